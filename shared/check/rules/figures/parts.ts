import type { DraftFigure } from '../../../model/draft'
import { decimalsOf, isRounding, sum } from '../../arithmetic'
import { printedLike, scaleOf } from '../../figure-names'
import { textRule, type Hit } from '../../rule'
import { sentencesOf } from '../../sentences'

/** Parts in a bracket behind their total, behind 其中, or before 共 and 合计 add up to it. */
export const parts = textRule('figures/parts', 'error', ({ text, figures }) => {
  if (figures.length < 2) return []
  return sentencesOf(text, '。！？；\n').flatMap(({ start, end }) => {
    const counts = figures.filter(
      (figure) => figure.start >= start && figure.end <= end && isCount(figure),
    )
    if (counts.length > most) return []
    return counts.flatMap((total, index) => [
      ...inBracket(total, counts.slice(index + 1), text),
      ...amongThem(total, counts, index, text),
      ...inAll(total, counts.slice(0, index), text),
    ])
  })
})

/** Of one sentence; more is a table that was pasted as text. */
const most = 60

function isCount({ kind, approximate, unit }: DraftFigure): boolean {
  return (kind === 'count' || kind === 'money') && !approximate && unit !== ''
}

/** 72件（市局57件、区政府6件、自受理9件）. */
function inBracket(
  total: DraftFigure,
  after: readonly DraftFigure[],
  text: string,
): readonly Hit[] {
  const open = /^[\u4e00-\u9fff]{0,4}[（(]/u.exec(text.slice(total.end, total.end + 6))
  if (!open) return []
  const from = total.end + open[0].length
  const length = text.slice(from, from + 400).search(/[）)]/u)
  if (length < 0) return []
  const list = after.filter(
    ({ start, end, unit }) => start >= from && end <= from + length && unit === total.unit,
  )
  const inside = text.slice(from, from + length)
  if (list.length < 2 || overlaps(inside) || /其中|占|同比|上年|去年|包括|包含/u.test(inside))
    return []
  return compare(total, list, 'both')
}

/** 共3462件，其中警告726件、罚款1318件、…: all of them only where the sentence counts them out. */
function amongThem(
  total: DraftFigure,
  counts: readonly DraftFigure[],
  index: number,
  text: string,
): readonly Hit[] {
  const first = counts[index + 1]
  if (!first || first.unit !== total.unit || isListed(total, counts[index - 1], text)) return []
  const between = text.slice(total.end, first.start)
  if (!/^[^。；\d]{0,8}[，、]?其中[，：:]?[^。；，\d]{0,14}$/u.test(between)) return []
  if (first.value > total.value) {
    const message = `“其中”的${first.text}比总数${total.text}还多。`
    return [{ start: first.start, end: first.end, message }]
  }
  const list = listFrom(counts.slice(index + 1), total.unit, text)
  const last = list.at(-1)
  if (
    list.length < 2 ||
    !last ||
    overlaps(text.slice(total.end, last.end)) ||
    isOpen(text.slice(last.end, sentenceEnd(text, last.end)))
  )
    return []
  // 共 or 合计 before the total says that all of it is told.
  const before = text.slice(Math.max(0, total.start - 10), total.start)
  const isWhole =
    /(?:共|合计|总计|共计)[^，。；\d]{0,6}$/u.test(before) || isCountedOut(total, list, text)
  return compare(total, list, isWhole ? 'both' : 'more', isWhole ? undefined : 'warning')
}

/** Three parts or more that end the sentence and lack so little that no part could be left out. */
function isCountedOut(total: DraftFigure, list: readonly DraftFigure[], text: string): boolean {
  const lack = total.value - sum(list.map(({ value }) => value))
  const end = list.at(-1)?.end ?? 0
  return (
    list.length >= 3 &&
    lack > 0 &&
    lack * 30 < total.value &&
    list.every(({ value }) => value > lack) &&
    /^[。；]?$/u.test(text.charAt(end))
  )
}

/** The end of the sentence, of a hundred characters at most. */
function sentenceEnd(text: string, from: number): number {
  const length = text.slice(from, from + 100).search(/[。；！？\n]/u)
  return length < 0 ? Math.min(text.length, from + 100) : from + length
}

/** Whether a number is itself one of a list: 其中 behind it then speaks of all of them. */
function isListed(total: DraftFigure, before: DraftFigure | undefined, text: string): boolean {
  if (before?.unit !== total.unit) return false
  return (
    /^[^。；\d]{0,14}$/u.test(text.slice(before.end, total.start)) &&
    /[、，]/u.test(text.slice(before.end, total.start))
  )
}

/** The counts that follow one another, a few words between them, without what says more of them. */
function listFrom(
  counts: readonly DraftFigure[],
  unit: string,
  text: string,
): readonly DraftFigure[] {
  const list: DraftFigure[] = []
  for (const count of counts) {
    const last = list.at(-1)
    const between = last ? text.slice(last.end, count.start) : ''
    if (count.unit !== unit || between.length > 16 || /其中|占|分别|上年|去年|同比/u.test(between))
      break
    list.push(count)
  }
  return list
}

/** A件、B件，共C件: the number stands directly behind the word. */
function inAll(total: DraftFigure, before: readonly DraftFigure[], text: string): readonly Hit[] {
  const word = text.slice(Math.max(0, total.start - 2), total.start)
  if (!/(?:共|共计|合计|总计)$/u.test(word)) return []
  const list: DraftFigure[] = []
  let at = total.start
  for (const figure of before.toReversed()) {
    const between = text.slice(figure.end, at)
    if (figure.unit !== total.unit || between.length > 16 || /其中|上年|去年|同比/u.test(between))
      break
    list.unshift(figure)
    at = figure.start
  }
  const first = list[0]
  if (!first || list.length < 2) return []
  const isMore =
    /加上|其他|另|等[^级]/u.test(text.slice(first.start, total.start)) ||
    /^（(?:含|另|包括|不含)/u.test(text.slice(total.end, total.end + 4))
  return isMore ? [] : compare(total, list, 'both', 'warning')
}

/** What stands among the parts and says that they may hold one another. */
function overlaps(text: string): boolean {
  return /党员|女|高级|中级|首次|涉及|均|同时|既|或者|以上|不含|另有|还有|最终|满意|累计|实际|应由|应当|等\d|等[方类]|并处|同一|一案|重复|交叉|兼|叠加|身兼|既是|互有|含其他/u.test(
    text,
  )
}

/** What follows on the parts: there are others, or they hold one another. */
function isOpen(text: string): boolean {
  return overlaps(text) || /其余|剩余|尚有|仍有|在办|未结|正在/u.test(text)
}

function compare(
  total: DraftFigure,
  list: readonly DraftFigure[],
  which: 'both' | 'more',
  severity?: Hit['severity'],
): readonly Hit[] {
  const values = list.map(({ value }) => value)
  // What follows after the total is full tells something else.
  if (values.some((_, index) => index > 0 && sum(values.slice(0, index + 1)) === total.value))
    return []
  const made = sum(values)
  if (which === 'more' && made < total.value) return []
  const decimals = Math.max(...[total, ...list].map(({ text }) => decimalsOf(text)))
  const scale = scaleOf(/[万亿]/u.exec(total.text)?.[0] ?? '')
  const isRounded = isRounding((made - total.value) / scale, list.length, decimals)
  const words = list.map(({ text }) => text.replaceAll(/\s/gu, '')).join('、')
  const expected = printedLike(made, total)
  const message = `${words}加起来是${expected}，与总数${total.text.replaceAll(/\s/gu, '')}不符。`
  // Less than the total may be what is pending, and a unit of the last digit what was rounded.
  const own = isRounded ? 'info' : (severity ?? (made < total.value ? 'warning' : 'error'))
  return [{ start: total.start, end: total.end, message, expected, severity: own }]
}
