import type { Level } from '../model/level'
import { arabicValue, chineseValue } from './numeral'
import type { Piece } from './lines'

/** The part of a report that a line opens: 第二部分 …, 第一章 …, 第三节 …. */
export interface PartMark {
  /** 1, and 2 for a 节 within chapters. */
  readonly level: Level
  readonly noun: string
  readonly value: number
}

/** Null where a line does not begin with one, goes on as a sentence, or is too long for a title. */
export function partOf(text: string): PartMark | null {
  const found = form.exec(text)
  if (!found || text.length > longest || /[。；，：、！？]$/u.test(text)) return null
  const [, digits = '', noun = ''] = found
  const value = /\d/u.test(digits) ? arabicValue(digits) : chineseValue(digits)
  return value === null ? null : { level: noun === '节' ? 2 : 1, noun, value }
}

/**
 * The lines that part a report, by position: they have no number of a heading (contract.md), but
 * count from one and stand alone, which no sentence does. A single one is none.
 */
export function partTitles(
  pieces: readonly Piece[],
  isOther: (index: number) => boolean,
): ReadonlyMap<number, Level> {
  const found = new Map<number, PartMark>()
  for (const [index, piece] of pieces.entries()) {
    const part = piece.kind === 'line' && piece.note === null ? partOf(piece.text) : null
    if (part && !isOther(index)) found.set(index, part)
  }
  const marks = [...found.values()]
  const nouns = [...new Set(marks.map(({ noun }) => noun))]
  const counted = new Set(
    nouns.filter((noun) => counts(marks.filter((mark) => mark.noun === noun))),
  )
  return new Map(
    [...found]
      .filter(([, { noun }]) => counted.has(noun))
      .map(([index, { level }]) => [index, counted.has('章') || level === 1 ? level : 1]),
  )
}

/** One, two and so on; the 节 of a chapter begin anew. */
function counts(marks: readonly PartMark[]): boolean {
  return (
    marks.length >= 2 &&
    marks.every(({ noun, value }, at) => {
      const before = marks[at - 1]?.value ?? 0
      return value === before + 1 || (noun === '节' && value === 1)
    })
  )
}

const form =
  /^第\s?([一二三四五六七八九十]{1,3}|\d{1,2})\s?(部分|篇|编|章|节)(?=[\s\u3000：:]|[\u4e00-\u9fff“《]|$)/u
const longest = 40
