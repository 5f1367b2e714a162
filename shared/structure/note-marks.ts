import type { Block } from '../model/block'
import { isComputed, leafOf, type Inline } from '../model/blocks/inline'
import type { BlockId } from '../model/ids'
import type { Origin } from '../model/provenance'
import { chaptersInOrder, withChapters, type Report } from '../model/report'
import { isNote } from '../model/blocks/paragraph'
import type { Table } from '../model/blocks/table'
import type { SourceBlock, SourceMark, SourceParagraph, SourceTable } from '../model/source'
import { withPlacedCells } from '../model/table-grid'
import { sourcePlaces } from './source-places'

type Marked = SourceParagraph | SourceTable

/**
 * The report with the marks of its notes where the file has them. `origins` say of which place of
 * the file each block was made. A mark whose place is not found any more is left out: its note then
 * stands below without a number, as one that nothing marks.
 */
export function withNoteMarks(
  report: Report,
  origins: readonly Pick<Origin, 'id' | 'place'>[],
  source: readonly SourceBlock[],
): Report {
  const holders = source.filter((each): each is Marked => 'marks' in each && !!each.marks)
  if (holders.length === 0) return report
  const byPlace = new Map(holders.map((each) => [each.place, each]))
  const placeOf = sourcePlaces(origins, source)
  const noteAt = new Map(
    source.flatMap((each) =>
      each.kind === 'paragraph' && each.noteId !== undefined ? [[each.place, each.noteId]] : [],
    ),
  )
  const notes = new Map<number, BlockId>()
  for (const block of chaptersInOrder(report).flatMap(({ blocks }) => blocks)) {
    const note = isNote(block) ? noteAt.get(placeOf(block) ?? 0) : undefined
    if (note !== undefined) notes.set(note, block.id)
  }
  return withChapters(report, (chapter) => ({
    ...chapter,
    blocks: chapter.blocks.map((block) => {
      const of = byPlace.get(placeOf(block) ?? 0)
      return of ? withMarks(block, of, notes) : block
    }),
  }))
}

function withMarks(block: Block, of: Marked, notes: ReadonlyMap<number, BlockId>): Block {
  if (block.type === 'table') return of.kind === 'table' ? inCells(block, of, notes) : block
  if (block.type !== 'paragraph' && block.type !== 'heading') return block
  if (of.kind !== 'paragraph') return block
  return { ...block, children: marked(block.children, of.text, of.marks ?? [], notes) }
}

function inCells(table: Table, of: SourceTable, notes: ReadonlyMap<number, BlockId>): Table {
  return withPlacedCells(table, ({ cell, row, column }) => {
    const own = of.marks?.filter((each) => each.row === row && each.column === column) ?? []
    if (own.length === 0) return cell
    return { ...cell, children: marked(cell.children, of.rows[row]?.[column] ?? '', own, notes) }
  })
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
