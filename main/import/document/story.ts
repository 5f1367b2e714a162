import { containerTooLarge } from '../containers/container-failures'
import { limits } from '../limits'
import type { Picture } from '../pictures/picture'
import { Refusal } from '../refusal'
import { addLines, addNote, inLine, textOf } from './add-lines'
import { addTable } from './add-table'
import { boundCells, type BoundCell, type BoundRow } from './boundary-grid'
import { isContentsLine } from './contents-line'
import { createGrid } from './grid'
import type { WordParagraph } from './looks'
import type { SourceMark } from '../../../shared/model/source'
import type { NoteMarks } from './note-marks'
import type { RemarkMark, RemarkPlaces } from './remark-places'
import type { Piece, RunLook } from './run-look'
import type { Sink } from './sink'
import type { WordTold } from './word-told'

/** What a stream of text holds, in its order. */
export type Item =
  | {
      readonly kind: 'paragraph'
      readonly paragraph: WordParagraph
      readonly remarks: readonly RemarkMark[]
      readonly marks: readonly SourceMark[]
      readonly inContents: boolean
    }
  | {
      readonly kind: 'table'
      readonly rows: readonly BoundRow[]
      readonly remarks: readonly RemarkMark[]
    }
  | { readonly kind: 'picture'; readonly picture: Picture }
  | {
      readonly kind: 'note'
      readonly label: string
      readonly words: string
      readonly id: number
    }

/** What ends with a paragraph's mark. */
export interface ParagraphEnd extends Omit<WordParagraph, 'pieces' | 'number'> {
  readonly inTable: boolean
  readonly inContents: boolean
}

/** The edges of a row's cells, as the row's end says them. */
export interface RowEnd {
  readonly left: number
  readonly cells: readonly Omit<BoundCell, 'text'>[]
}

/**
 * Puts the text of a document together that comes as one stream, with marks at the ends of
 * paragraphs, cells and rows: the body, a note, a box. Offsets count in the paragraph under way.
 */
export interface Story {
  readonly text: (text: string, look: RunLook) => void
  /** The number of the paragraph under way, as printed. */
  readonly number: (printed: string) => void
  readonly picture: (picture: Picture) => void
  /** A note, marked here; `id` counts it through the file. */
  readonly note: (label: string, words: string, id: number) => void
  readonly remark: (id: string, edge: RemarkMark['edge']) => void
  /** What stands in a box that is anchored here. */
  readonly box: (items: readonly Item[]) => void
  readonly endParagraph: (end: ParagraphEnd) => void
  readonly endCell: () => void
  readonly endRow: (end: RowEnd) => void
  /** Whether words of a paragraph wait for its end. */
  readonly isOpen: () => boolean
  /** Ends the stream. */
  readonly items: () => readonly Item[]
}

export function createStory(): Story {
  const items: Item[] = []
  let pieces: Piece[] = []
  let remarks: RemarkMark[] = []
  let marks: SourceMark[] = []
  let anchored: Item[] = []
  let above: readonly Item[] = []
  let number: string | null = null
  let length = 0
  let lines: string[] = []
  let cells: string[] = []
  let rows: BoundRow[] = []
  let inTable: { anchored: Item[]; remarks: RemarkMark[] } = { anchored: [], remarks: [] }

  const endTable = (): void => {
    if (rows.length > 0) items.push({ kind: 'table', rows, remarks: inTable.remarks })
    items.push(...inTable.anchored)
    inTable = { anchored: [], remarks: [] }
    rows = []
  }
  const reset = (): void => {
    pieces = []
    remarks = []
    marks = []
    anchored = []
    above = []
    number = null
    length = 0
  }
  const endLine = (): void => {
    lines.push(`${number ?? ''}${textOf(pieces)}`)
    inTable.anchored.push(...anchored)
    inTable.remarks.push(...remarks)
    reset()
  }
  return {
    text: (text, look) => {
      const last = pieces.at(-1)
      if (last?.look === look) pieces[pieces.length - 1] = { text: last.text + text, look }
      else pieces.push({ text, look })
      length += text.length
    },
    number: (printed) => {
      number = printed.trim() === '' ? null : printed.trim()
    },
    picture: (picture) => void anchored.push({ kind: 'picture', picture }),
    note: (label, words, id) => {
      anchored.push({ kind: 'note', label, words, id })
      marks.push({ at: length, note: id })
    },
    remark: (id, edge) => void remarks.push({ id, edge, at: length }),
    box: (inside) => {
      // A red head is a box at the very beginning.
      if (items.length === 0 && rows.length === 0 && length === 0) above = [...above, ...inside]
      else anchored.push(...inside)
    },
    endParagraph: ({ inTable: isCell, inContents, ...end }) => {
      if (isCell) return endLine()
      if (lines.length + cells.length > 0) {
        // A row without an end: its words are words all the same.
        const words = [...cells, ...lines].join('\t')
        pieces = [{ text: pieces.length > 0 ? `${words}\t` : words, look: {} }, ...pieces]
        lines = []
        cells = []
      }
      endTable()
      const paragraph = { ...end, pieces, number }
      items.push(
        ...above,
        { kind: 'paragraph', paragraph, remarks, marks, inContents },
        ...anchored,
      )
      reset()
    },
    endCell: () => {
      if (pieces.length > 0 || anchored.length > 0 || number !== null || remarks.length > 0)
        endLine()
      cells.push(lines.join('\n').trim())
      lines = []
      if (cells.length > limits.columns) throw new Refusal(containerTooLarge)
    },
    endRow: ({ left, cells: edges }) => {
      if (cells.length > 0) rows.push({ left, cells: boundTo(cells, left, edges) })
      cells = []
      lines = []
      if (rows.length > limits.rows) throw new Refusal(containerTooLarge)
    },
    isOpen: () =>
      pieces.length + anchored.length + lines.length + cells.length > 0 || number !== null,
    items: () => {
      endTable()
      return items
    },
  }
}

/** More cells than edges: the others are as wide as the usual one. */
function boundTo(
  texts: readonly string[],
  left: number,
  edges: RowEnd['cells'],
): readonly BoundCell[] {
  let right = left
  return texts.map((text, index) => {
    const edge = edges[index] ?? { right: right + usualWidth, rows: 'own' as const, joins: false }
    right = edge.right
    return { ...edge, text }
  })
}

const usualWidth = 1440

export interface EmitParts {
  readonly sink: Sink
  readonly told: WordTold
  readonly places: RemarkPlaces
  readonly noteMarks: NoteMarks
}

/** Makes blocks of a stream's items. */
export function emitItems(
  items: readonly Item[],
  { sink, told, places, noteMarks }: EmitParts,
): void {
  for (const item of items) {
    switch (item.kind) {
      case 'paragraph': {
        const { paragraph, remarks, marks, inContents } = item
        const line = { text: textOf(paragraph.pieces), style: paragraph.style }
        if (isContentsLine(line, inContents)) {
          told.tell('contents-left-out')
          break
        }
        for (const added of addLines(paragraph, sink)) {
          const { place, from, end, length } = added
          for (const mark of inLine(marks, added)) noteMarks.mark(mark, place)
          const own = remarks.filter(({ at }) => at >= from && at < end)
          for (const mark of own) {
            places.mark({ ...mark, at: Math.min(mark.at - from, length) }, place, length)
          }
        }
        break
      }
      case 'table': {
        const grid = createGrid()
        for (const { cells, before } of boundCells(item.rows)) {
          if (!grid.row(cells, before)) throw new Refusal(containerTooLarge)
        }
        told.tell('merges-clamped', grid.clamped())
        const place = addTable(grid.grid(), sink)
        for (const mark of item.remarks) places.mark({ ...mark, at: 0 }, place, 0)
        break
      }
      case 'picture':
        sink.add({ kind: 'image', ...item.picture })
        break
      case 'note':
        addNote(item.words, item.label === '' ? null : item.label, sink, item.id)
    }
  }
}

/** The words of a stream, a line for each paragraph and row. */
export function wordsOf(items: readonly Item[]): string {
  return items
    .flatMap((item) => {
      if (item.kind === 'paragraph') {
        return [`${item.paragraph.number ?? ''}${textOf(item.paragraph.pieces)}`]
      }
      if (item.kind === 'table') {
        return item.rows.map(({ cells }) =>
          cells.map(({ text }) => text.replaceAll('\n', ' ')).join('\t'),
        )
      }
      return item.kind === 'note' ? [item.words] : []
    })
    .join('\n')
    .trim()
}
