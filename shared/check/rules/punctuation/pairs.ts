import { placeIn, type CheckedText } from '../../checked'
import { reportRule, type Hit } from '../../rule'

const closes: ReadonlyMap<string, string> = new Map([
  ['”', '“'],
  ['’', '‘'],
  ['）', '（'],
  ['》', '《'],
  ['〉', '〈'],
  ['〕', '〔'],
  ['】', '【'],
])
const opens = new Set(closes.values())

/**
 * Quotes, brackets and marks of titles come in pairs (GB/T 15834-2011, 4.8.2, 4.9.2, 4.15.2); quotes
 * are never straight. A closing mark after an enumeration's number, as in 1）, has no partner.
 */
export const pairs = reportRule('punctuation/pairs', 'error', ({ texts }) =>
  texts.flatMap((each, index) =>
    // A quotation of several paragraphs opens each and is closed by the last (4.8.3.4).
    pairsIn(each)
      .filter(({ start }) => start > 0 || !goesOn(each, texts[index + 1]))
      .map(({ start, end, ...told }) => ({ ...told, place: placeIn(each, start, end) })),
  ),
)

function goesOn({ text }: CheckedText, next: CheckedText | undefined): boolean {
  return text.startsWith('“') && next?.kind === 'paragraph' && next.text.startsWith('“')
}

function pairsIn({ kind, text }: CheckedText): readonly Hit[] {
  if (kind === 'number' || text.length > longest) return []
  const hits: Hit[] = []
  const open: { readonly mark: string; readonly at: number }[] = []
  for (const { index: at, 0: mark } of text.matchAll(/[“”‘’（）《》〈〉〔〕【】]/gu)) {
    if (opens.has(mark)) open.push({ mark, at })
    const wanted = closes.get(mark)
    if (wanted === undefined) continue
    if (mark === '’' && /[a-z]/iu.test(text[at - 1] ?? '')) continue
    // Minutes and seconds: 5’30”.
    if (/\d’$/u.test(text.slice(at - 1, at + 1)) && /^\d{1,2}”/u.test(text.slice(at + 1, at + 4)))
      continue
    if (mark === '”' && /\d’\d{1,2}$/u.test(text.slice(Math.max(0, at - 4), at))) continue
    if (mark === '）' && /(?:^|[；。，\n])\d{1,2}$/u.test(text.slice(Math.max(0, at - 3), at)))
      continue
    if (open.at(-1)?.mark === wanted) {
      open.pop()
      continue
    }
    const partner = open.findLastIndex((each) => each.mark === wanted)
    if (partner < 0) hits.push(hit(at, `“${mark}”前面没有配对的“${wanted}”。`))
    else for (const left of open.splice(partner).slice(1)) hits.push(alone(left))
  }
  hits.push(...open.map(alone), ...straight(text))
  return hits.toSorted((one, other) => one.start - other.start)
}

/** Beyond it nobody wrote it by hand. */
const longest = 200_000

function alone({ mark, at }: { readonly mark: string; readonly at: number }): Hit {
  return hit(at, `“${mark}”后面没有配对的另一半。`)
}

function hit(at: number, message: string): Hit {
  return { start: at, end: at + 1, message }
}

/** Straight quotes beside Han characters; in turn they open and close. */
function straight(text: string): readonly Hit[] {
  const places = Array.from(text.matchAll(/"/gu), ({ index }) => index)
  if (!places.some((at) => isHan(text[at - 1]) || isHan(text[at + 1]))) return []
  return places.map((at, index) => {
    const right = index % 2 === 0 ? '“' : '”'
    const message = `直引号"应为“${right}”。`
    const certain = places.length % 2 === 0
    return certain
      ? { ...hit(at, message), expected: right, fix: { start: at, end: at + 1, text: right } }
      : hit(at, message)
  })
}

function isHan(sign: string | undefined): boolean {
  return sign !== undefined && sign >= '\u4e00' && sign <= '\u9fff'
}
