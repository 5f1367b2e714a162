import { isAnnexMark, levelOfMark } from '../../../shared/layout/heading-html'
import { escapeHtml } from '../../../shared/layout/printable'
import { runsText } from '../../../shared/layout/run-text'
import type { Level } from '../../../shared/model/level'
import { asTable } from '../../../shared/resolve/chart-as-table'
import type {
  ResolvedBlock,
  ResolvedHeading,
  ResolvedImage,
  ResolvedParagraph,
  ResolvedReport,
} from '../../../shared/resolve/resolved'
import type { Picture } from '../docx/picture'
import { captionOf, linesAbove, linesBelow } from './head-lines'
import { noteAnchor, webRuns, webText } from './web-runs'
import { webTable } from './web-table'

/** The bytes of a picture by its name; null where there are none. */
export type PictureOf = (asset: string) => Picture | null

/**
 * A report as one web page that needs no other file: plain elements, pictures within it, no scripts and
 * nothing of the store's names. The title is its h1, the headings below are h2 to h5.
 */
export function webPage(report: ResolvedReport, picture: PictureOf): string {
  const { title, head, blocks } = report
  return [
    '<!doctype html>',
    '<html lang="zh-CN">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(title.replaceAll('\n', ''))}</title>`,
    `<style>${look}</style>`,
    '</head>',
    '<body>',
    '<article>',
    ...linesAbove(head).map(lineHtml),
    ...(title === '' ? [] : [`<h1>${webText(title)}</h1>`]),
    ...blocks.map((block) => blockHtml(block, picture)).filter((html) => html !== ''),
    ...linesBelow(head).map(lineHtml),
    '</article>',
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

/** Little, so that a website's own look can take its place. */
const look = [
  'body{max-width:50em;margin:2em auto;padding:0 1em;line-height:1.8;overflow-wrap:anywhere}',
  'h1{text-align:center}p{text-indent:2em;margin:.5em 0}.plain{text-indent:0}.end{text-align:right}',
  'table{border-collapse:collapse;margin:1em auto}th,td{border:1px solid;padding:.2em .6em}',
  'figure{margin:1em 0;text-align:center}img{max-width:100%;height:auto}',
].join('\n')

/** A missing type does not compile: then nothing would be given. */
function blockHtml(block: ResolvedBlock, picture: PictureOf): string {
  switch (block.type) {
    case 'heading':
      return headingHtml(block)
    case 'paragraph':
      return paragraphHtml(block)
    case 'table':
      return webTable(block)
    case 'chart':
      return webTable(asTable(block))
    case 'image':
      return imageHtml(block, picture(block.asset))
    // A web page has no pages.
    case 'page-break':
      return ''
  }
}

/** One without a level belongs to an annex: its title, or a heading by the number typed into it. */
function headingHtml({ level, number, runs }: ResolvedHeading): string {
  const text = runsText(runs)
  if (level === null && isAnnexMark(text)) return `<p class="plain">${webText(text)}</p>`
  const shown: Level = level ?? levelOfMark(text) ?? 1
  return `<h${shown + 1}>${escapeHtml(number ?? '')}${webRuns(runs)}</h${shown + 1}>`
}

function paragraphHtml({ role, number, runs }: ResolvedParagraph): string {
  const text = escapeHtml(number ?? '') + webRuns(runs)
  if (text === '') return ''
  if (role === 'signature' || role === 'date') return `<p class="end">${text}</p>`
  if (role === 'note' && number !== null) {
    return `<p id="${noteAnchor(number)}"><small>${text}</small></p>`
  }
  return role === 'recipient' || role === 'caption'
    ? `<p class="plain">${text}</p>`
    : `<p>${text}</p>`
}

function imageHtml(image: ResolvedImage, picture: Picture | null): string {
  const caption = escapeHtml(captionOf(image))
  const [width, height] = [Math.round(image.width), Math.round(image.height)]
  const shown =
    picture === null
      ? `<p class="plain">${escapeHtml(image.alt)}</p>`
      : `<img src="${dataOf(picture)}" alt="${escapeHtml(image.alt)}" width="${width}" height="${height}">`
  return `<figure>${shown}<figcaption>${caption}</figcaption></figure>`
}

function dataOf({ mediaType, bytes }: Picture): string {
  return `data:${escapeHtml(mediaType)};base64,${Buffer.from(bytes).toString('base64')}`
}

function lineHtml(line: string): string {
  return `<p class="plain">${webText(line)}</p>`
}
