import { pt } from './css-length'
import { faceStack } from './faces'
import { styleSheets } from './layout-html'
import type { PageMetrics } from './page-metrics'
import { points, standard } from './standard'

/**
 * A transparent page for each page of a report, holding its number alone (GB/T 9704-2012, 7.5);
 * null is a page without one. A draft of pages of so many lines numbers them and says what it is.
 */
export function pageNumbersHtml(numbers: readonly (number | null)[], draftLines = 0): string {
  const sheets = numbers.map((number) => {
    const side = number !== null && number % 2 === 0 ? 'even' : 'odd'
    return `<p class="${side}">${number === null ? ' ' : `— ${number} —`}</p>`
  })
  return [
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>页码</title>',
    ...Object.values(styleSheets).map((sheet) => `<link rel="stylesheet" href="${sheet}">`),
    '</head><body>',
    ...(draftLines > 0 ? [draftMarks(draftLines)] : []),
    ...sheets,
    '</body></html>',
  ].join('\n')
}

/** Fixed, and so drawn on every page: a box of its own for each page takes the square of their time. */
function draftMarks(lines: number): string {
  const numbers = Array.from({ length: lines }, (_, index) => index + 1).join('\n')
  return `<div class="draft">草稿</div><div class="lines">${numbers}</div>`
}

/**
 * The look of the numbers: odd pages at the right, even ones at the left, one character from the
 * edge of the type area. `dashTop`: how far the ink of a dash rises over the baseline, in em.
 */
export function pageNumbersCss(metrics: PageMetrics, dashTop: number): string {
  const { width, height, margin, linePitch, area } = metrics
  const { size, pageNumber } = standard
  const foot = area.top + area.height + points(pageNumber.below)
  const baseline = foot + dashTop * size.pageNumber
  const aside = size.pageNumber * pageNumber.aside
  return `
@page { size: ${pt(width)} ${pt(height)}; margin: 0; }
body { margin: 0; color: #000; }
p, .draft, .lines { white-space: pre; }
p {
  margin: 0; padding: ${pt(baseline - baselineInBox)} ${pt(margin.right + aside)} 0 ${pt(margin.left + aside)};
  font: 400 ${pt(size.pageNumber)}/${pt(boxHeight)} ${faceStack('pageNumber')};
  break-inside: avoid; break-after: page;
  text-spacing-trim: space-all; text-autospace: no-autospace; font-kerning: none;
}
p:last-child { break-after: auto; }
.draft {
  position: fixed; left: 50%; top: ${pt(height / 2)}; color: rgb(0 0 0 / 9%);
  font: 400 ${pt(150)}/1 ${faceStack('title')}; transform: translate(-50%, -50%) rotate(-35deg);
}
.lines {
  position: fixed; left: 0; top: ${pt(margin.top)}; width: ${pt(margin.left - 8)}; color: #888;
  font: 400 8pt/${pt(linePitch)} ${faceStack('pageNumber')}; text-align: right;
}
.odd { text-align: right; }
.even { text-align: left; }`
}

// 18 px hold the em box of 14 pt as the browser rounds it: 16 px above the baseline, 2 below.
const boxHeight = 13.5
const baselineInBox = 12
