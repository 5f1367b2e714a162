import type { XmlElement } from '../../containers/xml'
import { elementsOf } from '../../containers/xml-tree'
import type { Cell } from '../../document/grid'
import { limits } from '../../limits'

/** A cell before its words are read. */
export interface RawCell extends Omit<Cell, 'text'> {
  readonly element: XmlElement
}

/** The rows of a table (OpenDocument 9.1), their cells with the rows that they go on through. */
export function rowsOf(table: XmlElement): readonly (readonly RawCell[])[] {
  // Where cells of several rows go on, by their column: for how many columns.
  const open = new Map<number, number>()
  return rowElements(table).flatMap((row) => {
    const cells = cellsOf(row, open)
    const isEmpty = cells.every(({ element }) => elementsOf(element).length === 0)
    const repeated = isEmpty ? 1 : countOf(row, 'table:number-rows-repeated', limits.rows)
    return Array.from({ length: repeated }, () => cells)
  })
}

function cellsOf(row: XmlElement, open: Map<number, number>): readonly RawCell[] {
  const cells: RawCell[] = []
  let column = 0
  let covered = 0
  for (const element of elementsOf(row)) {
    const isCell = element.name === 'table:table-cell'
    if (!isCell && element.name !== 'table:covered-table-cell') continue
    const repeated = countOf(element, 'table:number-columns-repeated', limits.columns)
    for (let time = 0; time < repeated && cells.length < limits.columns; time += 1) {
      if (!isCell && covered > 0) {
        covered -= 1
        continue
      }
      const above = isCell ? undefined : open.get(column)
      const span = above ?? countOf(element, 'table:number-columns-spanned', limits.columns)
      const rows = isCell ? countOf(element, 'table:number-rows-spanned', limits.rows) : 1
      const goesOn = rows > 1 ? 'begin' : 'own'
      cells.push({ element, span, rows: above === undefined ? goesOn : 'continue' })
      if (isCell && rows > 1) open.set(column, span)
      else if (isCell) open.delete(column)
      covered = span - 1
      column += span
    }
  }
  return cells
}

/** Rows may stand in groups, those of the head too. */
function rowElements(table: XmlElement): readonly XmlElement[] {
  return elementsOf(table).flatMap((child) => {
    if (child.name === 'table:table-row') return [child]
    return groups.has(child.name) ? rowElements(child) : []
  })
}

const groups = new Set(['table:table-rows', 'table:table-header-rows', 'table:table-row-group'])

function countOf({ attributes }: XmlElement, name: string, most: number): number {
  const count = Number(attributes.get(name) ?? 1)
  return Number.isInteger(count) && count > 0 ? Math.min(count, most) : 1
}
