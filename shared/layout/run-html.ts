import type { Run } from '../resolve/resolved'
import { heldIn, type Held } from './held'
import { escapeHtml } from './printable'
import { isMark, placed, runsText, type PlacedRun } from './run-text'
import { tightMarks } from './tight-marks'

/** Runs as inline HTML. `ends`: a paragraph ends with them, its last character not alone on a line. */
export function runsHtml(runs: readonly Run[], ends = false): string {
  const looks = placed(joinedLooks(runs))
  const tight = tightMarks(runsText(looks))
  const held = heldIn(looks, ends)
  const over = held.filter((each) =>
    looks.some(({ start }) => each.start < start && start < each.end),
  )
  const parts: string[] = []
  let from = 0
  for (const { start, end, kind } of over) {
    parts.push(stretchHtml(looks, held, tight, from, start))
    const pieces = cut(looks, start, end).map((run) =>
      lookHtml(run, marksHtml(run.text, run.start, tight)),
    )
    parts.push(`<span class="${kind}">${pieces.join('')}</span>`)
    from = end
  }
  parts.push(stretchHtml(looks, held, tight, from, Infinity))
  return parts.join('')
}

/** Neighbours of one look in one run, so that a number is seen whole; the mark of a note by itself. */
function joinedLooks(runs: readonly Run[]): readonly Run[] {
  const out: Run[] = []
  for (const run of runs) {
    const last = out.at(-1)
    const isSame = last && last.bold === run.bold && last.underline === run.underline
    if (isSame && !isMark(last) && !isMark(run)) {
      out[out.length - 1] = { ...last, text: last.text + run.text }
    } else {
      out.push(run)
    }
  }
  return out
}

/** What of the runs stands between two offsets. */
function cut(looks: readonly PlacedRun[], start: number, end: number): readonly PlacedRun[] {
  return looks.flatMap((run) => {
    const from = Math.max(0, start - run.start)
    const text = run.text.slice(from, Math.max(0, end - run.start))
    return text === '' ? [] : [{ ...run, text, start: run.start + from }]
  })
}

function stretchHtml(
  looks: readonly PlacedRun[],
  held: readonly Held[],
  tight: ReadonlySet<number>,
  from: number,
  to: number,
): string {
  return cut(looks, from, to)
    .map((run) => {
      const end = run.start + run.text.length
      const own = held.filter((each) => run.start <= each.start && each.end <= end)
      return lookHtml(run, heldHtml(run, own, tight))
    })
    .join('')
}

function lookHtml(run: Run, html: string): string {
  const raised = isMark(run) ? `<sup>${html}</sup>` : html
  const strong = run.bold ? `<b>${raised}</b>` : raised
  return run.underline ? `<u>${strong}</u>` : strong
}

function heldHtml(
  { text, start: from }: PlacedRun,
  held: readonly Held[],
  tight: ReadonlySet<number>,
): string {
  const part = (start: number, end?: number): string =>
    text.slice(start - from, end === undefined ? undefined : end - from)
  const parts: string[] = []
  let at = from
  for (const { start, end, kind } of held) {
    const html = marksHtml(part(start, end), start, tight)
    parts.push(breakable(part(at, start), at, tight), `<span class="${kind}">${html}</span>`)
    at = end
  }
  parts.push(breakable(part(at), at, tight))
  return parts.join('')
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
