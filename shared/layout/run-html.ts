import type { Run } from '../resolve/resolved'
import { escapeHtml } from './printable'

/** Runs as inline HTML; a number stays on one line with its unit. */
export function runsHtml(runs: readonly Run[]): string {
  return joinedLooks(runs).map(runHtml).join('')
}

/** The runs' words. */
export function runsText(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('')
}

function runHtml({ text, bold, underline }: Run): string {
  const html = keepNumbers(text)
  const strong = bold ? `<b>${html}</b>` : html
  return underline ? `<u>${strong}</u>` : strong
}

/** Neighbours of one look in one run, so that a number is seen whole. */
function joinedLooks(runs: readonly Run[]): readonly Run[] {
  const out: Run[] = []
  for (const run of runs) {
    const last = out.at(-1)
    if (last && last.bold === run.bold && last.underline === run.underline) {
      out[out.length - 1] = { ...last, text: last.text + run.text }
    } else {
      out.push(run)
    }
  }
  return out
}

/** A number, what scales it, and the measure word after it (GB/T 15835-2011: not torn apart). */
const quantity =
  /\d[\d.,]*(?:[%‰]|个百分点|[余多]?[十百千万亿]*[余多]?(?:人次|人日|批次|辆次|个月|个|件|起|宗|人|名|次|场|项|条|份|单|元|家|期|台|辆|处|年|月|日|天|倍|号|级|类|篇|万|亿)?)/gu

function keepNumbers(text: string): string {
  const parts: string[] = []
  let end = 0
  for (const match of text.matchAll(quantity)) {
    const [found] = match
    if (found.length > 1 && found.length <= longest) {
      parts.push(
        breakable(text.slice(end, match.index)),
        `<span class="keep">${escapeHtml(found)}</span>`,
      )
      end = match.index + found.length
    }
  }
  parts.push(breakable(text.slice(end)))
  return parts.join('')
}

/**
 * A line may end before an opening quotation mark and after a closing one: Unicode leaves that to
 * the language, and Chromium forbids both before version 131.
 */
function breakable(text: string): string {
  return text
    .split(/(?<=[^\s（《〈【〔「『“‘])(?=[“‘])|(?<=[”’])(?=[^\s）》〉】〕」』”’，。、；：？！…—])/u)
    .map(escapeHtml)
    .join('<wbr>')
}

/** A longer run of digits may be torn: it would leave a hole in the line before it. */
const longest = 14
