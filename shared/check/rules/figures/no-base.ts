import { textRule } from '../../rule'

/** A change that is told without the number that changed: nobody can check it. */
export const noBase = textRule('figures/no-base', 'info', ({ text, figures }) =>
  figures.flatMap(({ unit, change, start, end, label, text: printed }) => {
    if (unit !== '%' || change?.basis !== 'yoy' || change.percent === null) return []
    // 办结率98%，同比提高1%: the percentage is what changed.
    if (
      !/(?:同比|比上年|较上年|比去年|较去年)[^，。；\d]{0,8}$/u.test(
        text.slice(Math.max(0, start - 16), start),
      )
    )
      return []
    const what = label === '' ? '' : `“${label}”`
    return [{ start, end, message: `${what}只写了同比${printed}，没有写本年的数。` }]
  }),
)
