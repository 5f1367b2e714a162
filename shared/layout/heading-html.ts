import type { ResolvedHeading } from '../resolve/resolved'
import { escapeHtml } from './printable'
import { runsHtml, runsText } from './run-html'

/**
 * A heading alone on its line. Without a level it belongs to an annex (GB/T 9704-2012, 7.3.7): its
 * mark 附件1 begins a page, its title stands in the middle.
 */
export function headingHtml({ level, number, runs }: ResolvedHeading): string {
  const html = escapeHtml(number ?? '') + runsHtml(runs)
  if (level !== null) return `<h${level} class="heading level-${level}">${html}</h${level}>`
  const kind = /^\s*附件\s*[\d一二三四五六七八九十]*\s*[:：]?\s*$/u.test(runsText(runs))
    ? 'mark'
    : 'title'
  return `<h1 class="annex-${kind}">${html}</h1>`
}
