import type { FigureKind } from '../model/draft'
import { isDaysLong } from './dates'
import type { Decimal } from './decimal'
import { measureAfter, type Measure } from './measure'
import type { Numeral } from './numerals'
import { isOneCounted } from './one'

/** A number that measures something. `start` and `end` as the figure prints it, the unit included. */
export interface Quantity {
  readonly start: number
  readonly end: number
  readonly value: Decimal
  readonly unit: string
  readonly kind: FigureKind
  readonly numeral: Numeral
}

/** The quantity that a numeral outside quiet spans is, by the words around it; null for none. */
export function quantityAt(text: string, numeral: Numeral): Quantity | null {
  if (isPartOfCode(text, numeral)) return null
  const measure = measureAfter(text, numeral)
  if (measure === null) return withoutUnit(text, numeral)
  if (!isCounted(text, numeral, measure)) return null
  const { unit, kind } = measure
  const half =
    /[个](?:小时|月|学期)$/u.test(unit) && text.slice(numeral.end, measure.end).includes('半')
  const later = half || isHalfMore(text, measure)
  const value = later ? numeral.value.plus('0.5') : numeral.value
  const end = !half && later ? measure.end + 1 : measure.end
  return { start: numeral.start, end, value, unit, kind, numeral }
}

/** Digits that go on from a point, a letter or a stroke: 2023.5.1起, A3份 is none. */
function isPartOfCode(text: string, { start, end, script }: Numeral): boolean {
  if (script === 'chinese') return false
  return (
    /\d[.·/]$/u.test(text.slice(Math.max(0, start - 2), start)) || /^\.\d/u.test(text.slice(end))
  )
}

function isCounted(text: string, numeral: Numeral, measure: Measure): boolean {
  const before = text.slice(Math.max(0, numeral.start - 12), numeral.start)
  const after = text.slice(measure.end, measure.end + 12)
  if (measure.unit === '日' && !isDaysLong(before, after)) return false
  if (numeral.bare) return isBareCounted(before, after)
  if (numeral.script === 'arabic') return true
  const printed = text.slice(numeral.start, numeral.end)
  if (/[数几]$/u.test(before) || printed === '零' || printed === '二') return false
  if (printed === '一') return isOneCounted(before, measure, after)
  if (measure.unit === '分钟' || measure.unit === '秒') return true
  if (measure.unit === '期') return !/^(?:工程|项目|建设|用地|厂房|改造)/u.test(after)
  if (measure.unit === '点') return /^(?:[：，。；、是]|意见|建议|要求|体会|原因|$)/u.test(after)
  return true
}

/** 近百场, 超千人; not 百亿级, 万元以上, 每万人. */
function isBareCounted(before: string, after: string): boolean {
  return (
    /(?:近|约|超|逾|超过|突破|上)$/u.test(before) &&
    !/^(?:级|以上|项目|企业|GDP|镇|村|县)/u.test(after)
  )
}

/**
 * A number whose unit is left out: with 万 or 亿 (惠及20万群众), or with a change directly behind it
 * (案件1326，同比上升).
 */
function withoutUnit(text: string, numeral: Numeral): Quantity | null {
  const { start, end, value, script, scale } = numeral
  if (script === 'chinese' || text.charAt(start - 1) === '每') return null
  const after = text.slice(end, end + 8)
  const isScaled = scale >= 4 && !/^ ?(?:级|次方|[A-Za-z\d—–~～\-、至到]|[和与]\d)/u.test(after)
  const isChanged =
    /^ ?[，,（(]?(?:同比|环比|[较比]上年|[较比]去年)/u.test(after) && end - start > 1
  if (!isScaled && !isChanged) return null
  return { start, end, value, unit: '', kind: 'count', numeral }
}

/** 两年半. */
function isHalfMore(text: string, { end, unit }: Measure): boolean {
  return (unit === '年' || unit === '天') && /^半(?![年径数])/u.test(text.slice(end, end + 2))
}
