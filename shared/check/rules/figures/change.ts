import type { DraftFigure } from '../../../model/draft'
import { attainable, decimalsOf, growth, matchesGrowth } from '../../arithmetic'
import { textRule, type Hit } from '../../rule'
import { sentencesOf } from '../../sentences'

/** A change against last year follows from the two values, where the sentence gives both. */
export const change = textRule('figures/change', 'error', ({ text, figures }) =>
  sentencesOf(text, '。！？；\n').flatMap(({ start, end }) => {
    const inside = figures.filter((figure) => figure.start >= start && figure.end <= end)
    return inside.flatMap((figure, index) => checkChange(figure, inside.slice(index + 1), text))
  }),
)

function checkChange(
  now: DraftFigure,
  after: readonly DraftFigure[],
  text: string,
): readonly Hit[] {
  if (now.change === null || now.approximate || now.change.basis !== 'yoy') return []
  const { percent, direction } = now.change
  if (percent === null || now.unit === '%') return []
  const [before, printed] = [
    lastYear(now, after, text),
    after.find(({ unit, value }) => unit === '%' && value === percent),
  ]
  if (!before || !printed || before.value === 0 || before.start > printed.start) return []
  const decimals = decimalsOf(printed.text)
  const rises = now.value > before.value
  const match = matchesGrowth(percent, decimals, now.value, before.value)
  const exact = growth(now.value, before.value, decimals).replace('-', '')
  const place = { start: printed.start, end: printed.end }
  if (match !== 'same') {
    const message = `${before.text}到${now.text}，变化是${exact}%，这里写的是${printed.text}。`
    return [
      {
        ...place,
        message,
        expected: `${exact}%`,
        severity: match === 'truncated' ? 'warning' : 'error',
        fix: { ...place, text: `${exact}%` },
      },
    ]
  }
  if (direction === 'flat' || rises === (direction === 'up') || now.value === before.value)
    return []
  const words = rises ? '上升' : '下降'
  return [{ ...place, message: `${before.text}到${now.text}是${words}，写反了。`, expected: words }]
}

/** 上年为1180次, 去年同期61件: directly behind, of the same unit. */
function lastYear(
  now: DraftFigure,
  after: readonly DraftFigure[],
  text: string,
): DraftFigure | null {
  const [next] = after
  if (!next || next.unit !== now.unit || next.approximate) return null
  const between = text.slice(now.end, next.start)
  return /^[^。；\d]{0,4}(?:上年|去年|上一年|上年度|前一年)(?:同期)?(?:为|是)?$/u.test(between)
    ? next
    : null
}

/**
 * Without last year's value a change can still be one that no whole number gives. Sharp for small
 * counts alone: above some thousands there is always one.
 */
export const unattainable = textRule('figures/attainable', 'warning', ({ text, figures }) =>
  figures.flatMap((figure, index) => {
    const { kind, approximate, value } = figure
    if (kind !== 'count' || approximate || !Number.isInteger(value) || value < 1 || value > most)
      return []
    if (
      figure.change?.basis !== 'yoy' ||
      figure.change.percent === null ||
      figure.change.direction === 'flat'
    )
      return []
    const { percent, direction } = figure.change
    const printed = figures
      .slice(index + 1, index + 4)
      .find(({ unit, value: own }) => unit === '%' && own === percent)
    // Only where the change stands directly behind its number.
    if (
      !printed ||
      printed.approximate ||
      !/^[^。；，]{0,2}，?[^。；，\d]{0,8}$/u.test(text.slice(figure.end, printed.start))
    )
      return []
    if (attainable(value, percent, decimalsOf(printed.text), direction === 'up') !== null) return []
    return [
      {
        start: printed.start,
        end: printed.end,
        message: `没有哪个上年的整数能使${figure.text}${direction === 'up' ? '上升' : '下降'}${printed.text}，请核对这两个数。`,
      },
    ]
  }),
)

const most = 5000
