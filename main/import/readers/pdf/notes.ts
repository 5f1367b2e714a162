import type { Glyph } from './drawing'
import { lineOf, most, type Line } from './lines'
import { joint } from './ruled-tables'

/** A footnote of a page, which follows the line that its mark is raised in. */
export interface PageNote {
  readonly label: string
  readonly text: string
  readonly line: Line
}

/** Lines without the notes and their marks. */
export interface NotedLines {
  readonly lines: readonly Line[]
  readonly notes: readonly PageNote[]
}

/**
 * Takes the footnotes off the foot of a page: lines in small letters, each note opening with a mark that
 * is raised once in the text above. A mark left in the text would be read as a digit of a figure, and
 * the notes as the middle of a paragraph that goes on over the page. Without such a match all is text.
 */
export function withoutNotes(lines: readonly Line[]): NotedLines {
  const foot = footOf(lines)
  const body = lines.slice(0, foot.from)
  if (foot.notes.length === 0) return { lines, notes: [] }
  const marks = new Map<string, Mark | null>()
  for (const mark of body.flatMap(raisedIn)) {
    // What is raised twice, as the 2 of m², is no mark.
    marks.set(mark.label, marks.has(mark.label) ? null : mark)
  }
  const found = foot.notes.map((note) => ({ ...note, mark: marks.get(note.label) }))
  if (found.some(({ mark }) => !mark)) return { lines, notes: [] }
  const taken = new Set(found.flatMap(({ mark }) => mark?.glyphs ?? []))
  const cleared = new Map<Line, Line>()
  for (const line of new Set(found.flatMap(({ mark }) => mark?.line ?? []))) {
    cleared.set(line, lineOf(line.glyphs.filter((glyph) => !taken.has(glyph))) ?? line)
  }
  return {
    lines: body.map((line) => cleared.get(line) ?? line),
    notes: found.flatMap(({ label, text, mark }) => {
      const line = mark && (cleared.get(mark.line) ?? mark.line)
      return line ? [{ label, text, line }] : []
    }),
  }
}

/** Of the text's letters: what notes are set in, at most, and their marks. */
const small = 0.87
const raised = 0.8

interface FootNote {
  readonly label: string
  readonly text: string
}

/** The lines at the end that are notes, and where they begin; none where the first has no mark. */
function footOf(lines: readonly Line[]): { from: number; notes: readonly FootNote[] } {
  const nothing = { from: lines.length, notes: [] }
  const glyphs = lines.flatMap((line) => line.glyphs)
  if (glyphs.length === 0) return nothing
  const usual = most(glyphs, ({ size }) => size)
  const large = lines.findLastIndex(({ size }) => size > usual * small)
  // Notes in the text's own letters are told by nothing but their marks, each on its line.
  const unmarked = lines.findLastIndex(({ text }) => !opening.test(text))
  const last = large < lines.length - 1 ? large : unmarked
  const notes: FootNote[] = []
  for (const { text } of lines.slice(last + 1)) {
    const [whole = '', number = '', ring = ''] = opening.exec(text) ?? []
    const label = number || ring
    const open = notes.at(-1)
    if (label !== '') notes.push({ label, text: text.slice(whole.length) })
    else if (!open) return nothing
    else notes[notes.length - 1] = { ...open, text: `${open.text}${joint(open.text, text)}${text}` }
  }
  return { from: last + 1, notes }
}

/** 1 …, [1] …, ①…; a number with a point or 、 is one of a list. */
const opening = /^\s*(?:[[［〔]?(\d{1,2})[\]］〕]?(?![\d.．、:：,，%％年月日])|([①-⑳]))\s*(?=\S)/u

interface Mark {
  readonly label: string
  readonly glyphs: readonly Glyph[]
  readonly line: Line
}

/** Numbers that stand small and high behind a letter of the line. */
function raisedIn(line: Line): readonly Mark[] {
  const found: { label: string; glyphs: Glyph[]; line: Line }[] = []
  for (const [at, glyph] of line.glyphs.entries()) {
    const isRaised = glyph.size < line.size * raised && line.y - glyph.y > line.size * 0.15
    if (!isRaised || at === 0 || !/^[\d①-⑳[\]［］〔〕]$/u.test(glyph.text)) continue
    const open = found.at(-1)
    const before = line.glyphs[at - 1]
    if (open && before && open.glyphs.at(-1) === before) open.glyphs.push(glyph)
    else found.push({ label: '', glyphs: [glyph], line })
  }
  return found.map((mark) => ({
    ...mark,
    label: mark.glyphs.map(({ text }) => text.replace(/[[\]［］〔〕]/u, '')).join(''),
  }))
}
