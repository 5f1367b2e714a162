import { isLeapYear } from '../../leap-year'
import { textRule } from '../../rule'

const days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Dates that no calendar has. */
export const dates = textRule('time/dates', 'error', ({ kind, text }) => {
  if (kind === 'number') return []
  const months = Array.from(
    text.matchAll(
      /(?<![\d.])(?:[12]\d{3}年)?(?:0|00|1[3-9]|[2-9]\d)月(?=[上中下]旬|份|底|初|末)/gu,
    ),
    ({ index, 0: whole }) => ({
      start: index,
      end: index + whole.length,
      message: `没有“${whole}”这个月。`,
    }),
  )
  const found = /(?<![\d.])(?:([12]\d{3})年)?(\d{1,2})月(\d{1,2})日/gu
  const dated = Array.from(text.matchAll(found)).flatMap(
    ({ index, 0: whole, 1: year, 2: month = '', 3: day = '' }) => {
      const most = days[Number(month) - 1]
      const isLeap = year === undefined || isLeapYear(Number(year))
      const last = month === '2' || month === '02' ? (isLeap ? 29 : 28) : most
      if (last !== undefined && Number(day) >= 1 && Number(day) <= last) return []
      return [{ start: index, end: index + whole.length, message: `没有“${whole}”这一天。` }]
    },
  )
  return [...months, ...dated].toSorted((one, other) => one.start - other.start)
})
