import { textRule, type Hit } from '../../rule'

/** Words of two characters that are said twice on purpose. */
const meant = new Set([
  '研究',
  '讨论',
  '商量',
  '考虑',
  '学习',
  '一件',
  '一个',
  '一条',
  '一项',
  '一家',
  '一户',
  '一案',
  '一步',
  '一点',
  '点点',
  '实实',
  '在在',
  '认认',
  '真真',
  '哈哈',
  '谢谢',
  '往往',
  '种种',
  '处处',
  '层层',
  '件件',
  '人人',
  '户户',
  '事事',
  '时时',
  '天天',
  '年年',
  '步步',
  '一次',
  '一遍',
  '一处',
  '一天',
  '多多',
  '少少',
  '好好',
  '慢慢',
  '渐渐',
  '常常',
  '仅仅',
  '刚刚',
  '家家',
  '个个',
  '条条',
  '项项',
  '样样',
])

/** A word that was typed twice. */
export const doubledWords = textRule('wording/doubled-words', 'warning', ({ kind, text }) => {
  if (kind !== 'paragraph' && kind !== 'heading' && kind !== 'title') return []
  const single =
    /(?<![的了是在和与对将把被为等而且及])(的的(?!确|士)|了了(?=[\u4e00-\u9fff，。])(?!解)|是是(?![非否])|(?<!实实|处处)在在(?![建校职册线岗逃押办场编读于地])|和和(?!气气|睦睦)|与与(?!会)|对对(?![口账策外岸方])|由由|将将(?![来军近])|把把(?![关握手])|及及(?!时|早))/gu
  const double = /([\u4e00-\u9fff]{2,6})\1/gu
  const words = [...text.matchAll(single), ...text.matchAll(double)].flatMap(
    ({ index, 0: whole, 1: part = '' }) => {
      const isSingle = whole.length === 2
      const word = isSingle ? whole.charAt(0) : part
      if (
        !isSingle &&
        (meant.has(part) ||
          part.charAt(0) === part.charAt(1) ||
          /^[一二三四五六七八九十逐]/u.test(part))
      )
        return []
      const end = index + whole.length
      return [
        {
          start: index,
          end,
          message: `“${word}”重复了。`,
          expected: word,
          fix: { start: index, end, text: word },
        },
      ]
    },
  )
  return [...words, ...clauses(text)].toSorted((one, other) => one.start - other.start)
})

/** 认真学习贯彻某某思想，学习贯彻某某思想，: a clause that ends as the one before it. */
function clauses(text: string): readonly Hit[] {
  const hits: Hit[] = []
  let [before, at] = ['', 0]
  for (const clause of text.split(/(?<=[，。；！？])/u)) {
    const own = clause.replace(/[，。；！？]$/u, '')
    if (own.length >= 6 && before.endsWith(own)) {
      const end = at + own.length
      hits.push({ start: at, end, message: `“${own}”前面刚说过，重复了。` })
    }
    before = own
    at += clause.length
  }
  return hits
}
