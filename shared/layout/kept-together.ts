/** A part of a text that no line ends within; offsets are UTF-16 code units. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/**
 * What of a text is not torn apart by the end of a line: numbers with their units, years, document
 * numbers and, where a paragraph `ends` with it, its last two characters: none of them is then left
 * alone on a line. A stretch longer than `longest` may be torn: it would leave a hole before it.
 */
export function keptTogether(text: string, ends: boolean): readonly Stretch[] {
  const all = Array.from(text.matchAll(quantity), ({ 0: match, index }) => ({
    start: index,
    end: index + match.length,
  }))
  const found = all.filter(({ start, end }) => end - start > 1 && end - start <= longest)
  const tail = ends ? lastTwo.exec(text) : null
  if (!tail || tail.index === 0) return found
  const end = tail.index + tail[0].length
  const touched = all.filter((each) => each.end > tail.index)
  const start = Math.min(tail.index, ...touched.map((each) => each.start))
  if (end - start > longest) return found
  return [...found.filter((each) => !touched.includes(each)), { start, end }]
}

/** In UTF-16 code units. */
const longest = 14

const amount = String.raw`\d[\d.,]*`
const scale = '[余多]?[十百千万亿]*[余多]?'
const units = [
  '人次|人日|批次|辆次|架次|个月|个工作日|个百分点|平方米|平方公里|立方米|公里|公顷|千米|厘米|毫米|千克|公斤|小时|分钟',
  '万元|亿元|年度|个|件|起|宗|人|名|次|场|项|条|份|单|元|家|期|台|辆|处|年|月|日|号|天|周|倍|级|类|篇|亩|吨|米|户',
  '村|所|部|章|款|页|字|届|轮|种|套|间|座|支|股|头|克|升|度|岁|秒|分|时|批|块|张|本|册|幅|面|栋|幢|片|只|条|%|‰|℃|万|亿',
].join('|')

/** A number, what scales it, and the measure word after it (GB/T 15835-2011), a range of two, 〔2026〕1号. */
const quantity = new RegExp(
  String.raw`〔\d{4}〕\d+号|第?${amount}(?:[-~～—–－至]${amount})?(?:${scale}(?:${units})?)`,
  'gu',
)

/** The last two characters and the marks between and after them: （略）好。 */
const lastTwo = /[^\s\p{P}]\p{P}*[^\s\p{P}]\p{P}*$/u
