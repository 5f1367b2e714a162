import { chineseNumber } from './chinese-numeral'
import { decimalOf, shifted, zero, type Decimal } from './decimal'

/** A printed number, without its unit. Offsets are UTF-16 code units of the text. */
export interface Numeral {
  readonly start: number
  /** After 余, 多, 几 and 万, 亿. */
  readonly end: number
  readonly value: Decimal
  /** Power of ten of the printed 万 or 亿; 0 without one. */
  readonly scale: number
  readonly script: 'arabic' | 'chinese'
  /** 余, 多 or 几 inside. */
  readonly vague: boolean
  /** 百, 千, 万, 亿 without any digit: 百个, 万元. */
  readonly bare: boolean
}

/** All numbers of a plain text in order, whether quantities or not. Takes time in its length. */
export function numerals(text: string): readonly Numeral[] {
  const found: Numeral[] = []
  const candidates = /[\d零〇一二两三四五六七八九十百千万亿半]/gu
  for (let match = candidates.exec(text); match; match = candidates.exec(text)) {
    const read = readNumeral(text, match.index)
    if (read.numeral) found.push(read.numeral)
    candidates.lastIndex = Math.max(read.next, match.index + 1)
  }
  return found
}

interface Reading {
  readonly numeral: Numeral | null
  /** Where reading goes on. */
  readonly next: number
}

function readNumeral(text: string, start: number): Reading {
  const first = text.charAt(start)
  if (first === '半') return readHalf(text, start)
  return /\d/u.test(first) ? readArabic(text, start) : readChinese(text, start)
}

/** 1,234 and 1 234 and 1234, each with a fraction. More than eighteen digits are no number of a report. */
const digits = /(?:\d{1,3}(?:,\d{3}){1,5}(?![\d,])|\d{1,3}(?: \d{3}){1,5}(?!\d)|\d+)(?:\.\d+)?/uy
const mostDigits = 18

function readArabic(text: string, start: number): Reading {
  let value = zero
  let at = start
  let below = Infinity
  let last: Scaled = { end: start, scale: 0, vague: false }
  for (;;) {
    const printed = matchAt(digits, text, at)
    if (printed === null) break
    const number = printed.replace(/[, ]/gu, '')
    if (number.length > mostDigits) return { numeral: null, next: at + printed.length }
    const scaled = readScale(text, at + printed.length)
    if (scaled.scale >= below) break
    value = value.plus(shifted(decimalOf(number), scaled.scale))
    last = scaled
    at = scaled.end
    below = scaled.scale
    if (scaled.scale === 0 || scaled.vague) break
  }
  const numeral = {
    start,
    end: last.end,
    value,
    scale: last.scale,
    script: 'arabic',
    vague: last.vague,
    bare: false,
  } as const
  return { numeral, next: last.end }
}

interface Scaled {
  readonly end: number
  readonly scale: number
  readonly vague: boolean
}

const scaleMark =
  / ?([余多几])? ?(万亿|[十百千]?[万亿]|千(?![瓦克米伏帕卡焦赫])|百(?!分)) ?([余多])?/uy
const vagueMark = / ?(?:余(?![额款下热粮])|多|几)/uy

function readScale(text: string, at: number): Scaled {
  const match = execAt(scaleMark, text, at)
  if (match) {
    const [whole, before, mark = '', after] = match
    const vague = before !== undefined || after !== undefined
    return { end: at + whole.trimEnd().length, scale: powerOf(mark), vague }
  }
  const vague = matchAt(vagueMark, text, at)
  return { end: at + (vague?.length ?? 0), scale: 0, vague: vague !== null }
}

function powerOf(mark: string): number {
  const powers: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 }
  return Array.from(mark).reduce((power, character) => power + (powers[character] ?? 0), 0)
}

const chinese = /[零〇一二两三四五六七八九十百千万亿]+/uy
const chineseTail =
  /(几|[余多来](?!年来|自))?([百千]?[万亿])?(余|多(?=[元人个名件亩吨公户次场]))?/uy

function readChinese(text: string, start: number): Reading {
  const run = matchAt(chinese, text, start) ?? ''
  const end = start + run.length
  const value = chineseNumber(run)
  // The 千 of 3千克 belongs to the unit.
  const isUnit = /^[百千]$/u.test(run) && /[\d万亿]/u.test(text.charAt(start - 1))
  if (value === null || isUnit) return { numeral: null, next: end }
  const [whole = '', before, mark = '', after] = execAt(chineseTail, text, end) ?? []
  if (before === '几' && !run.endsWith('十')) return { numeral: null, next: end }
  const vague = before !== undefined || after !== undefined
  const numeral = {
    start,
    end: end + whole.length,
    value: shifted(decimalOf(String(value)), powerOf(mark)),
    scale: powerOf(/[百千]?[万亿]$/u.exec(run + mark)?.[0] ?? ''),
    script: 'chinese',
    vague,
    bare: !vague && /^[百千万亿]+$/u.test(run),
  } as const
  return { numeral, next: end + whole.length }
}

/** 半年, 半小时; not 上半年, 每半年, 两年半. */
function readHalf(text: string, start: number): Reading {
  const isHalf =
    /^半(?:年(?!度)|个(?:月|小时)|小时|天)/u.test(text.slice(start, start + 4)) &&
    !/[上下前后每多大近头一\d年月天个]/u.test(text.charAt(start - 1))
  const value = decimalOf('0.5')
  const numeral = {
    start,
    end: start + 1,
    value,
    scale: 0,
    script: 'chinese',
    vague: false,
    bare: false,
  } as const
  return { numeral: isHalf ? numeral : null, next: start + 1 }
}

function execAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  return execAt(pattern, text, at)?.[0] ?? null
}
