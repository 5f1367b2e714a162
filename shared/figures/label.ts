import type { Changed, Size } from './change'
import { comparison } from './basis'
import { changeWord } from './change-words'
import { verbs, weakVerbs } from './label-words'
import { isVerbal, nounOf, withoutLinks } from './noun'
import { nounAfter } from './noun-after'
import type { Quantity } from './quantity'
import { clauseBefore, clauseMarks, listMarks } from './sentences'
import { goesOn } from './series'

/** What each quantity of a text counts, in the text's words; '' where they do not say. */
export function labels(
  text: string,
  quantities: readonly Quantity[],
  changed: readonly Changed[],
): readonly string[] {
  const result: string[] = []
  let shared: readonly string[] = []
  for (const [index, quantity] of quantities.entries()) {
    const last = quantities[index - 1]
    const size = changed[index]?.size
    const from = last?.end ?? 0
    if (shared.length === 0 && (!size || size.count > 1))
      shared = namesOf(text, quantities, index, size?.count)
    const [listed, ...rest] = shared
    shared = rest
    const own = size
      ? ofSize(size, listed, result)
      : (listed ?? ofLevel(text, quantities, index, from))
    const isCounted = quantities[index + 1]?.start === quantity.end
    result.push(own === '' && !isCounted ? (result.at(-1) ?? '') : own)
  }
  // 5方面15项举措: a number without a noun has that of the number directly after it.
  return result.map((label, index) => label || (result[index + 1] ?? ''))
}

function ofLevel(
  text: string,
  quantities: readonly Quantity[],
  index: number,
  from: number,
): string {
  const quantity = quantities[index]
  if (!quantity) return ''
  const isNext = goesOn(text.slice(from, quantity.start))
  const clause = isNext ? '' : clauseOf(text, from, quantity.start)
  const before = nounOf(withoutChange(clause))
  if (quantity.kind === 'percent') return before
  const last = endOfSeries(text, quantities, index)
  const end = quantities[last]?.end ?? quantity.end
  const limit = quantities[last + 1]?.start ?? text.length
  const after = nounAfter(text, end, limit)?.noun ?? ''
  if (after === '') {
    const isCounted = limit === quantity.end && isVerbal(before)
    return isCounted ? '' : before || doneTo(text, quantity.end)
  }
  const isOccasion = quantity.unit.endsWith('次') || quantity.kind === 'money'
  return isOccasion && before !== '' && !endsInVerb.test(withoutLinks(clause)) ? before : after
}

/** The clause before a number; of 警情（含求助类）39665起 the one before the bracket. */
function clauseOf(text: string, from: number, start: number): string {
  const clause = clauseBefore(text, from, start, clauseMarks)
  if (clause.trim() !== '' || text.charAt(start - 1) !== '）') return clause
  const open = text.slice(from, start).lastIndexOf('（')
  return open < 0 ? clause : clauseBefore(text, from, from + open, clauseMarks)
}

/** The last member of the range or enumeration of numbers that begins here. */
function endOfSeries(text: string, quantities: readonly Quantity[], first: number): number {
  let last = first
  for (; last < first + mostMembers; last += 1) {
    const one = quantities[last]
    const next = quantities[last + 1]
    if (!one || !next || next.start - one.end > 5) break
    if (!goesOn(text.slice(one.end, next.start))) break
  }
  return last
}

const mostMembers = 12

/** 比上年减少128件: an added number has the name of the figure that it was added to. */
function withoutChange(clause: string): string {
  return clause
    .replace(/(?:同比|环比)/gu, '')
    .replace(comparison, '')
    .replace(/(?:高于|低于|快于|慢于|优于|好于)[^，。；]+$/u, '')
    .replace(
      /(?:[比较]|高于|低于|快于|慢于|超)(?:全国|全省|全市|全区|全县|年度|年初|计划|预期)[^，。；]{0,10}$/u,
      '',
    )
    .replace(
      /(?:^|(?<=[\u4e00-\u9fff]{4}))(?:净?增加|净增|增长|减少|缩短|压缩|提高|降低|下降|上升|提升|加快|放缓|多|少|高|低)了?$/u,
      '',
    )
    .replace(/[比较](?![例重率值赛对武拼分大好轻高低多少强为])[^，。；]{2,8}(?:平均)?$/u, '')
}

/** 对815人进行调查取证: what was done to those counted. */
function doneTo(text: string, end: number): string {
  const words = text.slice(end, end + 24)
  const act = acts.exec(words)?.[0]
  if (act !== undefined) return act
  const done =
    /^(?:进行了?|实施了?|开展了?|予以|给予|作出|完成|建成|内)([^，。；、：（）的\d]{2,12})/u.exec(
      words,
    )?.[1]
  return done === undefined ? '' : nounOf(done)
}

const acts = new RegExp(`^(?:${weakVerbs.join('|')}|调整)(?=了)`, 'u')

const endsInVerb = new RegExp(`(?:${[...verbs, ...weakVerbs].join('|')})(?:了|出)?$`, 'u')

function ofSize(size: Size, listed: string | undefined, known: readonly string[]): string {
  const told = size.target === null ? undefined : known[size.target]
  if (told !== undefined) return told
  if (listed !== undefined) return listed
  if (size.place > 0) return known.at(-1) ?? ''
  const words = size.subject
    .replace(comparison, '')
    .replace(/[比较](?![例重率值赛对武拼分大好轻高低多少强为])[^，。；]{2,8}(?:平均)?$/u, '')
  const own = nounOf(clauseBefore(words, 0, words.length, clauseMarks))
  if (own !== '') return own
  // 刑事警情（同比下降3%）: what changed stands before the bracket.
  const outside = words.replace(/（[^（）]*$/u, '')
  return outside === words ? '' : nounOf(clauseBefore(outside, 0, outside.length, clauseMarks))
}

/** A、B分别为12件、9件: the names of an enumeration of numbers, [] where the text gives none. */
function namesOf(
  text: string,
  quantities: readonly Quantity[],
  first: number,
  sizes: number | undefined,
): readonly string[] {
  const quantity = quantities[first]
  if (!quantity) return []
  const start = Math.max(quantities[first - 1]?.end ?? 0, quantity.start - 60)
  const clause = clauseBefore(text, start, quantity.start, listMarks)
  const count = sizes ?? endOfSeries(text, quantities, first) - first + 1
  if (count < 2) return []
  const [list = '', respectively] = clause.split('分别')
  if (respectively !== undefined) {
    // 一季度、二季度分别收案: what is counted stands behind the times.
    const isOfTimes = list.split(/[、和与及]/u).every((name) => times.test(name))
    const names = listOf(isOfTimes ? respectively : list, count)
    return isOfTimes && names.length === 0 ? listOf(list, count) : names
  }
  const word = changeWord(clause, quantity.unit)
  const names = listOf(word ? clause.slice(0, word.start) : clause, count)
  return names[0] === names[1] ? [] : names
}

const times =
  /^ ?(?:(?:19|20)\d{2}年)?(?:[上下]半年|[前第]?[一二三四1-4]季度|\d{1,2}月份?|[去今前上本]年|(?:19|20)\d{2}年)$/u

/** As many names as numbers: the members of A、B和C, or one name for all. */
function listOf(list: string, count: number): readonly string[] {
  const words = list
    .replace(comparison, '')
    .replace(/(?:同比|环比)$/u, '')
    .replace(/[两三四五六七八九十]{1,2}个?(?:省|市|县|区|镇|乡|村|地|类|项|家|部门|单位)$/u, '')
  const names = words.split(/、|和(?![谐平解])|(?<!参)与|(?<![惠涉以普遍顾])及/u)
  if (names.length === count) return names.map(nounOf)
  const name = nounOf(words)
  return name === '' ? [] : Array.from({ length: count }, () => name)
}
