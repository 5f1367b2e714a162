import type { Level } from '../model/level'
import type { Numbering } from '../model/report'

/** Gives each numbered heading or paragraph its number, called in document order. */
export interface Counter {
  /** The number for the next one of this level, as printed. */
  next(level: Level): string
}

/**
 * A counter over a whole report. A level restarts after any number of a higher level, or runs on,
 * as `numbering` says; levels may be skipped.
 */
export function createCounter(numbering: Numbering): Counter {
  const counts: Record<Level, number> = { 1: 0, 2: 0, 3: 0, 4: 0 }
  return {
    next(level) {
      counts[level] += 1
      for (const deeper of [2, 3, 4] as const) {
        if (deeper > level && numbering[deeper] === 'restart') counts[deeper] = 0
      }
      return formatNumber(level, counts[level])
    },
  }
}

/** The number in the form of its level: 一、 （一） 1. （1） (GB/T 9704-2012, 7.3.3). */
export function formatNumber(level: Level, value: number): string {
  switch (level) {
    case 1:
      return `${chineseNumeral(value)}、`
    case 2:
      return `（${chineseNumeral(value)}）`
    case 3:
      return `${value}.`
    case 4:
      return `（${value}）`
  }
}

const digits = '零一二三四五六七八九'

/** A whole number from 1 to 9999 as headings print it: 十一, 二十, 一百零五. */
export function chineseNumeral(value: number): string {
  if (value < 10) return digits.charAt(value)
  if (value < 20) return `十${value % 10 === 0 ? '' : digits.charAt(value % 10)}`
  const units = ['', '十', '百', '千']
  const parts: string[] = []
  const places = String(value)
  for (let index = 0; index < places.length; index += 1) {
    const digit = Number(places[index])
    const unit = units[places.length - 1 - index] ?? ''
    if (digit !== 0) parts.push(digits.charAt(digit) + unit)
    else if (parts.at(-1) !== '零') parts.push('零')
  }
  return parts.join('').replace(/零+$/u, '')
}
