import type { Head } from '../model/head'
import { pt } from './css-length'
import { colophonOf, hasColophon } from './head-elements'
import type { PageMetrics } from './page-metrics'
import { escapeHtml } from './printable'
import { points, standard } from './standard'

/** 版记 (GB/T 9704-2012, 7.4). Where on its page it stands is the program's to say. */
export function colophonHtml(head: Head): string {
  if (!hasColophon(head)) return ''
  const { copyTo, issuer, issuedOn } = colophonOf(head)
  const issued = [issuer, issuedOn]
  return [
    '<section class="colophon" id="colophon"><div class="colophon-box">',
    copyTo === '' ? '' : `<p class="copy-to">${escapeHtml(copyTo)}</p>`,
    issued.every((text) => text === '')
      ? ''
      : `<p class="issued">${issued.map((text) => `<span>${escapeHtml(text)}</span>`).join('')}</p>`,
    '</div></section>',
  ].join('')
}

/** The look of the 版记: its last line lies on the foot of the type area, not of the lines. */
export function colophonCss({ room, margin, area }: PageMetrics): string {
  const { size, thick, thin, aside } = standard.colophon
  const foot = area.top + area.height - margin.top
  return `
.colophon {
  display: flex; flex-direction: column; justify-content: flex-end; break-inside: avoid;
  font-size: ${pt(size)}; letter-spacing: 0; text-indent: 0;
}
.colophon.next-page, .blank-page { break-before: page; }
.blank-page { height: var(--line); }
.colophon-box { position: relative; top: ${pt(foot - room)}; }
.colophon-box p { position: relative; padding: 0 ${pt(size * aside)}; }
.colophon-box .copy-to { padding-left: ${pt(size * (aside + 3))}; text-indent: ${pt(size * -3)}; }
.issued { display: flex; justify-content: space-between; }
.colophon-box p::before, .colophon-box::after {
  content: ''; position: absolute; left: 0; right: 0; height: ${pt(drawn)}; background: #000;
}
.colophon-box p::before { top: 0; transform-origin: top; ${scaled(thin)} }
.colophon-box p:first-child::before { ${scaled(thick)} }
.colophon-box::after { bottom: 0; transform-origin: bottom; ${scaled(thick)} }`
}

/** In points. A line is drawn so thick, then made thin: the browser would round it to whole pixels. */
const drawn = 7.5

function scaled(millimetres: number): string {
  return `transform: scaleY(${(points(millimetres) / drawn).toFixed(4)});`
}
