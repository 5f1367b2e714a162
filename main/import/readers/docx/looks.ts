import type { Look, SourceRun } from '../../../../shared/model/source'
import type { Content } from './content'
import type { ReadParagraph } from './paragraph'
import type { RunLook } from './properties'

type Piece = Content['pieces'][number]

/** What a paragraph looks like as a whole; `pieces` are the stretches of its words. */
export function lookOf({ look, style, list }: ReadParagraph, pieces: readonly Piece[]): Look {
  const run = prevailing(pieces, style.run)
  const font = run.font ?? run.latin
  const indent = indentOf(look, run.size ?? usualSize)
  return {
    ...((look.outlineLevel ?? 0) > 0 && { outlineLevel: look.outlineLevel ?? 0 }),
    ...(style.name !== '' && { style: style.name }),
    ...(font !== undefined && { font }),
    ...(run.bold === true && { bold: true }),
    ...(look.centered === true && { centered: true }),
    ...(run.size !== undefined && { size: run.size }),
    ...(indent !== 0 && { indent }),
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

/** Word's size where a file says none. */
const usualSize = 10

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
function prevailing(pieces: readonly Piece[], base: RunLook): RunLook {
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

/** Of the first line, in points. */
function indentOf(look: ReadParagraph['look'], size: number): number {
  const left =
    look.leftCharacters === undefined ? (look.left ?? 0) : (look.leftCharacters * size) / 100
  const first =
    look.firstCharacters === undefined ? (look.first ?? 0) : (look.firstCharacters * size) / 100
  return Math.round((left + first) * 10) / 10
}
