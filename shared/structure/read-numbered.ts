import type { Level } from '../model/level'
import type { Look } from '../model/source'
import type { Mark } from './mark'
import { fontRank, outlineOf } from './own-looks'
import { sentenceEnd, splitEndMark } from './sentence'
import { hasQuantity, scoreTopic } from './topic'

/** What a numbered line is: a heading, a heading with its text behind it, or numbered body. */
export interface NumberedReading {
  readonly as: 'heading' | 'run-in' | 'numbered'
  /** Where a run-in heading ends in the words after the number, its end mark included. */
  readonly end: number
  readonly evidence: string
  /** The signs nearly balance: worth a look by the user. */
  readonly doubtful: boolean
}

/** What sets the words apart from the running text; `lead` is where an opening in another look ends. */
export interface OwnLook {
  readonly look: Look
  readonly lead: number
}

/**
 * Reads the words after a heading number (contract.md, What a heading is). `hasContent` says that
 * text, items or deeper numbers follow before the next number of this level or a higher one: a
 * sentence followed by nothing states the measure itself.
 */
export function readNumbered(
  mark: Mark,
  { look, lead }: OwnLook,
  hasContent: boolean,
): NumberedReading {
  const opening = `行首“${mark.number}”`
  const term = termEnd(mark.rest)
  if (term !== null) return sure('run-in', term, `${opening}，冒号前为题`)
  const wide = wideGap(mark.rest)
  if (wide !== null) return sure('run-in', wide, `${opening}，题后空格接正文`)
  const end = sentenceEnd(mark.rest)
  const after = mark.rest.slice(end).trim()
  if (after === '') return readAlone(mark, look, hasContent, opening)
  // An end mark may be in the look of the text before it or after it.
  if (lead > 0 && Math.abs(lead - end) <= 1)
    return sure('run-in', end, `${opening}，首句字体不同，为题`)
  if (isRemark(after)) return sure('numbered', 0, `${opening}，整句后只有括注，为正文`)
  return readFirst(mark, end, after, opening)
}

const levelBias: Record<Level, number> = { 1: 2, 2: 0.5, 3: 0, 4: -0.25 }
const threshold = 0.5

function readAlone(mark: Mark, look: Look, hasContent: boolean, opening: string): NumberedReading {
  const { words, mark: endMark } = splitEndMark(mark.rest)
  const place = `${opening}，独占一行`
  const bias = levelBias[mark.level] + lookBias(look)
  const { score, reasons } = scoreTopic(words)
  if (endMark === '') {
    // Without an end mark it is a title, unless it counts or runs on and nothing stands below it.
    const open = hasContent ? 4.5 : hasQuantity(words) ? 0.5 : 2.5
    const total = bias + open + Math.max(score, words.length > 80 ? -9 : -3)
    const against = `${place}，但${reasons[0] ?? '是陈述'}`
    return decided(total, 'heading', 0, `${place}，句末无标点`, against)
  }
  if (/[：:]/u.test(endMark) && /(?:是|为|有|包括|如下)$/u.test(words)) {
    return sure('numbered', 0, `${place}，“${words.slice(-1)}：”引出下文，为正文`)
  }
  if (!hasContent && look.outlineLevel === undefined) {
    const total = score + bias - 6
    return decided(total, 'heading', 0, place, `${place}，其后没有内容，为正文`)
  }
  const total = score + bias + 1.5
  return decided(
    total,
    'heading',
    0,
    `${place}，其后有内容`,
    `${place}，但${reasons[0] ?? '是陈述'}`,
  )
}

function readFirst(mark: Mark, end: number, after: string, opening: string): NumberedReading {
  const { score, reasons } = scoreTopic(splitEndMark(mark.rest.slice(0, end)).words)
  const follows = /^(?:一是|一要|第一[，,]|①)/u.test(after) ? 2 : 0
  const total = score + levelBias[mark.level] + follows
  return decided(
    total,
    'run-in',
    end,
    `${opening}，首句为题`,
    `${opening}，${reasons[0] ?? '首句是陈述'}，为正文`,
  )
}

function decided(
  total: number,
  heading: 'heading' | 'run-in',
  end: number,
  forIt: string,
  against: string,
): NumberedReading {
  const isHeading = total > threshold
  const doubtful = Math.abs(total - threshold) < 0.6
  return {
    as: isHeading ? heading : 'numbered',
    end: isHeading ? end : 0,
    evidence: isHeading ? forIt : against,
    doubtful,
  }
}

function sure(as: NumberedReading['as'], end: number, evidence: string): NumberedReading {
  return { as, end, evidence, doubtful: false }
}

function lookBias(look: Look): number {
  if (outlineOf(look) !== null) return 6
  if (look.bold === true || fontRank(look.font) !== null) return 2
  return 0
}

/** The end of a short term before a colon (三品一标：…), the colon included; null for a sentence. */
function termEnd(rest: string): number | null {
  const found =
    /^((?:“[^“”]{1,16}”|《[^《》]{1,24}》|（[^（）]{1,16}）|[^，。；：,;:！？\s“《]){1,18})[：:]/u.exec(
      rest,
    )
  const term = found?.[1]
  if (!found || term === undefined || term.length > 24) return null
  if (rest.slice(found[0].length).trim() === '') return null
  if (/(?:是|为|有|包括|如下|要求|指出|强调|表示)$|以下|\d$/u.test(term) || hasQuantity(term))
    return null
  return found[0].length
}

/** The end of a title that wide white space parts from its text; null if there is none. */
function wideGap(rest: string): number | null {
  const found = /^[^，。；：,;:！？\s]{2,24}(?=\u3000{1,4}|\s{2,8})/u.exec(rest)
  if (!found || hasQuantity(found[0])) return null
  return /。/u.test(rest.slice(found[0].length)) ? found[0].length : null
}

/** （责任单位：办公室） and the like, with nothing else behind it. */
function isRemark(after: string): boolean {
  return after.length <= 200 && /^(?:[（(【〔[][^（）()【】〔〕]*[）)】〕\]][。；]?)$/u.test(after)
}
