import type { DraftTable } from '../../../model/draft'
import { decimalsOf, growth, isRounding, matchesGrowth, sum } from '../../arithmetic'
import { placeIn, type CheckedText } from '../../checked'
import { reportRule, type ReportHit } from '../../rule'

/** Totals of a table's rows and columns, and its column of changes. */
export const table = reportRule('figures/table', 'error', ({ draft, texts }) => {
  const cells = new Map(
    texts.filter(({ kind }) => kind === 'cell').map((text) => [key(text), text]),
  )
  return draft.blocks.flatMap((block) => {
    if (block.type !== 'table' || block.rows.length < 2) return []
    const cell: CellAt = (row, column) => cells.get(`${block.id} ${row} ${column}`)
    return [...totals(block, cell), ...changes(block, cell)]
  })
})

type CellAt = (row: number, column: number) => CheckedText | undefined

function key({ at }: CheckedText): string {
  return `${at.block} ${at.row} ${at.column}`
}

/** A plain number of a cell; null for words, percentages and blanks. */
function numberOf(text: string): number | null {
  const found = /^\s*(-?\d{1,3}(?:,\d{3})+|-?\d{1,15})(\.\d{1,6})?\s*$/u.exec(text)
  return found ? Number(`${found[1]?.replaceAll(',', '')}${found[2] ?? ''}`) : null
}

const isTotal = (text: string): boolean => /^\s*(?:合\s*计|总\s*计|总\s*数|共\s*计)\s*$/u.test(text)

/** The row 合计 is what stands above it, from the head on. */
function totals({ rows }: DraftTable, cell: CellAt): readonly ReportHit[] {
  const at = rows.findIndex((row) => isTotal(row[0] ?? ''))
  if (at < 0) return []
  const hasParts = rows.some((row) => /小\s*计|其中/u.test(row[0] ?? ''))
  const above = at > 1 ? rows.slice(0, at) : rows.slice(at + 1)
  const offset = at > 1 ? 0 : at + 1
  if (hasParts) return []
  return (rows[at] ?? []).flatMap((text, column) => {
    const total = numberOf(text)
    const numbers = above.map((row, index) => ({
      row: index + offset,
      value: numberOf(row[column] ?? ''),
      text: row[column] ?? '',
    }))
    const counted = numbers.filter(({ value }) => value !== null)
    // A column of words, of percentages or with gaps adds up to nothing.
    const heads = numbers.length - counted.length
    if (
      column === 0 ||
      total === null ||
      counted.length < 2 ||
      heads > 2 ||
      numbers.slice(-counted.length).some(({ value }) => value === null)
    )
      return []
    if (/率|比|均|%|同比|序号|年份/u.test(rows[0]?.[column] ?? '')) return []
    const made = sum(counted.map(({ value }) => value ?? 0))
    const place = cell(at, column)
    const decimals = Math.max(...counted.map((each) => decimalsOf(each.text)), decimalsOf(text))
    const isRounded = isRounding(made - total, counted.length, decimals)
    if (made === total || !place) return []
    const message = `这一列加起来是${made}，合计写的是${text.trim()}。`
    const fix = { start: 0, end: text.length, text: String(made) }
    const own = isRounded ? { severity: 'info' as const } : {}
    return [{ place: placeIn(place, 0, text.length), message, expected: String(made), fix, ...own }]
  })
}

/** 上年 and 本年, told apart as years are. */
function namedYear(text: string): number | undefined {
  if (/^\s*(?:上年|去年|上年度)/u.test(text)) return 0
  return /^\s*(?:本年|今年|本期|本年度)/u.test(text) ? 1 : undefined
}

/** 上年, 今年 and 同比 in one head: each row's change follows from its numbers. */
function changes({ rows }: DraftTable, cell: CellAt): readonly ReportHit[] {
  const head = rows[0] ?? []
  const years = head.flatMap((text, column) => {
    const year = /^\s*(20\d\d)年/u.exec(text)?.[1] ?? namedYear(text)
    return year === undefined || /同比|增|%/u.test(text) ? [] : [{ column, year: Number(year) }]
  })
  const [one, other, ...more] = years
  const change = head.findIndex((text) => /同比|增减(?:幅|率|%)|增长率|变化率|增幅/u.test(text))
  if (!one || !other || more.length > 0 || Math.abs(one.year - other.year) !== 1 || change < 0)
    return []
  const [before, now] =
    one.year < other.year ? [one.column, other.column] : [other.column, one.column]
  return rows.slice(1).flatMap((row, index) => {
    const [from, to] = [numberOf(row[before] ?? ''), numberOf(row[now] ?? '')]
    const printed = /^\s*([+＋-]?)(\d{1,6}(?:\.\d{1,4})?)%\s*$/u.exec(row[change] ?? '')
    const place = cell(index + 1, change)
    if (from === null || to === null || from === 0 || !printed || !place) return []
    const decimals = decimalsOf(printed[2] ?? '')
    const match = matchesGrowth(Number(printed[2]), decimals, to, from)
    const falls = to < from
    const isSigned = printed[1] === '-'
    const text = row[change] ?? ''
    if (match === 'same' && (falls === isSigned || to === from || (falls && printed[1] === '')))
      return []
    const expected = `${growth(to, from, decimals)}%`
    const severity = match === 'truncated' ? ('warning' as const) : ('error' as const)
    const message = `${from}到${to}的变化是${expected}，这里写的是${text.trim()}。`
    return [
      {
        place: placeIn(place, 0, text.length),
        message,
        expected,
        severity,
        fix: { start: 0, end: text.length, text: expected },
      },
    ]
  })
}
