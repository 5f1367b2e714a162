import { tableLimits, type TableCell } from '../model/blocks/table'
import type { DraftTable } from '../model/draft'
import { newId } from '../model/ids'
import type { Merge } from '../model/source'
import type { WrittenBlock, WrittenRow } from '../model/written'
import { captionLabelOf } from './tab-table'

/** A table of more rows than one may have is parted, one of more columns becomes lines with tabs. */
export function tableBlocks(
  table: DraftTable,
  paragraph: (text: string) => WrittenBlock,
): WrittenBlock[] {
  const width = table.rows.reduce((most, row) => Math.max(most, row.length), 0)
  const label = captionLabelOf(table.caption ?? '')
  const caption = (table.caption ?? '').slice(label.length)
  if (width === 0 || width > tableLimits.columns) {
    const lines = table.rows.map((row) => paragraph(row.join('\t')))
    return table.caption === null ? lines : [paragraph(table.caption), ...lines]
  }
  const tables: WrittenBlock[] = []
  for (let from = 0; from < table.rows.length; from += tableLimits.rows) {
    const children = tableRows(table, from, width)
    tables.push({ type: 'table', id: newId(), caption: from === 0 ? caption : '', children })
  }
  return tables
}

function tableRows(table: DraftTable, from: number, width: number): WrittenRow[] {
  const { spans, covered } = mergedCells(table, width)
  return table.rows.slice(from, from + tableLimits.rows).map((row, index) => {
    const cells: WrittenRow['children'] = []
    for (let column = 0; column < width; column += 1) {
      const at = `${from + index}:${column}`
      if (covered.has(at)) continue
      cells.push({ type: 'table-cell', ...spans.get(at), children: [{ text: row[column] ?? '' }] })
    }
    return { type: 'table-row', children: cells }
  })
}

interface MergedCells {
  readonly spans: ReadonlyMap<string, Pick<TableCell, 'rowSpan' | 'columnSpan'>>
  readonly covered: ReadonlySet<string>
}

/**
 * The merges that the model can hold: inside the table, not over another, hiding no words, leaving
 * every row a cell. The cells of any other merge are shown one by one.
 */
function mergedCells({ rows, merges }: DraftTable, width: number): MergedCells {
  const spans = new Map<string, Pick<TableCell, 'rowSpan' | 'columnSpan'>>()
  const covered = new Set<string>()
  if (rows.length > tableLimits.rows) return { spans, covered }
  const left = rows.map(() => width)
  for (const { row, column, rowSpan, columnSpan } of merges) {
    if (row + rowSpan > rows.length || column + columnSpan > width) continue
    const inside = cellsOf({ row, column, rowSpan, columnSpan })
    const hidden = inside.slice(1)
    const isFree = inside.every(({ at }) => !covered.has(at) && !spans.has(at))
    const hidesWords = hidden.some(({ down, right }) => (rows[down]?.[right] ?? '') !== '')
    const emptiesRow =
      rowSpan > 1 && left.slice(row + 1, row + rowSpan).some((n) => n <= columnSpan)
    if (!isFree || hidesWords || emptiesRow) continue
    spans.set(`${row}:${column}`, {
      ...(rowSpan > 1 ? { rowSpan } : {}),
      ...(columnSpan > 1 ? { columnSpan } : {}),
    })
    for (const { at, down } of hidden) {
      covered.add(at)
      left[down] = (left[down] ?? 0) - 1
    }
  }
  return { spans, covered }
}

interface Cell {
  readonly down: number
  readonly right: number
  readonly at: string
}

function cellsOf({ row, column, rowSpan, columnSpan }: Merge): readonly Cell[] {
  const cells: Cell[] = []
  for (let down = row; down < row + rowSpan; down += 1) {
    for (let right = column; right < column + columnSpan; right += 1) {
      cells.push({ down, right, at: `${down}:${right}` })
    }
  }
  return cells
}
