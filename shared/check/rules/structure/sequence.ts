import { textRule, type Hit } from '../../rule'

const han = '一二三四五六七八九十'

/** A way of counting, and which place in it a word has; the last of 首先 and its like have no number. */
interface Word {
  readonly way: '一是' | '第一' | '首先'
  readonly value: number
  readonly start: number
  readonly words: string
}

/** One list is counted in one way: not 首先 with 第二, nor 第一 with 其次; and 第三 comes after 第二. */
export const sequence = textRule('structure/sequence', 'warning', ({ kind, text }) => {
  if (kind !== 'paragraph') return []
  const hits: Hit[] = []
  let before: Word | null = null
  for (const word of wordsOf(text)) {
    const place = { start: word.start, end: word.start + word.words.length }
    if (word.value === 1) before = word
    else if (before && word.way !== before.way) {
      hits.push({
        ...place,
        message: `前面用“${before.words}”，这里用“${word.words}”，同一组并列用同一种序词。`,
      })
      before = null
    } else if (before) {
      if (word.way === '第一' && word.value > before.value + 1)
        hits.push({
          ...place,
          message: `“${before.words}”后面应是“第${han.charAt(before.value)}”。`,
        })
      before = word
    }
  }
  return hits
})

/** Words that count, where a clause begins. */
function wordsOf(text: string): readonly Word[] {
  const found =
    /(?<=^|[。；，：])(?:([一二三四五六七八九十])是|(第[一二三四五六七八九十])(?=，)|(第[二三四五])(?=[抓是要，])|(首先|其次|再次|最后)(?=[，是抓要])|(?<!，)(首先|其次(?!数))(?=[\u4e00-\u9fff]))/gu
  return Array.from(
    text.matchAll(found),
    ({ index, 0: words, 1: item, 2: one, 3: other, 4: marked, 5: way = marked }) => {
      const start = index
      if (item !== undefined) return { way: '一是', value: han.indexOf(item) + 1, start, words }
      const ordinal = one ?? other
      if (ordinal !== undefined)
        return { way: '第一', value: han.indexOf(ordinal.charAt(1)) + 1, start, words }
      return { way: '首先', value: way === '首先' ? 1 : 2, start, words }
    },
  )
}
