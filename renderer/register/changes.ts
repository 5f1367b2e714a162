import { newId, type IndicatorId } from '../../shared/model/ids'
import {
  emptyIndicator,
  type Indicator,
  type IndicatorFields,
  type Register,
} from '../../shared/model/indicator'
import type { IndicatorOperation } from '../../shared/model/indicator-operations'
import { columns } from './columns'
import type { CellRange } from './selection'

/** What a paste would do, and how much of it had no place. */
export interface Paste {
  readonly operations: readonly IndicatorOperation[]
  /** Where the last pasted cell stands. */
  readonly rows: number
  readonly columns: number
  /** Cells that fell on a computed column or beyond the last one. */
  readonly skipped: number
}

/** What writing a text into a cell changes; null where the cell is computed. */
export function writtenCell(
  indicator: Indicator,
  column: number,
  text: string,
  register: Register,
): IndicatorOperation | null {
  const fields = columns[column]?.fields?.(text, register)
  if (!fields || Object.keys(fields).length === 0) return null
  return { type: 'set-indicators', changes: [{ indicator: indicator.id, fields }] }
}

/** Empties the cells of a range. */
export function cleared(shown: Register, range: CellRange, register: Register): IndicatorOperation {
  return setCells(shown, range, () => '', register)
}

/** Fills a range down from its first row. */
export function filledDown(
  shown: Register,
  range: CellRange,
  register: Register,
): IndicatorOperation {
  const first = shown[range.top]
  const below = { ...range, top: Math.min(range.top + 1, range.bottom) }
  return setCells(
    shown,
    below,
    (column) => (first && columns[column]?.written?.(first, register)) ?? '',
    register,
  )
}

/**
 * Writes cells from a corner of what is shown. One cell fills the whole range; rows beyond the last
 * one become new indicators, behind the last that is shown and of its group.
 */
export function pasted(
  shown: Register,
  range: CellRange,
  cells: readonly (readonly string[])[],
  register: Register,
): Paste {
  const [only] = cells[0] ?? []
  if (cells.length === 1 && cells[0]?.length === 1 && only !== undefined) {
    const size = { rows: range.bottom - range.top, columns: range.right - range.left }
    const isComputed = (column: number): boolean => !columns[column]?.fields
    const across = Array.from({ length: size.columns + 1 }, (_, at) => range.left + at)
    return {
      operations: [setCells(shown, range, () => only, register)],
      ...size,
      skipped: across.filter(isComputed).length * (size.rows + 1),
    }
  }
  let skipped = 0
  const fieldsOf = (row: readonly string[]): Partial<IndicatorFields> => {
    let fields: Partial<IndicatorFields> = {}
    for (const [at, text] of row.entries()) {
      const set = columns[range.left + at]?.fields
      if (set) fields = { ...fields, ...set(text, register) }
      else if (text !== '') skipped += 1
    }
    return fields
  }
  const changes: { indicator: IndicatorId; fields: Partial<IndicatorFields> }[] = []
  const added: Indicator[] = []
  const last = shown.at(-1)
  for (const [at, row] of cells.entries()) {
    const indicator = shown[range.top + at]
    const fields = fieldsOf(row)
    if (indicator) changes.push({ indicator: indicator.id, fields })
    else added.push({ ...newIndicator(last?.group ?? ''), ...fields })
  }
  const behind = last ? register.indexOf(last) + 1 : register.length
  return {
    operations: [
      ...(changes.length > 0 ? [{ type: 'set-indicators' as const, changes }] : []),
      ...(added.length > 0 ? [inserted(added, behind)] : []),
    ],
    rows: cells.length - 1,
    columns: Math.max(...cells.map((row) => row.length)) - 1,
    skipped,
  }
}

/** Adds indicators from a place of the register on. */
export function inserted(added: readonly Indicator[], index: number): IndicatorOperation {
  return {
    type: 'insert-indicators',
    indicators: added.map((indicator, at) => ({ index: index + at, indicator })),
  }
}

export function newIndicator(group: string): Indicator {
  return { ...emptyIndicator, group, id: newId<IndicatorId>() }
}

/** The written texts of a range, by rows; what is computed as it shows. */
export function cellTexts(
  shown: Register,
  range: CellRange,
  textOf: (indicator: Indicator, column: number) => string,
): readonly (readonly string[])[] {
  return shown
    .slice(range.top, range.bottom + 1)
    .map((indicator) =>
      Array.from({ length: range.right - range.left + 1 }, (_, at) =>
        textOf(indicator, range.left + at),
      ),
    )
}

function setCells(
  shown: Register,
  { top, bottom, left, right }: CellRange,
  textOf: (column: number) => string,
  register: Register,
): IndicatorOperation {
  const changes = shown.slice(top, bottom + 1).map(({ id }) => {
    let fields: Partial<IndicatorFields> = {}
    for (let column = left; column <= right; column += 1) {
      fields = { ...fields, ...columns[column]?.fields?.(textOf(column), register) }
    }
    return { indicator: id, fields }
  })
  return { type: 'set-indicators', changes }
}
