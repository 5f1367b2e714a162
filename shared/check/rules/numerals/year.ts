import { textRule } from '../../rule'

/** Years have four digits (GB/T 15835-2011, 5.1.4); a duration as 从警23年 is none. */
export const shortYear = textRule('numerals/short-year', 'warning', ({ kind, text }) => {
  if (kind === 'number') return []
  return Array.from(
    text.matchAll(
      /(?<![\d.．警龄])(?:(\d{2})年(?=\d{1,2}月|度)|(2\d)年(?=第[一二三四]季度|[上下]半年|[底末](?![蕴子尾])))/gu,
    ),
    ({ index, 1: dated, 2: digits = dated }) => ({
      start: index,
      end: index + 3,
      message: `年份“${digits}年”应写全四位数字。`,
      expected: `20${digits}年`,
      fix: { start: index, end: index + 3, text: `20${digits}年` },
    }),
  )
})
