import { keptTogether, type Stretch } from './kept-together'
import { longWords } from './long-words'
import { isMark, runsText, runsWords, type PlacedRun } from './run-text'

/** A stretch of text: `keep` is on one line, within `long` a line may end anywhere. */
export interface Held extends Stretch {
  readonly kind: 'keep' | 'long'
}

/** In UTF-16 code units: less than an indented line holds, which has no last line of its own. */
const shortest = 24

/**
 * What of the runs' text is held together or may be torn, in order; nothing overlaps. Marks of notes are
 * not seen by it: each stands on the line of what it is put to.
 */
export function heldIn(looks: readonly PlacedRun[], ends: boolean): readonly Held[] {
  const text = runsText(looks)
  const long = longWords(text)
  const kept = keptIn(looks, text, ends).filter((each) => !long.some((word) => touches(word, each)))
  return [
    ...kept.map((stretch) => ({ ...stretch, kind: 'keep' as const })),
    ...long.map((stretch) => ({ ...stretch, kind: 'long' as const })),
  ].toSorted((a, b) => a.start - b.start)
}

function keptIn(looks: readonly PlacedRun[], text: string, ends: boolean): readonly Stretch[] {
  const marks = looks.filter(isMark)
  const words = runsWords(looks)
  const kept = keptTogether(words, ends && words.length > shortest)
  if (marks.length === 0) return kept
  const glued = marks.map((mark) => ({
    start: Math.max(0, mark.start - lastLength(text.slice(0, mark.start))),
    end: mark.start + mark.text.length,
  }))
  return joined([...kept.map((each) => amongMarks(each, marks)), ...glued])
}

/** A stretch of the words as one of the whole text. */
function amongMarks({ start, end }: Stretch, marks: readonly PlacedRun[]): Stretch {
  let [from, to] = [start, end]
  for (const mark of marks) {
    if (mark.start <= from) from += mark.text.length
    if (mark.start < to) to += mark.text.length
  }
  return { start: from, end: to }
}

function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const out: Stretch[] = []
  for (const each of stretches.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = out.at(-1)
    if (last && each.start < last.end) {
      out[out.length - 1] = { start: last.start, end: Math.max(last.end, each.end) }
    } else {
      out.push(each)
    }
  }
  return out
}

function touches(a: Stretch, b: Stretch): boolean {
  return a.start < b.end && b.start < a.end
}

/** Of a text's last character, in UTF-16 code units. */
function lastLength(text: string): number {
  return Array.from(text.slice(-2)).at(-1)?.length ?? 0
}
