import type { Level } from '../model/level'
import type { Line } from './lines'
import { arabicValue, chineseValue } from './numeral'

/** A heading number at the start of a line. `number` is as printed, `rest` the words after it. */
export interface Mark {
  readonly level: Level
  readonly number: string
  readonly value: number
  readonly rest: string
}

/**
 * The heading number that a line opens with: `level` follows its form (contract.md), 一、 （一） 1. （1）
 * with brackets, points and digits of either width. Null where the line has none, where what looks
 * like one is a quantity, a date or an enumeration (1.5万元, 2023.5.1, 一、二、三级), or stands alone.
 */
export function readMark(text: string): Mark | null {
  for (const form of forms) {
    const found = form.pattern.exec(text)
    if (!found) continue
    const value = form.value(found[1] ?? '')
    const number = found[0]
    const after = text.slice(number.length)
    const rest = after.trimStart()
    if (value === null || value === 0 || rest === '' || /^[，。；、,;）)]/u.test(rest)) return null
    return form.isText(after, value) ? null : { level: form.level, number, value, rest }
  }
  return null
}

/** The mark of a line, typed or held by the file as automatic numbering. */
export function lineMark({ autoNumber, text }: Pick<Line, 'autoNumber' | 'text'>): Mark | null {
  if (autoNumber === null) return readMark(text)
  // A space, so that a digit after the number is text (8. 2019年…).
  const mark = readMark(`${autoNumber.trim()} ${text}`)
  return mark ? { ...mark, number: autoNumber.trim() } : null
}

interface Form {
  readonly level: Level
  readonly pattern: RegExp
  readonly value: (digits: string) => number | null
  /** Whether what directly follows the mark shows that it is text. */
  readonly isText: (after: string, value: number) => boolean
}

const forms: readonly Form[] = [
  {
    level: 1,
    pattern:
      /^([一二三四五六七八九十百零]{1,5})\s{0,2}(?:[、﹑､]|[.．](?=\s{0,2}[\u4e00-\u9fff“《]))/u,
    value: chineseValue,
    isText: isEnumeration,
  },
  {
    level: 2,
    pattern: /^[（(]\s{0,2}([一二三四五六七八九十百零]{1,5})\s{0,2}[）)][、.．]?/u,
    value: chineseValue,
    isText: isArticle,
  },
  { level: 2, pattern: /^([㈠-㈩])/u, value: circledFrom('㈠'), isText: isArticle },
  {
    level: 3,
    pattern: /^([\d０-９]{1,3})\s{0,2}[.．、﹑､]/u,
    value: arabicValue,
    isText: isNumber,
  },
  { level: 3, pattern: /^([⒈-⒛])/u, value: circledFrom('⒈'), isText: () => false },
  {
    level: 4,
    pattern: /^[（(]\s{0,2}([\d０-９]{1,3})\s{0,2}[）)][、.．]?/u,
    value: arabicValue,
    isText: isArticle,
  },
  // 1） is （1） with half its brackets, as lists of word processors have it.
  {
    level: 4,
    pattern: /^([\d０-９]{1,2})\s{0,2}[）)][、.．]?/u,
    value: arabicValue,
    isText: isArticle,
  },
  { level: 4, pattern: /^([⑴-⒇])/u, value: circledFrom('⑴'), isText: isArticle },
]

function circledFrom(first: string): (character: string) => number {
  return (character) => character.charCodeAt(0) - first.charCodeAt(0) + 1
}

/** 一、二、三级医院 and 一、二审: the next numeral follows at once. 一、二〇二三年 is a heading. */
function isEnumeration(after: string, value: number): boolean {
  const next = /^[一二三四五六七八九十百]{1,5}(?![〇○零])/u.exec(after)?.[0]
  if (next === undefined) return false
  return chineseValue(next) === value + 1 || after.charAt(next.length) === '、'
}

/** （一）项, （一）（二）, （三）至（五）: the number of an article, not of a heading. */
function isArticle(after: string): boolean {
  return /^(?:[项款目]|[至到和及与或]?[（(][一二三四五六七八九十\d]{1,3}[）)])/u.test(after)
}

/** A digit directly after: a decimal or a date, unless it begins a year, a day or a word of the text. */
function isNumber(after: string): boolean {
  if (!/^[\d０-９]/u.test(after)) return false
  return !textDigits.test(after)
}

const textDigits =
  /^(?:(?:19|20)\d{2}年|\d{1,2}月(?:\d{1,2}日|份)|100%|24小时|[2-6]G(?=[\u4e00-\u9fff])|(?:12345|110|119|120|122)(?=[“”"\u4e00-\u9fff]))/u
