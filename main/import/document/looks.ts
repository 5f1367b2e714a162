import type { Look, SourceRun } from '../../../shared/model/source'
import type { ListPlace } from './list'
import type { Piece, RunLook } from './run-look'

/** A paragraph of a word processor, whatever its format. */
export interface WordParagraph {
  readonly pieces: readonly Piece[]
  /** As its style has it, for what has no words. */
  readonly base: RunLook
  /** 1 to 9; 0 for body text. */
  readonly outlineLevel: number
  readonly centered: boolean
  /** Of the first line against the margin, in points. */
  readonly indent: number
  /** Name of the style, '' without one. */
  readonly style: string
  readonly list: Pick<ListPlace, 'id' | 'level'> | null
  /** As printed; null where the file holds none, or a bullet. */
  readonly number: string | null
}

/** What a paragraph looks like as a whole; `pieces` are the stretches of the words that are asked for. */
export function lookOf(paragraph: WordParagraph, pieces: readonly Piece[]): Look {
  const { outlineLevel, centered, indent, style, list } = paragraph
  const run = prevailing(pieces, paragraph.base)
  const font = run.font ?? run.latin
  return {
    ...(outlineLevel > 0 && { outlineLevel }),
    ...(style !== '' && { style }),
    ...(font !== undefined && { font }),
    ...(run.bold === true && { bold: true }),
    ...(centered && { centered }),
    ...(run.size !== undefined && { size: run.size }),
    ...(indent !== 0 && { indent: Math.round(indent * 10) / 10 }),
    ...(list && { list: list.id, listLevel: list.level + 1 }),
  }
}

/** The stretches of a paragraph by their look; nothing where there is but one. */
export function runsOf(pieces: readonly Piece[]): readonly SourceRun[] {
  const runs: SourceRun[] = []
  let start = 0
  for (const { text, look } of pieces) {
    const run = { start, end: start + text.length, ...shownOf(look) }
    const last = runs.at(-1)
    if (last && isAlike(last, run)) runs[runs.length - 1] = { ...last, end: run.end }
    else runs.push(run)
    start = run.end
  }
  return runs.length > 1 ? runs : []
}

function shownOf({
  bold,
  underline,
  font,
  latin,
  size,
}: RunLook): Omit<SourceRun, 'start' | 'end'> {
  const shown = font ?? latin
  return {
    ...(bold === true && { bold }),
    ...(underline === true && { underline }),
    ...(shown !== undefined && { font: shown }),
    ...(size !== undefined && { size }),
  }
}

function isAlike(one: SourceRun, other: SourceRun): boolean {
  return (
    one.bold === other.bold &&
    one.underline === other.underline &&
    one.font === other.font &&
    one.size === other.size
  )
}

/** Font and size of most letters; bold only where all of them are. */
export function prevailing(pieces: readonly Piece[], base: RunLook): RunLook {
  const worded = pieces.filter(({ text }) => /\S/u.test(text))
  if (worded.length === 0) return base
  const font = most(worded, ({ font: own, latin }) => own ?? latin)
  const size = most(worded, (look) => look.size)
  return {
    ...(font !== undefined && { font }),
    ...(size !== undefined && { size }),
    bold: worded.every(({ look }) => look.bold === true),
  }
}

function most<T>(pieces: readonly Piece[], of: (look: RunLook) => T | undefined): T | undefined {
  const letters = new Map<T | undefined, number>()
  for (const { text, look } of pieces) {
    letters.set(of(look), (letters.get(of(look)) ?? 0) + text.length)
  }
  return [...letters].reduce((best, next) => (next[1] > best[1] ? next : best), [undefined, 0] as [
    T | undefined,
    number,
  ])[0]
}
