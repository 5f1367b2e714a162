import type { Level } from '../model/level'
import type { Look } from '../model/source'
import { readItem } from './item'
import type { Mark } from './mark'
import { fontRank, outlineOf } from './own-looks'
import { sentenceEnd, splitEndMark } from './sentence'
import { titleEnd } from './title-end'
import { hasQuantity, scoreTopic } from './topic'

/** What a numbered line is: a heading, a heading with its text behind it, or numbered body. */
export interface NumberedReading {
  readonly as: 'heading' | 'run-in' | 'numbered'
  /** Where a run-in heading ends in the words after the number, its end mark included. */
  readonly end: number
  readonly evidence: string
  /** The signs nearly balance: worth a look by the user. */
  readonly doubtful: boolean
  /** How clear the signs are: positive for a title, negative for body, infinite where one decides. */
  readonly margin: number
  /** What it is if it is a title after all. */
  readonly title: { readonly as: 'heading' | 'run-in'; readonly end: number }
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
  if (readItem(mark.rest) !== null || mark.rest.startsWith('是'))
    return sure('numbered', 0, `${opening}，其后为分项，为正文`)
  const parted = titleEnd(mark.rest)
  if (parted !== null) return sure('run-in', parted.end, `${opening}，${parted.evidence}`)
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
  const { score, wording, reasons } = scoreTopic(words)
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
  // With its text below it a title may be as long as it likes.
  const total = Math.max(score, wording) + bias + 1.5
  return decided(
    total,
    'heading',
    0,
    `${place}，其后有内容`,
    `${place}，但${reasons[0] ?? '是陈述'}`,
  )
}

function readFirst(mark: Mark, end: number, after: string, opening: string): NumberedReading {
  const { score, wording, reasons } = scoreTopic(splitEndMark(mark.rest.slice(0, end)).words)
  // Items behind it are its text, and it may be as long as it likes.
  const isList = /^(?:一是|一要|第一[，,]|①)/u.test(after)
  const total = (isList ? Math.max(score, wording) + 2 : score) + levelBias[mark.level]
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
  const margin = total - threshold
  return {
    as: margin > 0 ? heading : 'numbered',
    end: margin > 0 ? end : 0,
    evidence: margin > 0 ? forIt : against,
    doubtful: Math.abs(margin) < 0.6,
    margin,
    title: { as: heading, end },
  }
}

function sure(as: 'run-in' | 'numbered', end: number, evidence: string): NumberedReading {
  const margin = as === 'run-in' ? Infinity : -Infinity
  return { as, end, evidence, doubtful: false, margin, title: { as: 'run-in', end } }
}

function lookBias(look: Look): number {
  if (outlineOf(look) !== null) return 6
  if (look.bold === true || fontRank(look.font) !== null) return 2
  return 0
}

/** （责任单位：办公室） and the like, with nothing else behind it. */
function isRemark(after: string): boolean {
  return after.length <= 200 && /^(?:[（(【〔[][^（）()【】〔〕]*[）)】〕\]][。；]?)$/u.test(after)
}
