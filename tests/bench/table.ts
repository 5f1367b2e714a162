import type { Line } from './figure'
import { median, quantile } from './statistics'

const head = ['量的', '旁边的', '单位', '次数', '中位', '95 %', '旁边中位', '旁边 95 %', '比']

/** The lines as a table for a terminal: Chinese characters are two columns wide. */
export function table(lines: readonly Line[]): string {
  const rows = [head, ...lines.map(cells)]
  const widths = head.map((_, at) => Math.max(...rows.map((row) => width(row[at] ?? ''))))
  const shown = rows.map((row) =>
    row.map((cell, at) => padded(cell, widths[at] ?? 0, at < 3)).join('  '),
  )
  const [first = '', ...rest] = shown
  return [first, '-'.repeat(width(first)), ...rest].map((line) => line.trimEnd()).join('\n')
}

function cells({ what, beside, unit, ours, yardstick }: Line): string[] {
  const ratio = median(ours) / median(yardstick)
  return [
    what,
    beside,
    unit,
    String(ours.length),
    number(median(ours)),
    number(quantile(ours, 0.95)),
    number(median(yardstick)),
    number(quantile(yardstick, 0.95)),
    Number.isFinite(ratio) ? ratio.toFixed(2) : '–',
  ]
}

function number(value: number): string {
  if (!Number.isFinite(value)) return '–'
  return value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)
}

function padded(cell: string, columns: number, left: boolean): string {
  const space = ' '.repeat(columns - width(cell))
  return left ? cell + space : space + cell
}

function width(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (isWide(character) ? 2 : 1), 0)
}

function isWide(character: string): boolean {
  return /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60]/u.test(
    character,
  )
}
