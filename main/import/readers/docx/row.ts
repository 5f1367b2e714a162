import type { XmlElement } from '../../containers/xml'
import { childOf, elementsOf } from '../../containers/xml-tree'
import { valueOf, wholeNumber } from './properties'
import type { Cell } from '../../document/grid'

/** A cell before its words are read. `element` holds the blocks. */
export interface RawCell extends Omit<Cell, 'text' | 'figures' | 'marks'> {
  readonly element: XmlElement
}

/** A row's cells, and the columns that it leaves empty before the first; null for a deleted row. */
export function readRow(row: XmlElement): { cells: readonly RawCell[]; before: number } | null {
  const properties = childOf(row, 'w:trPr')
  if (childOf(properties, 'w:del')) return null
  const cells: RawCell[] = []
  for (const element of cellsOf(row)) {
    const tcPr = childOf(element, 'w:tcPr')
    // The old way to join cells of a row: the second goes on with the first.
    const joins = mergeOf(childOf(tcPr, 'w:hMerge')) === 'continue'
    const last = cells.at(-1)
    const span = wholeNumber(valueOf(childOf(tcPr, 'w:gridSpan'))) ?? 1
    if (joins && last) cells[cells.length - 1] = { ...last, span: last.span + span }
    else cells.push({ element, span, rows: mergeOf(childOf(tcPr, 'w:vMerge')) })
  }
  return { cells, before: wholeNumber(valueOf(childOf(properties, 'w:gridBefore'))) ?? 0 }
}

/** Rows and cells may stand in content controls. */
const wrappers = ['w:sdt', 'w:sdtContent', 'w:customXml']

function cellsOf(row: XmlElement): readonly XmlElement[] {
  return elementsOf(row).flatMap((child) => {
    if (child.name === 'w:tc') return [child]
    return wrappers.includes(child.name) ? cellsOf(child) : []
  })
}

export function rowsOf(table: XmlElement): readonly XmlElement[] {
  return elementsOf(table).flatMap((child) => {
    if (child.name === 'w:tr') return [child]
    return wrappers.includes(child.name) ? rowsOf(child) : []
  })
}

function mergeOf(merge: XmlElement | undefined): Cell['rows'] {
  if (!merge) return 'own'
  return valueOf(merge) === 'restart' ? 'begin' : 'continue'
}
