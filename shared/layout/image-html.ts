import type { ResolvedImage } from '../resolve/resolved'
import type { PageMetrics } from './page-metrics'
import { escapeHtml } from './printable'

/** The address of a picture, relative to the page. */
export const pictureFolder = 'picture/'

const pixelsPerPoint = 96 / 72

/** A picture over whole lines, at most as wide as the type area, with its caption below. */
export function imageHtml(
  { asset, label, caption, alt, width, height }: ResolvedImage,
  metrics: PageMetrics,
): string {
  const line = metrics.linePitch * pixelsPerPoint
  const widest = metrics.characterPitch * metrics.grid.characters * pixelsPerPoint
  const scale = Math.min(1, widest / width, ((metrics.grid.lines - 2) * line) / height)
  const lines = Math.max(1, Math.ceil((height * scale) / line - 0.01))
  const text = escapeHtml([label, caption].filter((part) => part !== '').join('　'))
  return [
    '<figure>',
    `<img src="${pictureFolder}${asset}" alt="${escapeHtml(alt)}"`,
    ` width="${(width * scale).toFixed(2)}" height="${(lines * line).toFixed(3)}">`,
    `<figcaption>${text}</figcaption></figure>`,
  ].join('')
}
