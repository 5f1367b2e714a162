import { textRule } from '../../rule'

/** One paragraph counts the same thing in Arabic and in Han numerals (GB/T 15835-2011, 4.1.1, 局部体例一致). */
export const twoWays = textRule('numerals/two-ways', 'info', ({ kind, text }) => {
  if (kind !== 'paragraph' || !/\d/u.test(text)) return []
  // 二次伤害 is no count: of two things one says 两次.
  const counted =
    /(?<![第\d一二三四五六七八九十百千万两])(?!二(?!十))([二三四五六七八九十两]{1,3})(次|天|期|场|批|项|件|名|家|小时|个月|条|份|起|处|户)(?!性|制度|办|报|措施|意见|规定|红线|底线|禁令|线|龙|例|理|置|分|罚)/gu
  const inDigits = new Set(
    Array.from(
      text.matchAll(/\d(次|天|期|场|批|项|件|名|家|小时|个月|条|份|起|处|户)/gu),
      ({ 1: unit }) => unit,
    ),
  )
  return Array.from(text.matchAll(counted)).flatMap(({ index, 0: whole, 2: unit = '' }) => {
    if (!inDigits.has(unit)) return []
    const message = `这一段里“${unit}”前面有的用阿拉伯数字，这里是“${whole}”，同一段请统一。`
    return [{ start: index, end: index + whole.length, message }]
  })
})
