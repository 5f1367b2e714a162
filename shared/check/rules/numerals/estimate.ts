import { textRule, type Hit } from '../../rule'

const round = /(?:0|[十百千万亿])$/u

/** 余, 多 and 左右 say of a round number that it is more or less (GB/T 15835-2011, 5.2; not with 约 beside). */
export const estimate = textRule('numerals/estimate', 'warning', ({ kind, text }) => {
  if (kind !== 'paragraph' && kind !== 'heading') return []
  return [...notRound(text), ...twice(text), ...neighbours(text)].toSorted(
    (one, other) => one.start - other.start,
  )
})

function notRound(text: string): readonly Hit[] {
  const numbers = /(?<![\d.])(\d{1,12}(?:\.\d{1,6})?[十百千万亿]{0,2})(余|多)(?=[\u4e00-\u9fff])/gu
  return Array.from(text.matchAll(numbers)).flatMap(
    ({ index, 0: whole, 1: number = '', 2: word = '' }) => {
      // 3多 is no estimate but 3 and a word that begins so.
      if (
        round.test(number) ||
        /^\d$/u.test(number) ||
        /^多(?:元|种|边|方|层|功|部)/u.test(text.slice(index + number.length))
      )
        return []
      return [
        {
          start: index,
          end: index + whole.length,
          message: `“${number}”不是整数，后面不用“${word}”。`,
        },
      ]
    },
  )
}

/** 约 … 余, 近 … 左右: one of them is enough. */
function twice(text: string): readonly Hit[] {
  const both =
    /(大约|接近|将近|超过|不到|约|近|逾)有?(?:\d{1,12}(?:\.\d{1,6})?[十百千万亿]{0,2}|[一二两三四五六七八九]?[十百千万])(?:(余|多(?!元|种|边|方))(?:人次|人|名|件|起|次|户|家|条|份|个|元|场|项|亩|公里)?|[^，。；、\d（）]{0,3}?(左右|上下(?!级)))/gu
  return Array.from(text.matchAll(both)).flatMap(
    ({ index, 0: whole, 1: before = '', 2: more, 3: after }) => {
      const second = more ?? after
      if (second === undefined) return []
      return [
        {
          start: index,
          end: index + whole.length,
          message: `“${before}”和“${second}”用一个就够了。`,
        },
      ]
    },
  )
}

/** Two neighbouring digits for an estimate: 三四次, without 、 (5.2.1). */
function neighbours(text: string): readonly Hit[] {
  const digits = '一二三四五六七八九'
  const known = (digit: string): number => digits.indexOf(digit === '两' ? '二' : digit)
  const pairs =
    /(?<![一二三四五六七八九十第、\d])([一二两三四五六七八])、([二三四五六七八九])(?=十?(?:次|天|个|人|年|家|户|小时|分钟)(?!级|季度|党支部|方面))/gu
  return Array.from(text.matchAll(pairs)).flatMap(
    ({ index, 0: whole, 1: one = '', 2: other = '' }) => {
      if (known(other) !== known(one) + 1) return []
      const right = one + other
      const end = index + whole.length
      return [
        {
          start: index,
          end,
          message: `“${whole}”表示概数时中间不用顿号，应为“${right}”。`,
          expected: right,
          fix: { start: index, end, text: right },
        },
      ]
    },
  )
}
