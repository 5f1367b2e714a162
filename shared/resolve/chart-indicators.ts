import type { EarlierYear } from '../model/earlier-year'
import { decimalOf, rounded } from '../figures/decimal'
import type { Outcome } from '../figures/outcome'
import { fullName } from '../figures/formula-names'
import { printedValue } from '../figures/printed'
import type { Figures } from '../figures/printed-figure'
import { columnTitles } from '../figures/statistic-table'
import type { ChartSource, ChartValueName } from '../model/blocks/chart'
import type { IndicatorId } from '../model/ids'
import type { Indicator } from '../model/indicator'
import type { ChartContext, ChartPoint, ChartSeries, FoundSeries } from './chart-data'

type Of<Kind> = Extract<ChartSource, { of: Kind }>

/** An indicator of the chart, or the one that is no longer there. */
type Charted = Indicator | null

/** Indicators side by side: one series for each value. */
export function indicatorSeries(
  { indicators, values }: Of<'indicators'>,
  { figures, year }: ChartContext,
): FoundSeries {
  const charted = chartedOf(indicators, figures)
  return {
    categories: namesOf(charted),
    series: values.map((value) => {
      const units = charted.map((each) => unitOf(value, each?.unit ?? ''))
      const unit = common(units)
      return {
        name: valueTitle(value, year),
        unit,
        points: charted.map((each, at) =>
          withUnit(pointOf(each, value, figures), unit === '' ? (units[at] ?? '') : ''),
        ),
      }
    }),
  }
}

/** Indicators over the years: one series for each. */
export function yearSeries({ indicators }: Of<'years'>, context: ChartContext): FoundSeries {
  const { figures, year, earlier } = context
  const charted = chartedOf(indicators, figures)
  const names = namesOf(charted)
  const past = earlier.slice(-3)
  const own = (['prior', 'now'] as const).map((value) => valueTitle(value, year))
  const units = charted.map((each) => each?.unit ?? '')
  const isMixed = common(units) === ''
  return {
    categories: [...past.map((each) => `${each.year}年`), ...own],
    series: charted.map((each, at): ChartSeries => {
      const unit = units[at] ?? ''
      const points = [
        ...past.map((one) => earlierPoint(each, one)),
        pointOf(each, 'prior', figures),
        pointOf(each, 'now', figures),
      ]
      return {
        name: names[at] ?? '',
        unit,
        points: points.map((point) => withUnit(point, isMixed ? unit : '')),
      }
    }),
  }
}

function chartedOf(ids: readonly IndicatorId[], { register }: Figures): readonly Charted[] {
  const byId = new Map(register.map((each) => [each.id, each]))
  return ids.map((id) => byId.get(id) ?? null)
}

/** Names alone, or with their groups where there are several. */
function namesOf(charted: readonly Charted[]): readonly string[] {
  const groups = new Set(charted.flatMap((each) => (each ? [each.group] : [])))
  return charted.map((each) => {
    if (!each) return '已删除的指标'
    return groups.size > 1 && each.group !== '' ? `${each.group}：${each.name}` : each.name
  })
}

/** The name of a value, by its year where the report has one. */
export function valueTitle(value: ChartValueName, year: number | null): string {
  if (year !== null && value === 'now') return `${year}年`
  return year !== null && value === 'prior' ? `${year - 1}年` : columnTitles[value]
}

function isPercentage(unit: string): boolean {
  return unit === '%' || unit === '％'
}

function unitOf(value: ChartValueName, unit: string): string {
  if (value === 'now' || value === 'prior') return unit
  if (isPercentage(unit)) return '个百分点'
  return value === 'rate' ? '%' : unit
}

function common(units: readonly string[]): string {
  return new Set(units).size === 1 ? (units[0] ?? '') : ''
}

function pointOf(
  indicator: Charted,
  value: ChartValueName,
  { evaluation, printed }: Figures,
): ChartPoint {
  const evaluated = indicator && evaluation.get(indicator.id)
  if (!indicator || !evaluated) return gap('图表用到的一项指标已从指标库删除。')
  const { now, prior } = evaluated
  if (value === 'now') return pointOfOutcome(now, indicator)
  if (value === 'prior') return pointOfOutcome(prior, indicator)
  if (now.kind !== 'value') return gap(now.message)
  if (prior.kind !== 'value') return gap(prior.message)
  if (value === 'difference') {
    const difference = rounded(now.value.minus(prior.value), indicator.decimals)
    return shown(difference.toFixed(indicator.decimals))
  }
  const rate = printed({ type: 'figure', indicator: indicator.id, form: 'rate' })
  if (rate.kind === 'blank') return gap(rate.message)
  return shown(rate.text.replace(/(?:%|个百分点)$/u, ''))
}

function pointOfOutcome(outcome: Outcome, indicator: Indicator): ChartPoint {
  const text = printedValue(outcome, indicator)
  return text === null ? gap(outcome.kind === 'value' ? null : outcome.message) : shown(text)
}

/** As the earlier register had it: known by its id, which a roll-forward keeps, else by its names. */
function earlierPoint(indicator: Charted, { year, values }: EarlierYear): ChartPoint {
  if (!indicator) return gap(null)
  const found =
    values.find(({ id }) => id === indicator.id) ??
    values.find(({ group, name }) => group === indicator.group && name === indicator.name)
  if (!found) return ofThen(`“${fullName(indicator)}”没有${year}年的数。`)
  if (found.unit !== indicator.unit) {
    return ofThen(`“${fullName(indicator)}”${year}年的单位是“${found.unit}”，和今年不同。`)
  }
  return shown(rounded(decimalOf(found.value), indicator.decimals).toFixed(indicator.decimals))
}

/** Of a year that has its own report: nothing of this one waits for it. */
function ofThen(remark: string): ChartPoint {
  return { kind: 'gap', message: null, remark }
}

function withUnit(point: ChartPoint, unit: string): ChartPoint {
  return point.kind === 'value' ? { ...point, text: point.text + unit } : point
}

function shown(value: string): ChartPoint {
  return { kind: 'value', value, text: value }
}

function gap(message: string | null): ChartPoint {
  return { kind: 'gap', message }
}
