import { most, type Line } from './lines'
import type { Measure } from './measure'

/** A line in the flow of the text. */
export interface FlowLine {
  readonly line: Line
  readonly measure: Measure
  /** Which one in the order of reading it stands in: a page, or a column of one. */
  readonly region: number
  /** The block of a tagged PDF that it is of; null where nothing is known. */
  readonly tag: number | null
}

/** Lines of one paragraph, in order. */
export type Paragraph = readonly [FlowLine, ...FlowLine[]]

/**
 * Joins lines to paragraphs: a paragraph begins with an indent, after a line that had room for more,
 * after a wider gap, in another size. `pitch` is the usual distance of baselines, in ems.
 */
export function paragraphsOf(lines: readonly FlowLine[], habits: Habits): readonly Paragraph[] {
  const paragraphs: [FlowLine, ...FlowLine[]][] = []
  for (const line of lines) {
    const open = paragraphs.at(-1)
    const last = open?.at(-1)
    if (open && last && goesOn(last, line, open, habits)) open.push(line)
    else paragraphs.push([line])
  }
  return paragraphs
}

/** How a file sets its paragraphs; lengths in ems. */
export interface Habits {
  /** Of first lines; 0 where they have none. */
  readonly indent: number
  /** Between baselines. */
  readonly pitch: number
  /** Whether paragraphs stand apart by more than that. */
  readonly isSpaced: boolean
  /** Name of the face of most ideographs. */
  readonly face: string
}

export function habitsOf(lines: readonly FlowLine[]): Habits {
  const pairs = lines.flatMap((line, at) => {
    const above = lines[at - 1]
    return above && above.region === line.region ? [[above, line] as const] : []
  })
  const pitches = pairs.map(([above, line]) => pitchOf(above, line))
  const pitch = median(pitches.filter((each) => each > 0.8 && each < 4)) || 1.75
  const ends = pairs.filter(([above]) => roomLeft(above) > 4 && indentOf(above) < 3)
  const spaced = ends.filter(([above, line]) => pitchOf(above, line) > pitch + widerGap)
  const indents = lines.map(indentOf).filter((indent) => indent > 0.8 && indent < 4)
  const isIndented = indents.length * 12 > lines.length
  return {
    indent: isIndented ? median(indents) : 0,
    pitch,
    isSpaced: ends.length >= 4 && spaced.length > ends.length * 0.7,
    face: mostFace(lines),
  }
}

export function isCentred({ line, measure }: FlowLine): boolean {
  const [before, after] = [line.left - measure.left, measure.right - line.right]
  return (
    before > line.size * 1.5 &&
    after > line.size * 1.5 &&
    Math.abs(before - after) < line.size * 1.1
  )
}

/** From the measure's left edge to the line, in ems. */
export function indentOf({ line, measure }: FlowLine): number {
  return (line.left - measure.left) / line.size
}

function goesOn(
  last: FlowLine,
  next: FlowLine,
  open: readonly FlowLine[],
  { indent, pitch, isSpaced, face }: Habits,
): boolean {
  if (Math.abs(last.line.size - next.line.size) > last.line.size * 0.08) return false
  if (endsWithPage(last.line)) return false
  if (last.tag !== null && next.tag !== null && last.region === next.region)
    return last.tag === next.tag
  const isInRegion = last.region === next.region
  if (isInRegion && pitchOf(last, next) > pitch + (isSpaced ? widerGap : 0.5)) return false
  if (isCentred(next) && open.every(isCentred)) return isTitle(last, next)
  if (indentOf(last) > deepest || turnsToOwnFace(last, next, face)) return false
  if (roomLeft(last) > openingUnit(next.line) + slack) return false
  const indented = indentOf(next)
  if (indented < 0.8)
    return (
      indent > 0 || (isSpaced && isInRegion) || !opensByMark(next.line) || !endsSentence(last.line)
    )
  // Deeper than first lines are: the hanging lines of a list, unless a sentence has ended.
  const isFirstLine = Math.abs(indented - indent) < 0.5
  return !isFirstLine && hangs(last, next, open) && !endsSentence(last.line)
}

/** Indents in ems over which stand signatures and dates, not paragraphs. */
const deepest = 9

/** A line of another face than the text's after one that ends in that: a heading. */
function turnsToOwnFace(last: FlowLine, next: FlowLine, face: string): boolean {
  const wide = ({ line: { glyphs } }: FlowLine) =>
    glyphs.filter(({ text }) => /\p{Script=Han}/u.test(text))
  const [ending, own] = [wide(last).at(-1)?.face.name, wide(next)]
  const [first] = own
  return (
    ending === face &&
    first !== undefined &&
    first.face.name !== face &&
    own.every((glyph) => glyph.face.name === first.face.name)
  )
}

function mostFace(lines: readonly FlowLine[]): string {
  const glyphs = lines.flatMap(({ line }) =>
    line.glyphs.filter(({ text }) => /\p{Script=Han}/u.test(text)),
  )
  return glyphs.length === 0 ? '' : most(glyphs, (glyph) => glyph.face.name)
}

/** Beyond the usual pitch, in ems. */
const widerGap = 0.25

/** In ems: type that is not justified, or hangs over the edge. */
const slack = 0.7

function pitchOf(above: FlowLine, { line }: FlowLine): number {
  return (line.y - above.line.y) / line.size
}

/** The lines of a title stand one below the other in one face and in large letters. */
function isTitle({ line }: FlowLine, { line: next }: FlowLine): boolean {
  const [one, other] = [line.stretches[0], next.stretches[0]]
  return line.size >= 18 && one?.face.name === other?.face.name
}

/** Whether a line stands below another, long one as the lines of an indented item do. */
function hangs(
  { line, measure }: FlowLine,
  { line: next }: FlowLine,
  open: readonly FlowLine[],
): boolean {
  if (line.right - line.left < (measure.right - measure.left) * 0.6) return false
  const apart = next.left - line.left
  return open.length > 1 ? Math.abs(apart) < next.size * 0.3 : apart > -next.size * 0.3
}

/** At a line's end, in its ems. */
function roomLeft({ line, measure }: FlowLine): number {
  return (measure.right - line.right) / line.size
}

/** The width, in ems, of what a line's opening would not have been torn from. */
function openingUnit({ text, size, glyphs }: Line): number {
  const unit = openings.exec(text)
  const letters = Array.from(unit?.[0] ?? '').length
  const [first, last] = [glyphs[0], glyphs[Math.max(0, letters - 1)]]
  return first && last ? (last.right - first.left) / size : 1
}

/** A number with its unit or a character, with the marks that cannot stand at a line's edge. */
const openings =
  /^\s*[“‘（《〈〔【(]*(?:[\w.,:%/+‰-]+[年月日件名人次个万亿元项％余条起]*|\W)[，。、；：！？”’）》〉〕】)…—]*/u

function endsSentence({ text }: Line): boolean {
  return /[。；：！？:;!?][”’）》)]*\s*$/u.test(text)
}

/** An entry of a table of contents: leaders and a page number fill its line. */
function endsWithPage({ text }: Line): boolean {
  return /(?:\.{4}|…{2}|·{4}|(?:\. ){4})[.…· ]*\d{1,3}\s*$/u.test(text)
}

function opensByMark({ text }: Line): boolean {
  return /^\s*(?:[一二三四五六七八九十]{1,3}[、是]|第[一二三四五六七八九十]{1,3}[，、章节条]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、）)]|[①-⑳]|[—─]{2})/u.test(
    text,
  )
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0
}
