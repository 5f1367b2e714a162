import { textRule } from '../../rule'

/** Both ends of a range have their % or 万 (GB/T 15835-2011, 5.1.3). */
export const range = textRule('numerals/range', 'warning', ({ kind, text }) => {
  if (kind === 'number') return []
  const ranges =
    /(?<![\d.\-—～~])(\d{1,9}(?:\.\d{1,4})?)(-|－|—|–|~|～|至)(\d{1,9}(?:\.\d{1,4})?)(%|万元|亿元|万人|万)/gu
  return Array.from(text.matchAll(ranges)).flatMap(
    ({ index, 0: whole, 1: from = '', 3: to = '', 4: unit = '' }) => {
      // 2023-45% is a year or an address, no range.
      if (Number(from) >= Number(to)) return []
      const right = `${from}${unit}～${to}${unit}`
      const end = index + whole.length
      return [
        {
          start: index,
          end,
          message: `范围“${whole}”的两头都要写“${unit}”：“${right}”。`,
          expected: right,
          fix: { start: index, end, text: right },
        },
      ]
    },
  )
})
