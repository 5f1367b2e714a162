import { withDecimals } from '../../shared/figures/entry-decimals'
import { newId, type IndicatorId } from '../../shared/model/ids'
import {
  emptyIndicator,
  mostIndicators,
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
  /** A first row with the names of the columns was left out. */
  readonly hasHead: boolean
  /** Rows for which the register has no room. */
  readonly left: number
}

/** What writing a text into a cell changes of what was there before; null where the cell is computed. */
export function writtenCell(
  before: Indicator,
  column: number,
  text: string,
  register: Register,
): IndicatorOperation | null {
  const written = columns[column]?.fields?.(text, register)
  if (!written || Object.keys(written).length === 0) return null
  // What a longer text has set is taken back with its last digits.
  const fields = { decimals: before.decimals, ...withDecimals(before, written) }
  return { type: 'set-indicators', changes: [{ indicator: before.id, fields }] }
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
      hasHead: false,
      left: 0,
    }
  }
  const { rows, hasHead } = rowsOf(cells, range.left)
  let skipped = 0
  const fieldsOf = (row: readonly string[], all: Register): Partial<IndicatorFields> => {
    let fields: Partial<IndicatorFields> = {}
    for (const [at, text] of row.entries()) {
      const set = columns[range.left + at]?.fields
      if (set) fields = { ...fields, ...set(text, all) }
      else if (text !== '') skipped += 1
    }
    return fields
  }
  const over = rows.slice(shown.length - range.top)
  const last = shown.at(-1)
  const filled = over.filter((row) => !isEmpty(row))
  const room = filled.slice(0, Math.max(0, mostIndicators - register.length))
  const made = room.map((row) => ({ row, indicator: newIndicator(last?.group ?? '') }))
  const met = rows.flatMap((row, at) => {
    const indicator = shown[range.top + at]
    return indicator ? [{ row, indicator }] : []
  })
  // A formula may name what comes with it, wherever in the paste it stands.
  const named = [...met, ...made].map(({ row, indicator }) => ({ ...indicator, ...fieldsOf(row, register) })) // prettier-ignore
  const byId = new Map(named.map((each) => [each.id, each]))
  const all = [...register.map((each) => byId.get(each.id) ?? each), ...named.slice(met.length)]
  skipped = 0
  const fieldsIn = (row: readonly string[], before: Indicator): Partial<IndicatorFields> =>
    withDecimals(before, fieldsOf(row, all))
  const changes = met.map(({ row, indicator }) => ({ indicator: indicator.id, fields: fieldsIn(row, indicator) })) // prettier-ignore
  const added = made.map(({ row, indicator }) => ({ ...indicator, ...fieldsIn(row, indicator) }))
  const behind = last ? register.indexOf(last) + 1 : register.length
  return {
    operations: [
      ...(changes.length > 0 ? [{ type: 'set-indicators' as const, changes }] : []),
      ...(added.length > 0 ? [inserted(added, behind)] : []),
    ],
    rows: met.length + added.length - 1,
    columns: Math.max(...rows.map((row) => row.length)) - 1,
    skipped,
    hasHead,
    left: filled.length - room.length,
  }
}

/**
 * The rows of a paste without a head that says what the columns are, as one copies it along, and
 * without the empty ones below: whole columns are copied to the end of the sheet.
 */
function rowsOf(
  cells: readonly (readonly string[])[],
  left: number,
): { readonly rows: readonly (readonly string[])[]; readonly hasHead: boolean } {
  const [first = [], ...rest] = cells
  const isTitle = (text: string, at: number): boolean =>
    text.trim() !== '' && text.trim() === columns[left + at]?.title
  const hasHead = rest.length > 0 && first.filter(isTitle).length >= 2
  const rows = hasHead ? rest : cells
  const end = rows.findLastIndex((row) => !isEmpty(row)) + 1
  return { rows: rows.slice(0, Math.max(1, end)), hasHead }
}

function isEmpty(row: readonly string[]): boolean {
  return row.every((text) => text.trim() === '')
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

function setCells(
  shown: Register,
  { top, bottom, left, right }: CellRange,
  textOf: (column: number) => string,
  register: Register,
): IndicatorOperation {
  const changes = shown.slice(top, bottom + 1).map((indicator) => {
    let fields: Partial<IndicatorFields> = {}
    for (let column = left; column <= right; column += 1) {
      fields = { ...fields, ...columns[column]?.fields?.(textOf(column), register) }
    }
    return { indicator: indicator.id, fields: withDecimals(indicator, fields) }
  })
  return { type: 'set-indicators', changes }
}
