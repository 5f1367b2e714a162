import { textRule } from '../../rule'

/** A date in running text is written with 年月日 (GB/T 15835-2011, 5.1.4). */
export const dottedDate = textRule('numerals/dotted-date', 'error', ({ kind, text }) => {
  if (kind !== 'paragraph' && kind !== 'heading') return []
  const dates = /(?<![\d.])((?:19|20)\d{2})[.．/-](\d{1,2})[.．/-](\d{1,2})(?![\d.％%])/gu
  return Array.from(text.matchAll(dates)).flatMap(
    ({ index, 0: whole, 1: year = '', 2: month = '', 3: day = '' }) => {
      if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return []
      const right = `${year}年${Number(month)}月${Number(day)}日`
      const end = index + whole.length
      return [
        {
          start: index,
          end,
          message: `日期“${whole}”应为“${right}”。`,
          expected: right,
          fix: { start: index, end, text: right },
        },
      ]
    },
  )
})
