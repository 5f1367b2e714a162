import { Editor, Node, Path, Range } from 'slate'
import type { Block } from '../../../shared/model/block'
import type { Table, TableRow } from '../../../shared/model/blocks/table'
import { inlinesOfWritten, writtenLeaves } from '../../../shared/model/written'
import { newId } from '../../../shared/model/ids'
import { blockAt, cellAt, isVoid } from '../slate/blocks'
import { gridOf } from '../../../shared/model/table-grid'
import type { Fragment } from './fragment'
import { linesIn } from '../../../shared/html/leaves'

/**
 * What is selected, as blocks. Part of a cell is text, several cells of one table are the rectangle
 * between them, a table that the selection enters or leaves is taken whole. Null where nothing is.
 */
export function copiedOf(editor: Editor): Fragment | null {
  const { selection } = editor
  if (!selection) return null
  const standing = blockAt(editor, selection.anchor.path[0] ?? 0)
  if (Range.isCollapsed(selection)) {
    return isVoid(standing) ? { blocks: [standing], startsInside: false, endsInside: false } : null
  }
  const range = Editor.unhangRange(editor, selection)
  const [start, end] = Range.edges(range)
  const [first, last] = [cellAt(editor, start), cellAt(editor, end)]
  if (first && last && Path.equals(first[1], last[1])) return textInCell(editor, range, first[1])
  if (first && last && first[1][0] === last[1][0]) return rectangle(editor, first[1], last[1])
  const [from = 0, to = 0] = [start.path[0], end.path[0]]
  const blocks = (Editor.fragment(editor, range) as Block[]).map((block, index) =>
    block.type === 'table' ? (blockAt(editor, from + index) ?? block) : block,
  )
  return {
    blocks,
    startsInside: !first && !Editor.isStart(editor, start, [from]),
    endsInside: !last && !Editor.isEnd(editor, end, [to]),
  }
}

function textInCell(editor: Editor, range: Range, path: Path): Fragment | null {
  const within = Editor.fragment(editor, range)
  const cell = Node.getIf({ children: within } as Editor, [0, 0, 0])
  if (!cell || !Node.isElement(cell) || cell.type !== 'table-cell' || path.length !== 3) return null
  const leaves = writtenLeaves(cell.children, editor.computedText)
  const blocks = linesIn(leaves).map((line): Block => ({
    type: 'paragraph',
    id: newId(),
    children: inlinesOfWritten(line),
  }))
  return { blocks, startsInside: true, endsInside: true }
}

/** The cells of a table that begin between two cells, as a table. */
function rectangle(editor: Editor, from: Path, to: Path): Fragment | null {
  const table = blockAt(editor, from[0] ?? 0)
  if (table?.type !== 'table') return null
  const grid = gridOf(table)
  const ends = [from, to].map((path) =>
    grid.find((cell) => cell.path[0] === path[1] && cell.path[1] === path[2]),
  )
  const [a, b] = ends
  if (!a || !b) return null
  const left = Math.min(a.column, b.column)
  const right = Math.max(a.column + a.columnSpan, b.column + b.columnSpan)
  const bottom = b.row + b.rowSpan
  const rows = Array.from({ length: bottom - a.row }, (_, down) =>
    grid
      .filter(({ row, column }) => row === a.row + down && column >= left && column < right)
      .map(({ cell, row, column, rowSpan, columnSpan }) => ({
        ...cell,
        ...(rowSpan > 1 && { rowSpan: Math.min(rowSpan, bottom - row) }),
        ...(columnSpan > 1 && { columnSpan: Math.min(columnSpan, right - column) }),
      })),
  )
  // A row that merged cells cover whole has none of its own, which the model does not hold.
  if (rows.some((cells) => cells.length === 0)) return whole(table)
  const children = rows.map((cells): TableRow => ({ type: 'table-row', children: cells }))
  return whole({ ...table, children, caption: '' })
}

function whole(table: Table): Fragment {
  return { blocks: [table], startsInside: false, endsInside: false }
}
