import type { Run } from '../resolve/resolved'
import { keptTogether } from './kept-together'
import { escapeHtml } from './printable'

/** Runs as inline HTML. `ends`: a paragraph ends with them, its last character not alone on a line. */
export function runsHtml(runs: readonly Run[], ends = false): string {
  const looks = joinedLooks(runs)
  // What fits on one line has no last line of its own.
  const turns = ends && runsText(runs).length > shortest
  return looks.map((run, index) => runHtml(run, turns && index === looks.length - 1)).join('')
}

/** In UTF-16 code units: less than an indented line holds. */
const shortest = 24

/** The runs' words. */
export function runsText(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('')
}

function runHtml({ text, bold, underline }: Run, ends: boolean): string {
  const html = keptHtml(text, ends)
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

function keptHtml(text: string, ends: boolean): string {
  const parts: string[] = []
  let at = 0
  for (const { start, end } of keptTogether(text, ends)) {
    const kept = escapeHtml(text.slice(start, end))
    parts.push(breakable(text.slice(at, start)), `<span class="keep">${kept}</span>`)
    at = end
  }
  parts.push(breakable(text.slice(at)))
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
