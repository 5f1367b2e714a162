import type { FigureBasis } from '../model/draft'

const lastYear = '(?:上一?年度?|去年|前一年)(?:年?末|年?底|同期|全年|同口径|水平)?'
const lastMonth = '(?:上个?月|上季度?|上旬|上周|上期)'

/** What names a basis of comparison; `年均` and a year by number name one that is neither. */
const named = new RegExp(
  [
    `(?<yoy>同比|${compared(lastYear)}|(?:上年|去年)同期|(?:[由从是为达]|相当于)(?:上年|去年)|同期)`,
    `(?<mom>环比|${compared(lastMonth)})`,
    `(?<other>年均|年平均|[两二三四五六七八九十\\d]年平均|[比较](?:年初|期初|月初|峰值|最高|疫情前)|[比较](?:19|20)\\d{2}年|[比较]“?(?:十[一二三四五]五|“[^”]{2,4}”)|[比较]法定)`,
  ].join('|'),
  'gu',
)

/** The basis that the last words of a text name; null where they name none. */
export function basisNamed(words: string): FigureBasis | null {
  let basis: FigureBasis | null = null
  for (const { groups } of words.matchAll(named)) {
    basis = groups?.['yoy'] !== undefined ? 'yoy' : groups?.['mom'] !== undefined ? 'mom' : 'other'
  }
  return basis
}

/** A comparison with a plan or with others is no change. */
export function isOtherComparison(words: string): boolean {
  return /(?:[比较超]|高于|低于|快于|慢于|高出|超出|超过|超额|好于|优于)[^，。；]{0,8}(?:计划|目标|预期|任务|全国|全省|全市|全区|全县|平均水平|均值|预算|序时|进度|标准|国家|省定|市定|同类|指标|周边|东部|中部|西部)/u.test(
    words,
  )
}

/** The words that compare: 比上年, 较去年同期的, 与上年相比. */
export const comparison = new RegExp(
  `(?:${compared(lastYear)}|${compared(lastMonth)}|[比较与和同](?:19|20)\\d{2}年(?:年?末|年?底|同期)?|[比较](?:“[^”]{2,5}”|十[一二三四五]五)(?:时期|期间)?(?:末|初)?)(?:的)?`,
  'gu',
)

function compared(time: string): string {
  return `(?:[比较与和同跟]|高于|低于|多于|少于|相比|相较于?|对比)${time}(?:相比)?`
}
