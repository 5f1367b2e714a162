import type { DraftFigure } from '../../../model/draft'
import { decimalOf } from '../../../figures/decimal'
import { attainable, decimalsOf, growth, matchesGrowth } from '../../arithmetic'
import { printedLike } from '../../figure-names'
import { textRule, type Hit } from '../../rule'
import { sentencesOf } from '../../sentences'

/** A change against last year follows from the two values, where the sentence gives both. */
export const change = textRule('figures/change', 'error', ({ text, figures }) =>
  sentencesOf(text, '。！？；\n').flatMap(({ start, end }) => {
    const inside = figures.filter((figure) => figure.start >= start && figure.end <= end)
    return inside.flatMap((figure, index) => [
      ...checkAgainst(figure, figures, text),
      ...checkChange(figure, inside.slice(index + 1), text),
      ...checkRise(figure, inside.slice(index + 1, index + 3), text),
      ...checkDifference(figure, inside.slice(index + 1, index + 3), text),
    ])
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
  const wrong = misprint(before, now, printed, percent)
  if (wrong.length > 0) return wrong
  const rises = now.value > before.value
  const place = { start: printed.start, end: printed.end }
  if (direction === 'flat' || rises === (direction === 'up') || now.value === before.value)
    return []
  const words = rises ? '上升' : '下降'
  return [{ ...place, message: `${before.text}到${now.text}是${words}，写反了。`, expected: words }]
}

/**
 * 排查394件，化解383件；比上年的452件下降14.7%: none of the numbers that the sentence gives before it, in the
 * same unit, makes that change.
 */
function checkAgainst(
  before: DraftFigure,
  figures: readonly DraftFigure[],
  text: string,
): readonly Hit[] {
  const opens = /；[比较](?:上年|去年)(?:同期)?的$/u.test(
    text.slice(Math.max(0, before.start - 8), before.start),
  )
  if (!opens || before.value === 0 || before.approximate) return []
  const at = figures.indexOf(before)
  const printed = figures[at + 1]
  const verb = /^(?:增加|增长|上升|提高|减少|下降|降低)了?$/u
  if (printed?.unit !== '%' || !verb.test(text.slice(before.end, printed.start))) return []
  const from = text.lastIndexOf('。', before.start)
  const nows = figures
    .slice(Math.max(0, at - 6), at)
    .filter(({ unit, start, approximate }) => unit === before.unit && start > from && !approximate)
  const [now] = nows
  const decimals = decimalsOf(printed.text)
  if (
    !now ||
    nows.some(
      ({ value }) => matchesGrowth(printed.value, decimals, value, before.value) !== 'other',
    )
  )
    return []
  return misprint(before, now, printed, printed.value)
}

/** 由上年的8起下降到6起，同比下降25%. */
function checkRise(
  before: DraftFigure,
  [now, printed]: readonly DraftFigure[],
  text: string,
): readonly Hit[] {
  if (!now || !printed || before.unit === '%' || printed.unit !== '%') return []
  if (before.unit !== now.unit || before.approximate || now.approximate || printed.approximate)
    return []
  const opens = /[由从][^，。；\d]{0,14}$/u.test(
    text.slice(Math.max(0, before.start - 16), before.start),
  )
  const verb = '(?:增加|增长|上升|提高|提升|升|增|减少|下降|降低|压减|压降|降|减)'
  const turns = new RegExp(`^${verb}(?:到|至|为)$`, 'u').test(text.slice(before.end, now.start))
  const tells = new RegExp(`^，?(?:同比|比上年)?${verb}了?$`, 'u').exec(
    text.slice(now.end, printed.start),
  )
  if (!opens || !turns || !tells || before.value === 0) return []
  return misprint(before, now, printed, printed.value)
}

/** 320件，比上年增加20件，同比增长6.7%: last year's value is what the difference leaves. */
function checkDifference(
  now: DraftFigure,
  [difference, printed]: readonly DraftFigure[],
  text: string,
): readonly Hit[] {
  if (!difference || printed?.unit !== '%' || now.unit !== difference.unit || now.unit === '%')
    return []
  if ([now, difference, printed].some(({ approximate }) => approximate)) return []
  const than = /^[，、（]?(?:同比|[比较](?:上年|去年)(?:同期)?)(净?增加?|多|减少?|少|下降)了?$/u
  const tells = /^[，、（]?(?:同比|增幅|降幅|幅度)?(?:为|达)?(增长|增加|上升|增|下降|减少|降)?了?$/u
  const [, differs] = than.exec(text.slice(now.end, difference.start)) ?? []
  const said = tells.exec(text.slice(difference.end, printed.start))
  if (!differs || !said) return []
  const isMore = /增|多/u.test(differs)
  if (said[1] && /增|升/u.test(said[1]) !== isMore) return []
  const exact = decimalOf(now.value)
  const base = isMore ? exact.minus(difference.value) : exact.plus(difference.value)
  if (!base.gt(0)) return []
  const value = base.toNumber()
  return misprint({ ...now, value, text: printedLike(value, now) }, now, printed, printed.value)
}

/** What is said of a percentage that does not follow from the two values. */
function misprint(
  before: DraftFigure,
  now: DraftFigure,
  { start, end, text: printed }: DraftFigure,
  percent: number,
): readonly Hit[] {
  const decimals = decimalsOf(printed)
  const match = matchesGrowth(percent, decimals, now.value, before.value)
  if (match === 'same') return []
  const expected = `${growth(now.value, before.value, decimals).replace('-', '')}%`
  return [
    {
      start,
      end,
      message: `${before.text}到${now.text}，变化是${expected}，这里写的是${printed}。`,
      expected,
      severity: match === 'truncated' ? 'warning' : 'error',
      fix: { start, end, text: expected },
    },
  ]
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
  return /^[^。；\d]{0,4}(?:上年|去年|上一年|上年度|前一年)(?:同期)?[为是的]?$/u.test(between)
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
