import type { Level } from '../model/level'
import type { ResolvedHeading } from '../resolve/resolved'
import { escapeHtml } from './printable'
import { runsHtml } from './run-html'
import { runsText } from './run-text'
import { titleLines } from './title-lines'

/** A heading alone on its line; one without a level belongs to an annex. `anchor`: its id. */
export function headingHtml({ level, number, runs }: ResolvedHeading, anchor?: string): string {
  const shown = level ?? levelOfMark(runsText(runs))
  if (shown === null) return annexHtml(runsText(runs), anchor)
  const html = escapeHtml(number ?? '') + runsHtml(runs, true)
  return `<h${shown}${idOf(anchor)} class="heading level-${shown}">${html}</h${shown}>`
}

/** The attribute of what the table of contents points to. */
export function idOf(anchor: string | undefined): string {
  return anchor === undefined ? '' : ` id="${anchor}"`
}

/** What stands alone at the head of an annex's first page: 附件1. */
export function isAnnexMark(text: string): boolean {
  return /^\s*附件\s*[\d一二三四五六七八九十]*\s*[:：]?\s*$/u.test(text)
}

/** GB/T 9704-2012, 7.3.7: the mark begins a page, the annex's title stands in the middle. */
function annexHtml(text: string, anchor: string | undefined): string {
  if (isAnnexMark(text)) return `<h1 class="annex-mark">${escapeHtml(text)}</h1>`
  return `<h1${idOf(anchor)} class="annex-title">${titleLinesHtml(text, '')}</h1>`
}

/** A title with each of its lines for itself. */
export function titleLinesHtml(title: string, organization: string, widest?: number): string {
  return titleLines(title, organization, widest)
    .map((line) => `<span class="title-line">${escapeHtml(line)}</span>`)
    .join('')
}

/** The level that a number typed into the text stands for: within an annex none is computed. */
export function levelOfMark(text: string): Level | null {
  return marks.find(([, mark]) => mark.test(text))?.[0] ?? null
}

const marks: readonly (readonly [Level, RegExp])[] = [
  [1, /^\s*[一二三四五六七八九十]{1,3}、/u],
  [2, /^\s*[（(][一二三四五六七八九十]{1,3}[）)]/u],
  [3, /^\s*\d{1,2}[.．、](?!\d)/u],
  [4, /^\s*[（(]\d{1,2}[）)]/u],
]
