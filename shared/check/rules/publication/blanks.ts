import { textRule } from '../../rule'

/** Places that still wait to be filled. */
export const blanks = textRule('publication/blanks', 'error', ({ kind, text }) => {
  if (kind === 'number') return []
  const open =
    /[【〔〖（](?:待填|待核|待补|待定|提示|此处|请填)[^【】〔〕〖〗（）]{0,60}[】〕〗）]|【\s*】|【[^】]{0,20}(?:名称|姓名|数字|数据|日期|金额|单位|科室|部门|责任人)】|(?<![A-Za-z\d])[×ＸX]{2,}(?=[件起人次年月日期场名项家个份万元%]|亲自|同志|$)|_{3,}|[？?]{2,}(?=[件起人次年月日期场名项家个份万元%])/gu
  return Array.from(text.matchAll(open), ({ index, 0: whole }) => ({
    start: index,
    end: index + whole.length,
    message: `“${whole}”还没有填。`,
  }))
})
