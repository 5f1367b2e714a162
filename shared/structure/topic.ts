import { topicSigns } from './topic-signs'

/**
 * How much a numbered sentence names the topic of the text after it (a heading) rather than itself
 * telling a measure or a result (body). Positive is a heading; `reasons` are Chinese, strongest first.
 */
export interface TopicScore {
  readonly score: number
  /** The same by the wording alone, however long the sentence is. */
  readonly wording: number
  readonly reasons: readonly string[]
}

/** Scores the words of a first sentence, its end mark taken off. What follows it is not looked at. */
export function scoreTopic(sentence: string): TopicScore {
  if (sentence.length > longestScored) return { score: -9, wording: -9, reasons: ['首句很长'] }
  const bare = withoutNames(sentence)
  const found = [
    { reason: '', weight: lengthWeight(sentence.length) },
    { reason: sizeReason, weight: clauseWeight(bare) },
    { reason: '首句含数量', weight: hasQuantity(sentence) ? -5 : 0 },
    ...topicSigns.map(({ reason, weight, pattern }) => ({
      reason,
      weight: pattern.test(bare) ? weight : 0,
    })),
  ].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
  const score = found.reduce((sum, { weight }) => sum + weight, base)
  const told = found.filter(
    ({ weight, reason }) => reason !== '' && weight < 0 === score < 0 && weight !== 0,
  )
  const size = found
    .filter(({ reason }) => reason === '' || reason === sizeReason)
    .reduce((sum, { weight }) => sum + weight, 0)
  return { score, wording: score - size, reasons: told.map(({ reason }) => reason) }
}

/** Whether a sentence holds a counted or measured quantity in digits, names and years aside. */
export function hasQuantity(sentence: string): boolean {
  return quantity.test(withoutNames(sentence))
}

const sizeReason = '分句多'
const longestScored = 160
const base = 1.5

/** Numbers inside 《》 and quotes are names, and so are hot lines and 24小时. */
function withoutNames(sentence: string): string {
  return sentence
    .replace(/《[^《》]{0,80}》/gu, '《》')
    .replace(/[“"][^“”"]{0,30}[”"]/gu, '“”')
    .replace(
      /(?<!\d)(?:12345|12309|12348|12389|110|119|120|122)(?!\d)(?=[\u4e00-\u9fff])/gu,
      '热线',
    )
    .replace(/24小时/gu, '全天')
}

const quantity = new RegExp(
  [
    '[\\d０-９][\\d０-９.,．，]{0,12}\\s{0,2}[余多几]?\\s{0,2}[万亿千百]?余?\\s{0,2}',
    '(?:[%％‰个件起次人名期场份条项宗家处所篇部批户例元倍本册台辆张套米公吨天日小分支组类]',
    '|单位|[岁轮门课款间座块只对页亩余])|百分之[一二三四五六七八九十百]',
  ].join(''),
  'u',
)

function lengthWeight(length: number): number {
  const steps = [
    [12, 2.5],
    [20, 2],
    [26, 1],
    [32, 0],
    [38, -1],
    [43, -2],
    [50, -3.5],
  ] as const
  return steps.find(([limit]) => length <= limit)?.[1] ?? -5
}

/** Clauses by commas: two or three short ones are a slogan, long ones an account. */
function clauseWeight(bare: string): number {
  const clauses = bare.split(/[，,；;]/u)
  if (clauses.length < 3) return 0
  const short = clauses.every((clause) => clause.length <= 10)
  return short ? -0.5 * (clauses.length - 3) : -1 * (clauses.length - 2) - 0.5
}
