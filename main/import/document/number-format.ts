/**
 * A count as a format of ECMA-376-1, 17.18.59 prints it; null where the format prints none. A format
 * of other scripts prints plain digits.
 */
export function formatCount(value: number, format: string): string | null {
  const made = formats.get(format)
  if (made === undefined) return String(value)
  return made(value)
}

type Format = (value: number) => string | null

const digits = '〇一二三四五六七八九'
const stems = '甲乙丙丁戊己庚辛壬癸'
const branches = '子丑寅卯辰巳午未申酉戌亥'

const formats: ReadonlyMap<string, Format> = new Map<string, Format>([
  ['none', () => ''],
  ['bullet', () => null],
  ['decimalZero', (value) => String(value).padStart(2, '0')],
  ['decimalFullWidth', fullWidth],
  ['decimalFullWidth2', fullWidth],
  ['numberInDash', (value) => `- ${value} -`],
  ['lowerLetter', letters],
  ['upperLetter', (value) => letters(value).toUpperCase()],
  ['lowerRoman', roman],
  ['upperRoman', (value) => roman(value).toUpperCase()],
  ['chineseCounting', (value) => (value < 100 ? chinese(value) : digitByDigit(value, '○'))],
  ['taiwaneseCounting', (value) => (value < 100 ? chinese(value) : digitByDigit(value, '○'))],
  ['chineseCountingThousand', chinese],
  ['taiwaneseCountingThousand', chinese],
  ['japaneseCounting', chinese],
  ['ideographDigital', (value) => digitByDigit(value, '〇')],
  ['japaneseDigitalTenThousand', (value) => digitByDigit(value, '〇')],
  ['taiwaneseDigital', (value) => digitByDigit(value, '○')],
  ['chineseLegalSimplified', (value) => inWords(value, '零壹贰叁肆伍陆柒捌玖', '拾佰仟')],
  ['ideographLegalTraditional', (value) => inWords(value, '零壹貳參肆伍陸柒捌玖', '拾佰仟')],
  ['ideographTraditional', (value) => stems[value - 1] ?? String(value)],
  ['ideographZodiac', (value) => branches[value - 1] ?? String(value)],
  ['decimalEnclosedCircle', circled],
  ['decimalEnclosedCircleChinese', circled],
  ['decimalEnclosedFullstop', (value) => enclosed(value, 20, 0x2488, '.')],
  [
    'decimalEnclosedParen',
    (value) => (value <= 20 ? enclosed(value, 20, 0x2474, '') : `(${value})`),
  ],
  ['ideographEnclosedCircle', (value) => enclosed(value, 10, 0x3220, '')],
])

/** ① to ㊿, beyond them plain digits. */
export function circled(value: number): string {
  if (value <= 20) return enclosed(value, 20, 0x2460, '')
  if (value <= 35) return String.fromCharCode(0x3251 + value - 21)
  return value <= 50 ? String.fromCharCode(0x32b1 + value - 36) : String(value)
}

function enclosed(value: number, most: number, first: number, end: string): string {
  const isThere = value >= 1 && value <= most
  return isThere ? String.fromCharCode(first + value - 1) : `${value}${end}`
}

function fullWidth(value: number): string {
  return String(value).replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
}

function chinese(value: number): string {
  const words = inWords(value, '零一二三四五六七八九', '十百千')
  return words.startsWith('一十') ? words.slice(1) : words
}

function digitByDigit(value: number, zero: string): string {
  if (value === 10) return '十'
  return Array.from(String(value), (digit) => (digit === '0' ? zero : digits[Number(digit)])).join(
    '',
  )
}

/** In the digits and units of one way to write Chinese numbers, up to 9999. */
function inWords(value: number, digit: string, units: string): string {
  if (value === 0 || value > 9999) return value === 0 ? digit.charAt(0) : String(value)
  const places = Array.from(String(value), Number)
  return places
    .map((place, index) => {
      const unit = units.charAt(places.length - 2 - index)
      if (place !== 0) return digit.charAt(place) + unit
      // One zero stands for all that follow one another, and none at the end.
      const isLast = places.slice(index).every((each) => each === 0)
      return isLast || places[index - 1] === 0 ? '' : digit.charAt(0)
    })
    .join('')
}

/** a … z, aa, bb … */
function letters(value: number): string {
  if (value < 1 || value > 780) return String(value)
  const letter = String.fromCharCode(97 + ((value - 1) % 26))
  return letter.repeat(Math.ceil(value / 26))
}

const romans: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

function roman(value: number): string {
  if (value > 9999) return String(value)
  let rest = value
  return romans
    .map(([worth, letter]) => {
      const count = Math.floor(rest / worth)
      rest -= count * worth
      return letter.repeat(count)
    })
    .join('')
}
