import type { Block } from '../model/block'
import { isComputed, leafOf, type Inline } from '../model/blocks/inline'
import type { Chapter } from '../model/chapter'
import type { BlockId } from '../model/ids'
import type { Report } from '../model/report'
import { gridOf } from '../model/table-grid'
import type { Table } from '../model/blocks/table'
import type { SourceBlock, SourceMark, SourceParagraph, SourceTable } from '../model/source'

type Marked = SourceParagraph | SourceTable

/**
 * The report with the marks of its notes where the file has them. `placeOf` says of which place of
 * the file a block was made. A mark whose place is not found any more is left out: its note then
 * stands below without a number, as one that nothing marks.
 */
export function withNoteMarks(
  report: Report,
  placeOf: (id: string) => number | undefined,
  source: readonly SourceBlock[],
): Report {
  const holders = source.filter((each): each is Marked => 'marks' in each && !!each.marks)
  if (holders.length === 0) return report
  const byPlace = new Map(holders.map((each) => [each.place, each]))
  const tables = source.filter(({ kind }) => kind === 'table')
  const noteAt = new Map(
    source.flatMap((each) =>
      each.kind === 'paragraph' && each.noteId !== undefined ? [[each.place, each.noteId]] : [],
    ),
  )
  const chapters = [report.front, ...report.chapters, report.back]
  const notes = new Map<number, BlockId>()
  for (const block of chapters.flatMap(({ blocks }) => blocks)) {
    if (block.type !== 'paragraph' || block.role !== 'note') continue
    const note = noteAt.get(placeOf(block.id) ?? 0)
    if (note !== undefined) notes.set(note, block.id)
  }
  const inBlock = (block: Block): Block => {
    const begins = placeOf(block.id) ?? Infinity
    // A table begins with the line of its caption.
    const place =
      block.type === 'table' ? tables.find((each) => each.place >= begins)?.place : begins
    const of = byPlace.get(place ?? 0)
    return of ? withMarks(block, of, notes) : block
  }
  const inChapter = (chapter: Chapter): Chapter => ({
    ...chapter,
    blocks: chapter.blocks.map(inBlock),
  })
  return {
    ...report,
    front: inChapter(report.front),
    chapters: report.chapters.map(inChapter),
    back: inChapter(report.back),
  }
}

function withMarks(block: Block, of: Marked, notes: ReadonlyMap<number, BlockId>): Block {
  if (block.type === 'table') return of.kind === 'table' ? inCells(block, of, notes) : block
  if (block.type !== 'paragraph' && block.type !== 'heading') return block
  if (of.kind !== 'paragraph') return block
  return { ...block, children: marked(block.children, of.text, of.marks ?? [], notes) }
}

function inCells(table: Table, of: SourceTable, notes: ReadonlyMap<number, BlockId>): Table {
  const places = new Map(gridOf(table).map((placed) => [placed.cell, placed]))
  const children = table.children.map((row) => ({
    ...row,
    children: row.children.map((cell) => {
      const place = places.get(cell)
      if (!place) return cell
      const { row: down, column } = place
      const own = of.marks?.filter((each) => each.row === down && each.column === column) ?? []
      if (own.length === 0) return cell
      return { ...cell, children: marked(cell.children, of.rows[down]?.[column] ?? '', own, notes) }
    }),
  }))
  return { ...table, children }
}

function marked(
  children: readonly Inline[],
  text: string,
  marks: readonly SourceMark[],
  notes: ReadonlyMap<number, BlockId>,
): Inline[] {
  const words = children.map(wordsOf).join('')
  // Counted from the end: a number and a heading before it are no part of the block's text.
  const line = text.trimEnd()
  const moved = words.length - line.length
  // From the last one back, so that the offsets before stay right.
  return marks.toReversed().reduce<Inline[]>(
    (made, { at, note }) => {
      const to = notes.get(note)
      const place = Math.min(at, line.length) + moved
      return to && place >= 0 && words.endsWith(line.slice(at)) ? withMark(made, place, to) : made
    },
    [...children],
  )
}

function withMark(line: readonly Inline[], place: number, to: BlockId): Inline[] {
  const made: Inline[] = []
  let [at, isDone] = [0, false]
  for (const child of line) {
    const { length } = wordsOf(child)
    if (isDone || isComputed(child) || place > at + length) {
      made.push(child)
      at += length
      continue
    }
    const look = leafOf(child)
    const cut = place - at
    made.push({ ...child, text: child.text.slice(0, cut) })
    made.push({ type: 'reference', to, children: [{ ...look, text: '' }] })
    made.push({ ...child, text: child.text.slice(cut) })
    isDone = true
    at += length
  }
  return made
}

function wordsOf(inline: Inline): string {
  return isComputed(inline) ? '' : inline.text
}
