/**
 * The value of a numeral in Chinese characters, 两百零三 or 十二万; null for what is no one number:
 * 二〇二三 (a year), 三四 (an estimate), 十四五 (a plan), 几十. A leading 百, 千, 万, 亿 counts as one.
 */
export function chineseNumber(text: string): bigint | null {
  if (text === '' || text.length > 24) return null
  return readSections(text, sections)
}

interface Section {
  readonly mark: string
  readonly value: bigint
}

const sections: readonly Section[] = [
  { mark: '亿', value: 100_000_000n },
  { mark: '万', value: 10_000n },
]

function readSections(text: string, from: readonly Section[]): bigint | null {
  const [section, ...rest] = from
  if (section === undefined) return readThousands(text)
  const at = text.lastIndexOf(section.mark)
  if (at < 0) return readSections(text, rest)
  const head = at === 0 ? 1n : readSections(text.slice(0, at), rest)
  const tail = text.slice(at + 1)
  if (head === null) return null
  if (tail === '') return head * section.value
  const low = readSections(tail, rest)
  return low === null ? null : head * section.value + low
}

const digit = '[一二两三四五六七八九]'
const thousands = new RegExp(
  `^(?:(${digit}?)千)?(?:零?(${digit}?)百)?(?:零?(${digit}?)十)?(?:零?(${digit}))?$`,
  'u',
)

/** Below ten thousand; 十二 and 百二十 may leave their first 一 out. */
function readThousands(text: string): bigint | null {
  if (text === '零' || text === '〇') return 0n
  const found = thousands.exec(text)
  if (!found || text === '') return null
  const places = [1000n, 100n, 10n, 1n]
  const marks = ['千', '百', '十', '']
  let value = 0n
  for (const [index, place] of places.entries()) {
    const printed = found[index + 1]
    if (printed === undefined) continue
    value += (printed === '' ? 1n : digitValue(printed)) * place
    if (printed === '' && marks[index] === '') return null
  }
  return colloquial.test(text) ? null : value
}

/** 三百五 says 350, not 305: such a shortened numeral is left to people. */
const colloquial = /[百千][一二三四五六七八九]$/u

function digitValue(character: string): bigint {
  return character === '两' ? 2n : BigInt('零一二三四五六七八九'.indexOf(character))
}
