import type { FigureKind } from '../model/draft'
import type { Numeral } from './numerals'
import { wordsWith } from './unit-words'
import { arabicOnly, units } from './units'

/** A measure word at a place of the text: its printed end, its name and what it measures. */
export interface Measure {
  readonly end: number
  readonly unit: string
  readonly kind: FigureKind
}

/** The measure word directly after a numeral, blanks between them read through; null without one. */
export function measureAfter(text: string, numeral: Numeral): Measure | null {
  const start = text.charAt(numeral.end) === ' ' ? numeral.end + 1 : numeral.end
  const half = /^(个)半(小时|月|学期)/u.exec(text.slice(start, start + 6))
  if (half) return { end: start + half[0].length, unit: `个${half[2]}`, kind: 'duration' }
  const measure = measureAt(text, start, numeral.script)
  return measure && withRate(text, measure)
}

const kinds: ReadonlyMap<string, FigureKind> = new Map(
  (Object.entries(units) as [FigureKind, readonly string[]][]).flatMap(([kind, list]) =>
    list.map((unit): [string, FigureKind] => [unit, kind]),
  ),
)
const longest = Math.max(...Array.from(kinds.keys(), (unit) => unit.length))
const guards: ReadonlyMap<string, RegExp> = new Map(
  Object.entries(wordsWith).map(([unit, words]) => [unit, new RegExp(`^(?:${words})`, 'u')]),
)

function measureAt(text: string, start: number, script: Numeral['script']): Measure | null {
  const doubled =
    /^[台个件辆场人家起套处篇条项份批期户所名头只本次座](?:（[次套件台起个户人处项只条篇册辆份宗场家座]）|\([次套件台起个户人处项只条篇册辆份宗场家座]\))/u
  const both = doubled.exec(text.slice(start, start + 4))
  if (both) return { end: start + both[0].length, unit: both[0], kind: 'count' }
  const ratio = /^\/(?:10万|十万|100万|百万|万|千|1000|10000)(?![\d元人件])/u.exec(
    text.slice(start, start + 8),
  )
  if (ratio) return { end: start + ratio[0].length, unit: ratio[0], kind: 'percent' }
  for (let length = longest; length > 0; length -= 1) {
    const unit = text.slice(start, start + length)
    const kind = kinds.get(unit)
    if (kind === undefined || unit.length < length) continue
    if (script === 'chinese' && arabicOnly.has(unit)) continue
    const after = text.slice(start + length, start + length + 4)
    if (/[A-Za-z]$/u.test(unit) && /^[A-Za-z]/u.test(after)) continue
    if (guards.get(unit)?.test(after)) continue
    return { end: start + length, unit, kind }
  }
  return null
}

const rate = new RegExp(
  `^/(?:[十百千万亿]{0,2})(?:${Array.from(kinds.keys())
    .filter((unit) => !/^(?:%|‰|个)/u.test(unit))
    .concat('月', '时')
    .sort((one, other) => other.length - one.length)
    .join('|')})(?:[·.](?:[日天年月时]))?`,
  'u',
)

/** 元/平方米, 微克/立方米: one unit, whose kind is that of money or of another measure. */
function withRate(text: string, measure: Measure): Measure {
  const found = rate.exec(text.slice(measure.end, measure.end + 14))?.[0]
  if (found === undefined) return measure
  const kind = measure.kind === 'money' || measure.kind === 'percent' ? measure.kind : 'other'
  return { end: measure.end + found.length, unit: measure.unit + found, kind }
}
