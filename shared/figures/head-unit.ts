import { bareUnit } from './scaled-unit'
import { units } from './units'

const known: ReadonlySet<string> = new Set(Object.values(units).flat())

/** The unit that the head of a column has in brackets: 本年（万元）, 金额（单位：元）; empty where it has none. */
export function headUnit(head: string): string {
  const [, words = ''] = /[(（]([^()（）]{1,12})[)）]\s*$/u.exec(head) ?? []
  const unit = words.replace(/^\s*(?:计量)?单位\s*[:：]/u, '').trim()
  return known.has(bareUnit(unit)) ? unit : ''
}
