import type { Run } from '../resolve/resolved'
import { keptTogether, type Stretch } from './kept-together'
import { longWords } from './long-words'
import { escapeHtml } from './printable'
import { tightMarks } from './tight-marks'

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
  const tight = tightMarks(text)
  const long = longWords(text)
  const kept = keptTogether(text, ends).filter((each) => !long.some((word) => touches(word, each)))
  const stretches = [
    ...kept.map((stretch) => ({ ...stretch, kind: 'keep' })),
    ...long.map((stretch) => ({ ...stretch, kind: 'long' })),
  ].toSorted((a, b) => a.start - b.start)
  const parts: string[] = []
  let at = 0
  for (const { start, end, kind } of stretches) {
    const html = marksHtml(text.slice(start, end), start, tight)
    parts.push(breakable(text.slice(at, start), at, tight), `<span class="${kind}">${html}</span>`)
    at = end
  }
  parts.push(breakable(text.slice(at), at, tight))
  return parts.join('')
}

function touches(a: Stretch, b: Stretch): boolean {
  return a.start < b.end && b.start < a.end
}

/**
 * A line may end before an opening quotation mark and after a closing one: Unicode leaves that to
 * the language, and Chromium forbids both before version 131.
 */
function breakable(text: string, from: number, tight: ReadonlySet<number>): string {
  let at = from
  const parts = text
    .split(/(?<=[^\s（《〈【〔「『“‘])(?=[“‘])|(?<=[”’])(?=[^\s）》〉】〕」』”’，。、；：？！…—])/u)
    .map((part) => {
      const html = marksHtml(part, at, tight)
      at += part.length
      return html
    })
  return parts.join('<wbr>')
}

/** A part of a text from an offset in it, its tight marks in spans of their own. */
function marksHtml(part: string, from: number, tight: ReadonlySet<number>): string {
  const out: string[] = []
  let plain = 0
  for (let at = 0; at < part.length; at += 1) {
    if (!tight.has(from + at)) continue
    out.push(
      escapeHtml(part.slice(plain, at)),
      `<span class="tight">${escapeHtml(part.charAt(at))}</span>`,
    )
    plain = at + 1
  }
  out.push(escapeHtml(part.slice(plain)))
  return out.join('')
}
