import type { FigureShape, FigureWords } from '../model/blocks/figure'
import type { IndicatorId } from '../model/ids'
import type { Indicator, Register } from '../model/indicator'
import { rounded, shifted, zero, type Decimal } from './decimal'
import type { Evaluated, Evaluation } from './evaluate'
import type { Outcome } from './outcome'
import { fullName } from './formula-names'
import { bareUnit, powerOfUnit } from './scaled-unit'

/** What a figure says where it stands, or what it leaves to be filled and why. */
export type PrintedFigure =
  | { readonly kind: 'shown'; readonly text: string }
  /** `text` has a blank, 【待填】: nothing is printed that nobody entered. */
  | { readonly kind: 'blank'; readonly text: string; readonly message: string }

/** The figures of one report: what each says as things stand. */
export interface Figures {
  readonly register: Register
  readonly evaluation: Evaluation
  readonly textOf: (figure: FigureShape) => string
  readonly printed: (figure: FigureShape) => PrintedFigure
}

/** Decimals of changes, shares and multiples where the figure does not say. */
export const usualDecimals = 2

/** What stands for a figure that has no value. */
export const unfilled = '【待填】'

/**
 * What each figure says is worked out once: with every key all of a chapter's are asked for. What asks
 * for the same form of the same indicator says the same, and is not worked out again.
 */
export function figuresOf(register: Register, evaluation: Evaluation): Figures {
  const byId = new Map(register.map((indicator) => [indicator.id, indicator]))
  const known = new WeakMap<FigureShape, PrintedFigure>()
  const alike = new Map<string, PrintedFigure>()
  const printed = (figure: FigureShape): PrintedFigure => {
    const before = known.get(figure)
    if (before) return before
    const asked = askedBy(figure)
    const found = alike.get(asked) ?? withSame(figure, printFigure(figure, byId, evaluation))
    alike.set(asked, found)
    known.set(figure, found)
    return found
  }
  return { register, evaluation, printed, textOf: (figure) => printed(figure).text }
}

/** A blank says what it is to be, as far as that is certain: 同比【待填】 beside the 【待填】 of the value. */
function withSame({ form }: FigureShape, printed: PrintedFigure): PrintedFigure {
  return printed.kind === 'blank' && form === 'yoy'
    ? { ...printed, text: `同比${printed.text}` }
    : printed
}

/** All that decides what a figure says, besides the register; one word for each part. */
function askedBy({ indicator, form, of, decimals, words, unit }: FigureShape): string {
  return JSON.stringify([indicator, form, of, decimals, words, unit])
}

function printFigure(
  figure: FigureShape,
  byId: ReadonlyMap<IndicatorId, Indicator>,
  evaluation: Evaluation,
): PrintedFigure {
  const indicator = byId.get(figure.indicator)
  const evaluated = evaluation.get(figure.indicator)
  if (!indicator || !evaluated) return blank('这个数据的指标已从指标库删除。')
  const { form } = figure
  if (form === 'share') return printShare(figure, indicator, evaluated, byId, evaluation)
  const { now, prior } = evaluated
  if (form === 'prior' || form === 'prior-number') {
    if (prior.kind !== 'value') return blank(prior.message)
    return shown(amount(prior.value, indicator, figure, form === 'prior'))
  }
  if (now.kind !== 'value') return blank(now.message)
  if (form === 'value' || form === 'number') {
    return shown(amount(now.value, indicator, figure, form === 'value'))
  }
  if (prior.kind !== 'value') return blank(prior.message)
  return printComparison(figure, indicator, now.value, prior.value)
}

function printComparison(
  { form, decimals = usualDecimals, words, unit }: FigureShape,
  indicator: Indicator,
  now: Decimal,
  prior: Decimal,
): PrintedFigure {
  const difference = now.minus(prior)
  const isPercentage = scaleIsPercent(indicator.unit)
  if (form === 'difference') {
    if (difference.isZero()) return shown('持平')
    const { value, places, wanted } = asPrinted(difference.abs(), indicator, unit === undefined ? {} : { unit }) // prettier-ignore
    const size = sizeOf(value, places) + wanted
    const points = isPercentage ? size.replace(/[%％]$/u, '个百分点') : size
    return shown(`${wordFor(difference, words ?? 'add')}${points}`)
  }
  if (!isPercentage || form === 'times') {
    if (prior.isZero()) return blank(`“${fullName(indicator)}”上年数是0，算不出变化的幅度。`)
  }
  if (form === 'times') return shown(`${fixed(now.div(prior), decimals)}倍`)
  if (form === 'rate') {
    const exact = isPercentage ? difference : difference.div(prior.abs()).times(100)
    return shown(`${fixed(exact, decimals)}${isPercentage ? '个百分点' : '%'}`)
  }
  const same = form === 'yoy' ? '同比' : ''
  if (difference.isZero()) return shown(`${same}持平`)
  const exact = isPercentage ? difference : difference.div(prior.abs()).times(100)
  const size = sizeOf(exact.abs(), decimals)
  const word = wordFor(difference, words ?? 'rise')
  return shown(`${same}${word}${size}${isPercentage ? '个百分点' : '%'}`)
}

function printShare(
  { of, decimals = usualDecimals }: FigureShape,
  indicator: Indicator,
  { now }: Evaluated,
  byId: ReadonlyMap<IndicatorId, Indicator>,
  evaluation: Evaluation,
): PrintedFigure {
  const whole: Outcome | undefined = of && evaluation.get(of)?.now
  const named = of && byId.get(of)
  if (!whole || !named) return blank('占比所对的指标已从指标库删除。')
  if (now.kind !== 'value') return blank(now.message)
  if (whole.kind !== 'value') return blank(whole.message)
  if (whole.value.isZero()) return blank(`“${fullName(named)}”是0，算不出占比。`)
  if (bareUnit(indicator.unit) !== bareUnit(named.unit)) {
    return blank(`“${fullName(indicator)}”和“${fullName(named)}”单位不同，算不出占比。`)
  }
  const scale = powerOfUnit(indicator.unit) - powerOfUnit(named.unit)
  const share = shifted(now.value, scale).div(whole.value).times(100)
  return shown(`${fixed(share, decimals)}%`)
}

/** A value at its printed decimals. */
function amount(
  value: Decimal,
  indicator: Indicator,
  figure: Pick<FigureShape, 'unit' | 'decimals'>,
  withUnit: boolean,
): string {
  const printed = asPrinted(value, indicator, figure)
  return fixed(printed.value, printed.places) + (withUnit ? printed.wanted : '')
}

interface AsPrinted {
  readonly value: Decimal
  /** Decimals. */
  readonly places: number
  readonly wanted: string
}

/**
 * A value in the figure's unit where that is the indicator's by 万 or 亿; else in the indicator's own,
 * which may have become another one since the figure was put there.
 */
function asPrinted(
  value: Decimal,
  { unit, decimals }: Indicator,
  figure: Pick<FigureShape, 'unit' | 'decimals'>,
): AsPrinted {
  const isScaled = figure.unit !== undefined && bareUnit(figure.unit) === bareUnit(unit)
  const wanted = isScaled ? (figure.unit ?? unit) : unit
  const by = powerOfUnit(unit) - powerOfUnit(wanted)
  const places = figure.decimals ?? (by === 0 ? decimals : usualDecimals)
  return { value: shifted(value, by), places, wanted }
}

/** The units in which a value can be shown: its own, and with 万 or 亿 before it. */
export function unitsFor(unit: string): readonly string[] {
  const bare = bareUnit(unit)
  return bare === '' || scaleIsPercent(unit) || unit === '‰'
    ? [unit]
    : [bare, `万${bare}`, `亿${bare}`]
}

function scaleIsPercent(unit: string): boolean {
  return unit === '%' || unit === '％'
}

const pairs: Readonly<Record<FigureWords, readonly [more: string, less: string]>> = {
  rise: ['上升', '下降'],
  grow: ['增长', '下降'],
  add: ['增加', '减少'],
  raise: ['提高', '降低'],
  more: ['多', '少'],
}

/** The two words of a direction, for who chooses. */
export function wordPair(words: FigureWords): string {
  return pairs[words].join('／')
}

/** The pair that a word of direction is of; of several the usual one. */
export function wordsWith(word: string): FigureWords | null {
  const all = Object.keys(pairs) as FigureWords[]
  return all.find((words) => pairs[words].includes(word)) ?? null
}

function wordFor(difference: Decimal, words: FigureWords): string {
  return pairs[words][difference.isNegative() ? 1 : 0]
}

/** What only rounds to nothing is not nothing: 不到0.1. */
function sizeOf(size: Decimal, decimals: number): string {
  const text = fixed(size, decimals)
  return rounded(size, decimals).isZero()
    ? `不到${fixed(shifted(zero.plus(1), -decimals), decimals)}`
    : text
}

/** Never a sign before a zero. */
function fixed(value: Decimal, decimals: number): string {
  const text = rounded(value, decimals).toFixed(decimals)
  return /^-0(?:\.0+)?$/u.test(text) ? text.slice(1) : text
}

function shown(text: string): PrintedFigure {
  return { kind: 'shown', text }
}

function blank(message: string): PrintedFigure {
  return { kind: 'blank', text: unfilled, message }
}
