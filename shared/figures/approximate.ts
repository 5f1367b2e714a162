import type { Quantity } from './quantity'
import { goesOn, isRange } from './series'

/**
 * Which quantities of a text are no exact numbers: by 余、多、几 inside, a word before (约、近、超过 …)
 * or after (左右、以上 …). A word before 分别 or an enumeration governs all its members, one after a
 * range both its ends.
 */
export function approximations(text: string, quantities: readonly Quantity[]): readonly boolean[] {
  const result: boolean[] = []
  let governs = false
  for (const [index, quantity] of quantities.entries()) {
    const last = quantities[index - 1]
    const between = last ? text.slice(last.end, quantity.start) : ''
    const isNext = last !== undefined && last.end <= quantity.start && goesOn(between)
    governs = isBefore(text, quantity) || (isNext && governs)
    result.push(governs || isRough(quantity) || isAfter(text, quantity))
    const isEnd = isNext && (isRange(between) || last.end === last.numeral.end)
    if (isEnd && isAfter(text, quantity)) result[index - 1] = true
  }
  return result
}

/** 253余张, 近百场, 上千名. */
function isRough({ numeral }: Quantity): boolean {
  return numeral.vague || numeral.bare
}

const roughWords = [
  '(?<![节条签违预合制集公履续邀特])约',
  '(?<![附最临邻靠新走相])近',
  '(?<![赶反])超',
  '(?<![找在题板点和、存])不足',
  ...'超过 超出 逾 不少于 不低于 不高于 不超过 不多于 不得少于 不得低于 不得超过 至少 最多 最少 不到 将近 接近'.split(
    ' ',
  ),
  ...'大约 大概 几乎 突破 高于 低于 多于 少于 大于 小于 ≥ ≤ ＞ ＜ > <'.split(' '),
].join('|')
const before = new RegExp(
  `(?:${roughWords})(?:了|为|达|占|有|在|分别(?:为|达|有)?|为分别)? ?$|(?:至少|最少|最多)[\\u4e00-\\u9fff]{1,6}$`,
  'u',
)

function isBefore(text: string, quantity: Quantity): boolean {
  const start = Math.max(0, quantity.start - 12)
  const words = text.slice(start, quantity.start)
  if (!before.test(words)) return false
  return !(isRecent(words) && quantity.kind === 'duration')
}

/** 近三年 says which years; 历时近三年 says how many. */
function isRecent(words: string): boolean {
  return (
    words.endsWith('近') && !/(?:时|用|用了|花|花了|达|持续|超|限|已|了|期|要|需)近$/u.test(words)
  )
}

function isAfter(text: string, { end, kind }: Quantity): boolean {
  const words = text.slice(end, end + 4)
  if (/^ ?(?:左右|以上|以下|以内|上下|开外|有余|\+)/u.test(words)) return true
  return kind === 'duration' && /^[多余](?![次种个部元方家项])/u.test(words)
}
