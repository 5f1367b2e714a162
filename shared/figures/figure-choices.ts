import type { FigureShape } from '../model/blocks/figure'
import type { Indicator } from '../model/indicator'
import type { Figures } from './printed-figure'

/** A way of showing an indicator, with what it would say now. */
export interface FigureChoice {
  /** Names it among the ways of its indicator. */
  readonly key: string
  readonly figure: FigureShape
  /** In Chinese, for the list of ways. */
  readonly label: string
  readonly text: string
}

const labels = {
  value: '数值',
  number: '只要数字',
  yoy: '同比变化',
  change: '变化，不带“同比”',
  rate: '变化率，表格用',
  difference: '比上年增减',
  times: '是上年的几倍',
  prior: '上年数',
  'prior-number': '上年数，只要数字',
} as const satisfies Partial<Record<FigureShape['form'], string>>

/** In which ways an indicator can be shown; shares of every indicator of its group with its unit. */
export function figureChoices(indicator: Indicator, figures: Figures): readonly FigureChoice[] {
  const plain = Object.entries(labels).map(([form, label]) => ({
    figure: { type: 'figure' as const, indicator: indicator.id, form: form as keyof typeof labels },
    label,
  }))
  const shares = figures.register
    .filter((other) => isWhole(other, indicator))
    .map((other) => ({
      figure: {
        type: 'figure' as const,
        indicator: indicator.id,
        form: 'share' as const,
        of: other.id,
      },
      label: `占“${other.name}”的比例`,
    }))
  return [...plain, ...shares].map((choice) => ({
    ...choice,
    key: choiceKey(choice.figure),
    text: figures.textOf(choice.figure),
  }))
}

/** The key of the way in which a figure is shown. */
export function choiceKey({ form, of }: Pick<FigureShape, 'form' | 'of'>): string {
  return `${form} ${of ?? ''}`
}

function isWhole(other: Indicator, part: Indicator): boolean {
  const isRate = ['%', '％', '‰'].includes(part.unit)
  return other.id !== part.id && other.group === part.group && other.unit === part.unit && !isRate
}
