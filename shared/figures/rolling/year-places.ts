import type { Report } from '../../model/report'
import { quoted, type Span } from '../quoted'
import { textsOf, type ReportText, type TextEdit } from './report-texts'

/** A year that may mean the report's year, and what it would become. */
export interface YearPlace extends TextEdit {
  /** Names it as long as the report does not change. */
  readonly id: string
  readonly of: ReportText
  /** As it stands there. */
  readonly old: string
  /** The rules are sure of it; of the others somebody has to say. */
  readonly sure: boolean
}

/**
 * The years of a report that move on with it: its own year, and in plans and the date of signing the
 * next one. Never those in titles and quotations, document numbers, brackets and ranges, nor a year
 * that something is compared with. A day or month of the year is an event of that year: not sure.
 * Empty where the report has no year.
 */
export function yearPlaces(report: Report): readonly YearPlace[] {
  const { year } = report
  if (year === null) return []
  return textsOf(report).flatMap((of) => placesIn(of, year))
}

const arabic = '(?:19|20)\\d{2}'
const han = '[一二][〇○零九][〇○零一二三四五六七八九]{2}'
const years = new RegExp(
  `(?<![\\d〇○零一二三四五六七八九〔[（(【﹝])(${arabic}|${han})(?= ?年)`,
  'gu',
)

/** Before a year: it is the other end of a range, or what something is compared with. */
const notBefore =
  /(?:[—–~～\-、]|(?<!截)至|(?<!截[至止])到|比|较|同|与|和|高于|低于|超过|不低于|自|从) ?$/u
/** Behind it: an edition, the beginning of something that still lasts, a range. */
const notBehind = /^ ?年(?:版|起|修[订正]|[—–~～\-至到、] ?\d{4})/u
const dated = /^ ?年 ?(?:\d{1,2}|[一二三四五六七八九十]{1,3}) ?(?:[—–~～\-至到、] ?\d{1,2} ?)?月/u
const wholeYear = /^ ?年 ?1 ?(?:月(?:1日)?)? ?[—–~～\-至到] ?12 ?月/u

function placesIn(of: ReportText, own: number): readonly YearPlace[] {
  const { text, key } = of
  const named = spoken(text)
  return Array.from(text.matchAll(years)).flatMap(({ index: start, 1: old = '' }) => {
    const value = valueOf(old)
    const end = start + old.length
    if (!meansReport(of, value, own)) return []
    if (named.some((span) => start >= span.start && end <= span.end)) return []
    const before = text.slice(Math.max(0, start - 4), start)
    const behind = text.slice(end, end + 16)
    if (notBefore.test(before) || notBehind.test(behind)) return []
    const next = printedLike(old, value + 1)
    return [
      {
        id: `${key} ${start}`,
        of,
        start,
        end,
        old,
        text: next,
        sure: value === own - 1 ? of.bound : isSure(of, before, behind),
      },
    ]
  })
}

/** The report's year; the next one where plans and the date of signing speak of it. */
function meansReport(
  { kind, inPlan, bound, text }: ReportText,
  value: number,
  own: number,
): boolean {
  if (value === own) return true
  // The column of last year's numbers beside this year's, or their row below it.
  if (value === own - 1) return kind === 'head' || bound
  if (value !== own + 1) return false
  return inPlan || kind === 'date' || (kind === 'heading' && /安排|打算|计划|下一/u.test(text))
}

function isSure({ kind }: ReportText, before: string, behind: string): boolean {
  if (kind !== 'paragraph' && kind !== 'cell') return true
  if (!dated.test(behind) || wholeYear.test(behind)) return true
  return /截[至止](?:到|至)?$/u.test(before)
}

/** Titles, names and quotations of any length. */
function spoken(text: string): readonly Span[] {
  const whole = text.matchAll(/《[^《》]{0,2000}》|“[^“”]{0,2000}”|「[^「」]{0,2000}」/gu)
  const spans = Array.from(whole, ({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }))
  return [...quoted(text), ...spans]
}

const hanDigits = '〇一二三四五六七八九'

function valueOf(printed: string): number {
  if (/^\d/u.test(printed)) return Number(printed)
  const digits = Array.from(printed.replaceAll(/[○零]/gu, '〇'), (sign) => hanDigits.indexOf(sign))
  return Number(digits.join(''))
}

function printedLike(old: string, year: number): string {
  if (/^\d/u.test(old)) return String(year)
  const zero = /[○零]/u.exec(old)?.[0] ?? '〇'
  const signs = Array.from(String(year), (digit) => hanDigits.charAt(Number(digit)))
  return signs.join('').replaceAll('〇', zero)
}
