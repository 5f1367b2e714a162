import type { ResolvedBlock, ResolvedReport } from '../resolve/resolved'
import { pt } from './css-length'
import { faceStack } from './faces'
import { isAnnexMark, levelOfMark, titleLinesHtml } from './heading-html'
import type { PageMetrics } from './page-metrics'
import { escapeHtml } from './printable'
import { runsText, runsWords } from './run-text'
import { standard } from './standard'

/** An entry of the table of contents and the element that it points to. */
export interface ContentsEntry {
  readonly level: 1 | 2
  readonly text: string
  readonly anchor: string
}

/** What the table of contents names: headings of the first two levels and the annexes' titles. */
export function contentsOf({
  head,
  blocks,
}: ResolvedReport): ReadonlyMap<ResolvedBlock, ContentsEntry> {
  if (!head.contents) return new Map()
  return new Map(
    blocks.flatMap((block, index) => {
      const named = nameOf(block)
      return named === null ? [] : [[block, { ...named, anchor: `h${index}` }] as const]
    }),
  )
}

/** Cover and table of contents, each from an odd page on; the text begins on the next odd one. */
export function frontPagesHtml(
  report: ResolvedReport,
  entries: ReadonlyMap<ResolvedBlock, ContentsEntry>,
  metrics: PageMetrics,
): string {
  return [
    report.head.cover ? coverHtml(report, metrics) : '',
    entries.size === 0 ? '' : contentsHtml([...entries.values()]),
  ].join('')
}

/** Full-width characters of a size that a title's line holds, with air at both ends. */
export function titleWidth({ area }: PageMetrics, size: number): number {
  return Math.floor(area.width / size) - 1
}

/** Of the title on the cover, 一号, in points. */
export const coverSize = 26

/** The look of cover and contents. */
export function frontPagesCss(metrics: PageMetrics): string {
  const { linePitch, characterPitch, grid, size, faces } = metrics
  return `
.cover { height: ${pt(grid.lines * linePitch)}; position: relative; text-align: center; }
.cover > * { position: absolute; left: 0; right: 0; text-indent: 0; }
.cover-title { top: ${pt(5 * linePitch)}; font: 400 ${pt(coverSize)}/${pt(linePitch * 1.5)} ${faceStack(faces.title)}; letter-spacing: 0; }
.cover-organization { top: ${pt((grid.lines - 4) * linePitch)}; }
.cover-date { top: ${pt((grid.lines - 3) * linePitch)}; }
.contents-title {
  font: 400 ${pt(size.title)}/var(--line) ${faceStack(faces.title)}; letter-spacing: 0;
  text-align: center; text-indent: 0; padding-bottom: var(--line);
}
.contents-entry { display: flex; align-items: flex-end; text-indent: 0; break-inside: avoid; color: #000; text-decoration: none; }
.contents-entry.entry-1 { font-family: ${faceStack(faces.heading1)}; }
.contents-entry.entry-2 { padding-left: ${pt(characterPitch * standard.indent)}; }
.contents-name { max-width: ${pt(characterPitch * (grid.characters - 4))}; }
.contents-leader { flex: 1; height: 0; margin: 0 0.3em 0.45em; border-bottom: 1pt dotted #000; }
.front-end { break-after: page; }`
}

function coverHtml({ title, organization, blocks }: ResolvedReport, metrics: PageMetrics): string {
  const date = blocks.find((block) => block.type === 'paragraph' && block.role === 'date')
  const day = date?.type === 'paragraph' ? runsText(date.runs).trim() : ''
  return [
    '<section class="cover front-end">',
    `<div class="cover-title">${titleLinesHtml(title, organization, titleWidth(metrics, coverSize))}</div>`,
    `<p class="cover-organization">${escapeHtml(organization)}</p>`,
    `<p class="cover-date">${escapeHtml(day)}</p>`,
    '</section><div class="blank-page front-end"></div>',
  ].join('')
}

function contentsHtml(entries: readonly ContentsEntry[]): string {
  const lines = entries.map(
    ({ level, text, anchor }) =>
      `<a class="contents-entry entry-${level}" href="#${anchor}">` +
      `<span class="contents-name">${escapeHtml(text)}</span>` +
      `<span class="contents-leader"></span><span class="contents-page" data-of="${anchor}"></span></a>`,
  )
  return `<nav class="contents front-end"><p class="contents-title">目　录</p>${lines.join('')}</nav>`
}

function nameOf(block: ResolvedBlock): Pick<ContentsEntry, 'level' | 'text'> | null {
  if (block.type !== 'heading' && block.type !== 'paragraph') return null
  const { level, number, runs } = block
  const own = block.type === 'heading' ? runs : runs.filter(({ lead }) => lead)
  const text = runsWords(own).replace(/[。：:]\s*$/u, '')
  if (text.trim() === '' || isAnnexMark(text)) return null
  if (block.type === 'heading' && level === null) {
    return levelOfMark(text) === null ? { level: 1, text } : null
  }
  return level === 1 || level === 2 ? { level, text: (number ?? '') + text } : null
}
