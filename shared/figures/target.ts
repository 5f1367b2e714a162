import type { FigureBasis } from '../model/draft'
import { basisNamed, comparison } from './basis'
import { changeWord } from './change-words'
import { nounAfter } from './noun-after'
import type { Quantity } from './quantity'

/** A text with its quantities, the starts of their sentences and what is known to be a change's size. */
export interface Place {
  readonly text: string
  readonly quantities: readonly Quantity[]
  readonly starts: readonly number[]
  readonly sizes: readonly { readonly size: { readonly isRate: boolean } | null }[]
}

/**
 * The quantities before a word of change that it says something of, the last `count` of the sentence:
 * nothing but marks, the comparison and last year's or the added number stands between. Null for none.
 */
export function levelsBefore(
  place: Place,
  index: number,
  wordStart: number,
  count: number,
): readonly number[] | null {
  const isPercent = place.quantities[index]?.unit === '%'
  const found = isPercent && count === 1 ? searchBack(place, index, wordStart, count, true) : null
  return found ?? searchBack(place, index, wordStart, count, false)
}

/** `pastShares` goes on before 占支出的21.3%: what grew by a percentage is rarely a share. */
function searchBack(
  place: Place,
  index: number,
  wordStart: number,
  count: number,
  pastShares: boolean,
): readonly number[] | null {
  const { text, quantities, starts } = place
  let gap = ''
  let to = wordStart
  for (let at = index - 1, steps = 0; at >= 0 && steps < 8; at -= 1, steps += 1) {
    const quantity = quantities[at]
    if (!quantity || starts[at] !== starts[index] || wordStart - quantity.end > 120) return null
    const open = openOf(text, quantity, to)
    if (open !== null) {
      gap = text.slice(text.indexOf('）', quantity.end) + 1, to) + gap
      to = open
      while (at > 0 && (quantities[at - 1]?.start ?? 0) > open) at -= 1
      continue
    }
    if (pastShares && isShare(text, quantity)) {
      gap = `占#${text.slice(quantity.end, to)}${gap}`
      to = text.lastIndexOf('占', quantity.start)
      continue
    }
    gap = text.slice(quantity.end, to) + gap
    if (isPassing(place, at)) {
      gap = `#${gap}`
      to = quantity.start
      continue
    }
    if (!isEmpty(withoutNoun(text, quantity, to, gap))) return null
    return lastLevels(place, at, count)
  }
  return null
}

const longestBracket = 160

/** The bracket around a quantity that closes before `to`: 56件（一审34件），同比; null without one. */
function openOf(text: string, { start, end }: Quantity, to: number): number | null {
  const after = text.slice(end, to)
  const close = after.indexOf('）')
  if (close < 0 || after.slice(0, close).includes('（')) return null
  const before = text.slice(Math.max(0, start - longestBracket), start)
  const open = before.lastIndexOf('（')
  return open < before.lastIndexOf('）') || open < 0 ? null : start - before.length + open
}

function isShare(text: string, { start, unit }: Quantity): boolean {
  return unit === '%' && /占(?!比)[^，。；]*$/u.test(text.slice(Math.max(0, start - 24), start))
}

/** 提高2.5个百分点、达94.5%: the level that follows a size, null where something else does. */
export function levelAfter({ text, quantities, starts }: Place, index: number): number | null {
  const size = quantities[index]
  const level = quantities[index + 1]
  if (!size || !level || starts[index] !== starts[index + 1] || level.start - size.end > 14)
    return null
  const between = text.slice(size.end, level.start)
  const leads =
    /^(?:以上|左右)?[、，,]? ?(?:已|并|总量|总额|总数|规模|总规模|余额|也|累计)?(?:达到?了?|至|为|增至|升至|降至|减至|(?:提高|上升|下降|降低|降|增加|提升|升|增长|减少|缩短)[到至]|突破)(?:约|近|超过)? ?$/u
  return leads.test(between) && level.kind !== 'duration'
    ? index + 1
    : leads.test(between) && !between.endsWith('近')
      ? index + 1
      : null
}

/** What 持平 stands on. */
export function flatTargets(place: Place): readonly { index: number; basis: FigureBasis }[] {
  const { text, quantities, starts } = place
  const found: { index: number; basis: FigureBasis }[] = []
  let at = 0
  for (const { index: flat } of text.matchAll(/持平/gu)) {
    while (at < quantities.length && (quantities[at]?.end ?? 0) <= flat) at += 1
    const quantity = quantities[at - 1]
    if (!quantity || flat - quantity.end > 60 || isPassing(place, at - 1)) continue
    const gap = text.slice(quantity.end, flat)
    const clean = withoutNoun(text, quantity, flat, gap).replace(
      /(?:基本|大体|总体|保持|大致)/gu,
      '',
    )
    if (/[。！？]/u.test(gap) || !isEmpty(clean)) continue
    const sentence = text.slice(Math.max(starts[at - 1] ?? 0, flat - 200), flat)
    found.push({ index: at - 1, basis: basisNamed(sentence) ?? 'other' })
  }
  return found
}

/** Last year's number, an added number, the size of another change, a span of years: not what changed. */
function isPassing({ text, quantities, sizes }: Place, at: number): boolean {
  const quantity = quantities[at]
  if (!quantity) return false
  const size = sizes[at]?.size
  if (size) return !size.isRate
  const from = Math.max(quantities[at - 1]?.end ?? 0, quantity.start - 24)
  const before = text.slice(from, quantity.start)
  if (
    /(?:上年|去年|前年|(?:19|20)\d{2}年)(?:同期|末|底)?(?:的|为|是|有)?(?:约|近)? ?$/u.test(before)
  )
    return true
  const after = text.slice(quantity.end, quantity.end + 3)
  if (quantity.kind === 'duration' && /^(?:平均|年均|来|内|累计|间|期间|以来)/u.test(after))
    return true
  return (
    changeWord(before, quantity.unit) !== null && !/(?:增速|增幅|涨幅|降幅|增长率)/u.test(before)
  )
}

/** Takes 36场|培训 away from what stands after a quantity: the noun that it counts. */
function withoutNoun(text: string, quantity: Quantity, to: number, gap: string): string {
  const noun = nounAfter(text, quantity.end, to)
  if (!noun || noun.end > to) return gap
  return gap.slice(noun.end - quantity.end)
}

const passing = [
  /占#/gu,
  /(?:[比较与和由从]|相较于?)?(?:上年|去年|前年|(?:19|20)\d{2}年)(?:同期|末|底)?(?:的|为|是|有)?(?:约|近)?#/gu,
  /(?:净?增加|净增|减少|多|少|提高|下降|增长|上升|降低|缩短|压缩|提升|增|减|降)(?:了|约|近|超过)*#/gu,
  comparison,
  /(?:近|过去|最近)?#(?:平均|年均|来|内|累计|间|期间|以来)/gu,
  /分别|平均|累计|总体|整体|小幅|大幅|明显|显著|稳步|持续|逐步|实际|名义|(?:按|同)?可比(?:价格?|口径)(?:计算)?|同口径|扣除价格因素后?/gu,
  /同比|环比|年均|相比|左右|以上|以下|以内|上下|均|已|又|再|也|都|各|比|较|的|人民币|其/gu,
  /[，、（）(),： ]/gu,
]

function isEmpty(gap: string): boolean {
  return passing.reduce((rest, pattern) => rest.replace(pattern, ''), gap) === ''
}

/** The last `count` levels up to a quantity, in order; null where the sentence has fewer. */
function lastLevels(place: Place, last: number, count: number): readonly number[] | null {
  const found: number[] = []
  for (let at = last; at >= 0 && found.length < count; at -= 1) {
    if (place.starts[at] !== place.starts[last] || last - at > 2 * count) return null
    if (!isPassing(place, at)) found.unshift(at)
  }
  return found.length === count ? found : null
}
