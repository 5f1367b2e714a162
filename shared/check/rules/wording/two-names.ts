import { placeIn, type CheckedText } from '../../checked'
import { reportRule, type ReportHit } from '../../rule'

interface Named {
  readonly name: string
  readonly text: CheckedText
  readonly start: number
}

/** Words by which documents are called, that are mistaken for one another. */
const kinds = /(?:规定|规则|办法|方法|措施|举措|规程|规范|意见|方案)$/u

/** One document called by two names: they differ in one character, in the word for its kind, or in its last year. */
export const twoNames = reportRule('wording/two-names', 'warning', ({ texts }) => {
  const first = new Map<string, Named>()
  const near = new Map<string, Named>()
  const found: ReportHit[] = []
  for (const text of texts) {
    if (text.kind === 'number') continue
    for (const { index, 1: name = '' } of text.text.matchAll(/《([^《》]{8,60})》/gu)) {
      if (first.has(name)) continue
      const named = { name, text, start: index }
      first.set(name, named)
      const keys = nearOnes(name)
      const other = keys.map((key) => near.get(key)).find((each) => each !== undefined)
      for (const key of keys) if (!near.has(key)) near.set(key, named)
      if (!other) continue
      found.push({
        place: placeIn(text, index, index + name.length + 2),
        message: `前面写作《${other.name}》，这里写作《${name}》；如果是同一个文件，请统一。`,
        related: [placeIn(other.text, other.start, other.start + other.name.length + 2)],
      })
    }
  }
  return found
})

/** What a name looks like with one character left open, not a numeral; so that near ones meet. */
function nearOnes(name: string): readonly string[] {
  const keys: string[] = []
  for (let at = 0; at < name.length; at += 1) {
    if (/[\d一二三四五六七八九十（）()上下中]/u.test(name.charAt(at))) continue
    keys.push(`${name.slice(0, at)}？${name.slice(at + 1)}`)
  }
  if (kinds.test(name)) keys.push(`${name.slice(0, -2)}？？`)
  const span = /（(20\d{2})—20\d{2}年）$/u.exec(name)
  if (span) keys.push(`${name.slice(0, span.index)}（${span[1]}—？）`)
  return keys
}
