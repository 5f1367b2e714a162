import { textRule } from '../../rule'

/** A share of a whole is never more than the whole; growth can be. */
export const overHundred = textRule('figures/over-hundred', 'error', ({ figures, text }) =>
  figures
    .filter(({ unit, value, label }) => unit === '%' && value > 100 && isShare(label))
    .map(({ start, end, text: printed, label }) => ({
      start,
      end,
      message: `“${label}”不会超过100%，这里是${printed}。`,
    }))
    .filter(
      ({ start }) =>
        !/(?:增长|增幅|上升|提高|完成|计划|目标)(?!了?[到至])[^，。；]{0,10}$/u.test(
          text.slice(Math.max(0, start - 14), start),
        ),
    ),
)

/** 率 of growth and of what a plan asks may be any. */
function isShare(label: string): boolean {
  return (
    /(?:率|占比|比重|比例|满意度|知晓度)$/u.test(label) &&
    !/(?:增长|增速|完成|同比|增幅|利用|使用|周转|回报|收益|负债|杠杆|赔付|到位|履约|产销|增值|投入)/u.test(
      label,
    )
  )
}
