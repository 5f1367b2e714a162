import { quoted, type Span } from './quoted'
import { dates } from './dates'
import { setTerms } from './set-terms'

/**
 * The parts of a plain text whose numbers are no quantities: titles and quoted names, dates and times,
 * ordinals, document and telephone numbers, fractions in words, set terms. In order, without overlap.
 */
export function quietSpans(text: string): readonly Span[] {
  const patterns = [...dates, ...codes, ...setTerms]
  const found = patterns.flatMap((pattern) =>
    Array.from(text.matchAll(pattern), ({ 0: words, index }) => ({
      start: index,
      end: index + words.length,
    })),
  )
  return merged([...quoted(text), ...found])
}

const number = '(?:\\d{1,8}|[零〇一二两三四五六七八九十百千]{1,8})'

/** Each with bounded repeats, so that a hostile text costs no more than its length. */
const codes: readonly RegExp[] = [
  // 第二十三条、第3至5条, 第一、二、三产业
  new RegExp(`第 ?${number}(?: ?(?:[、和与及至到—–~～-]|以及) ?第?${number}){0,12}`, 'gu'),
  // 1.3.5, 2023.5.1, 192.168.1.1, 7:30, 0571-88889999
  /(?<![\d.])\d{1,8}(?:[.·/\-—:：]\d{1,8}){2,8}(?![\d万])/gu,
  /(?<!\d)\d{1,2}[:：]\d{2}(?!\d)/gu,
  /(?<!\d)0\d{2,3}[-—]\d{7,8}/gu,
  // 〔2023〕9号, （2023）津0105号
  /[〔[（(【﹝] ?(?:19|20)\d{2} ?[〕\]）)】﹞] ?(?:[\u4e00-\u9fff]{0,6}\d{1,8} ?号?)?/gu,
  // 三分之二, 百分之五, 2/3
  /[\d零一二两三四五六七八九十百千万]{1,8}分之[\d零一二两三四五六七八九十百千万点.]{1,8}/gu,
  /(?<![\d/.])\d{1,4}\/\d{1,4}(?![\d/万十百千])/gu,
  // PM2.5, G105, H7N9, 5A级, 5G, C919, D2301次
  /PM ?\d{1,3}(?:\.\d)?/giu,
  /(?<![A-Za-z])[A-Z]\d{1,5}(?:[A-Z]\d{0,4})?(?:国道|省道|高速|次|线)?(?![\d.%])/gu,
  /(?<![\d.])\d{1,2}[ADGKS](?![A-Za-z])/gu,
  // 12月4日式 names written with a dot: 3·15, 12.4宪法日
  /(?<![\d.])\d{1,2}·\d{1,2}(?![\d.])/gu,
  // 3+2, 1+8+N
  /(?<![\d.])\d{1,3}(?:\+(?:\d{1,3}|[A-Z])){1,6}(?![\d.%])/gu,
  // 3:1, 1∶2
  /(?<![\d.])\d{1,4}(?:\.\d{1,3})?[:：∶比]\d{1,4}(?:\.\d{1,3})?(?![\d.])/gu,
  // 18号2幢
  /(?<!\d)\d{1,5}号(?:楼|院)?\d{1,4}(?:幢|栋|楼|室|层|单元)/gu,
  // 7×24小时: what is said is 24小时
  /(?<![\d.])\d{1,2}(?=[×xX*]\d)/gu,
]

function merged(spans: readonly Span[]): readonly Span[] {
  const ordered = [...spans].sort((one, other) => one.start - other.start)
  const result: Span[] = []
  for (const span of ordered) {
    const last = result.at(-1)
    if (last && span.start < last.end) {
      if (span.end > last.end) result[result.length - 1] = { start: last.start, end: span.end }
    } else result.push(span)
  }
  return result
}
