import { decimalOf, shifted } from '../figures/decimal'
import { entryValue } from '../figures/entry'
import { unfilled } from '../figures/printed-figure'
import { bareUnit, powerOfUnit } from '../figures/scaled-unit'
import type { ChartSource } from '../model/blocks/chart'
import { plainText } from '../model/blocks/text'
import { gridOf, headRowsOf } from '../model/table-grid'
import type { WrittenCell, WrittenTable } from '../model/written'
import type { ChartPoint, ChartSeries, FoundSeries } from './chart-data'

/**
 * The numbers of a table: its head names the columns, its first column the rows, a column 单位 their
 * units. Sums are left out, and so is a line without any number, as 单位 and 备注; and rows in per cent
 * beside rows of numbers, with which they have no axis in common.
 */
export function tableSeries(
  table: WrittenTable,
  { by, skip = [] }: Extract<ChartSource, { of: 'table' }>,
): FoundSeries {
  const { rows, columns, textAt } = linesOf(table)
  const [lines, across] = by === 'columns' ? [columns, rows] : [rows, columns]
  const units = columns.find(({ name }) => /^(?:计量)?单位$/u.test(name))
  const unitAt = ({ at }: Line): string => (units ? textAt(at, units.at) : '')
  const named = across.filter(({ name }) => !isSum(name))
  const numbers = by === 'columns' ? named.filter((row) => !isRatio(unitAt(row))) : named
  const categories = numbers.length > 0 ? numbers : named
  const series = lines
    .filter(({ name }) => !isSum(name) && !skip.includes(name))
    .map((line): ChartSeries => {
      const texts = categories.map((each) =>
        by === 'columns' ? textAt(each.at, line.at) : textAt(line.at, each.at),
      )
      const points = texts.map((text, at) => pointOf(text, `${categories[at]?.name}、${line.name}`))
      // 单位 may name offices as well: only what is a ratio is taken from it.
      const unit = by === 'rows' && isRatio(unitAt(line)) ? unitAt(line) : unitOf(line.name, texts)
      return { name: line.name, unit, points }
    })
    .filter(({ points }) => points.some(({ kind }) => kind === 'value'))
  // Of rows 单位 and 备注 are places without any number.
  const isShown = (at: number): boolean =>
    by === 'columns' || series.some(({ points }) => !isEmpty(points[at]))
  return {
    categories: categories.filter((_, at) => isShown(at)).map(({ name }) => name),
    series: onOneScale(series).map((each) => ({
      ...each,
      points: each.points.filter((_, at) => isShown(at)),
    })),
  }
}

/** Cells that have 万 or 亿 beside cells of the same unit without, drawn as what they are: 1.2万 is more than 8000. */
function onOneScale(series: readonly ChartSeries[]): readonly ChartSeries[] {
  const values = series.flatMap(({ points }) => points.filter(({ kind }) => kind === 'value'))
  const found = [...new Set(values.map(unitIn))]
  const isMixed = (unit: string): boolean =>
    found.some((other) => other !== unit && bareUnit(other) === bareUnit(unit))
  return series.map((each) => ({
    ...each,
    unit: isMixed(each.unit) ? bareUnit(each.unit) : each.unit,
    points: each.points.map((point) => {
      if (point.kind === 'gap' || !isMixed(unitIn(point))) return point
      const value = shifted(decimalOf(point.value), powerOfUnit(unitIn(point)))
      return { ...point, value: value.toFixed() }
    }),
  }))
}

/** Behind the number of a cell. */
function unitIn(point: ChartPoint): string {
  return point.kind === 'value' ? (numberAndUnit.exec(point.text)?.[2] ?? '') : ''
}

function isEmpty(point: ChartPoint | undefined): boolean {
  return point?.kind === 'gap' && point.message === null
}

/** The names of the series that a table has, for who chooses among them. */
export function seriesNames(table: WrittenTable, by: 'columns' | 'rows'): readonly string[] {
  const { series } = tableSeries(table, { of: 'table', table: table.id, by })
  return series.map(({ name }) => name)
}

/**
 * The series that are left out unless one asks for them: changes and shares in per cent beside numbers,
 * with which they have no axis in common.
 */
export function usualSkip(table: WrittenTable, by: 'columns' | 'rows'): readonly string[] {
  const { series } = tableSeries(table, { of: 'table', table: table.id, by })
  const ratios = series.filter(
    ({ points, unit }) =>
      isRatio(unit) || points.every((each) => each.kind === 'gap' || isRatio(each.text)),
  )
  return ratios.length < series.length ? ratios.map(({ name }) => name) : []
}

function isRatio(words: string): boolean {
  return /[%％‰]|百分点/u.test(words)
}

interface Line {
  readonly name: string
  /** Its row or column in the grid. */
  readonly at: number
}

interface Lines {
  readonly rows: readonly Line[]
  readonly columns: readonly Line[]
  readonly textAt: (row: number, column: number) => string
}

function linesOf(table: WrittenTable): Lines {
  const grid = gridOf<WrittenCell>(table)
  const texts = new Map<string, string>()
  let width = 0
  for (const { cell, row, column, rowSpan, columnSpan } of grid) {
    width = Math.max(width, column + columnSpan)
    for (let down = row; down < row + rowSpan; down += 1) {
      for (let at = column; at < column + columnSpan; at += 1) {
        texts.set(`${down} ${at}`, plainText(cell.children).trim())
      }
    }
  }
  const textAt = (row: number, column: number): string => texts.get(`${row} ${column}`) ?? ''
  const head = Math.min(
    headRowsOf(table.children.map(({ children }) => children)),
    table.children.length,
  )
  const headAt = (column: number): string => {
    const parts = Array.from({ length: head }, (_, row) => textAt(row, column))
    return parts.filter((part, at) => part !== '' && part !== parts[at - 1]).join(' ')
  }
  return {
    textAt,
    columns: Array.from({ length: Math.max(0, width - 1) }, (_, at) => ({
      name: headAt(at + 1),
      at: at + 1,
    })),
    rows: Array.from({ length: table.children.length - head }, (_, at) => ({
      name: textAt(head + at, 0),
      at: head + at,
    })),
  }
}

function isSum(name: string): boolean {
  return /^(?:合\s*计|总\s*计|小\s*计|总数|共计)/u.test(name)
}

const numberAndUnit = /^([+\-−]?[\d０-９][\d０-９,，.．]*)\s*(\D*)$/u

function pointOf(text: string, name: string): ChartPoint {
  const [, number = '', rest = ''] = numberAndUnit.exec(text) ?? []
  const value = entryValue(number, '')
  if (value && rest.length <= 4) return { kind: 'value', value: value.toFixed(), text }
  const isOpen = text.includes(unfilled)
  return { kind: 'gap', message: isOpen ? `“${name}”还没有填。` : null }
}

/** As its head has it in brackets, 金额（万元）, else as every cell of it has. */
function unitOf(name: string, texts: readonly string[]): string {
  const inHead = /[（(]([^（）()]{1,6})[）)]$/u.exec(name)?.[1]
  if (inHead !== undefined) return inHead
  const units = new Set(texts.flatMap((text) => numberAndUnit.exec(text)?.[2] ?? []))
  return units.size === 1 ? ([...units][0] ?? '') : ''
}
