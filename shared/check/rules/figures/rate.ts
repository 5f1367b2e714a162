import type { DraftFigure } from '../../../model/draft'
import { decimalsOf, isFar, matchesShare, share } from '../../arithmetic'
import { textRule, type Hit } from '../../rule'

/**
 * A rate follows from the two numbers before it, rounded at the digits shown: 受理A件，办结B件，办结率…
 * Told only where no other pair of the paragraph's numbers gives it, and where its words are those of
 * the smaller number: a rate of another scope is no contradiction.
 */
export const rate = textRule('figures/rate', 'error', ({ text, figures }) => {
  if (figures.length < 3 || figures.length > most) return []
  return figures.flatMap((figure, index) =>
    isRate(figure, text) ? checkRate(figure, figures.slice(0, index), text) : [],
  )
})

/** What is told behind a rate of how it is counted otherwise: （按隐患数计）, （不含在办案件）. */
const ownBase = /^（[^）]{0,24}(?:按|不含|剔除|扣除|除外|口径|以)|^，(?:按|剔除|扣除|不含)/u

/** Of one paragraph; more is a table that was pasted as text. */
const most = 300

function isRate({ unit, approximate, label, start }: DraftFigure, text: string): boolean {
  if (unit !== '%' || approximate) return false
  const before = text.slice(Math.max(0, start - 8), start)
  if (/(?:较|比|上年|去年|同期|均)的?(?:为|是)?$/u.test(before)) return false
  const isNamed =
    (label.endsWith('率') && label.length <= longestName) ||
    /[\u4e00-\u9fff]{2}比例(?:为|达|约)?$/u.test(before)
  return (
    (isNamed || /(?:占比|占)(?:为|达|约)?$/u.test(before)) && !/增|同比|环比/u.test(label + before)
  )
}

/** A longer name says of which kind it is. */
const longestName = 6

function checkRate(
  figure: DraftFigure,
  before: readonly DraftFigure[],
  text: string,
): readonly Hit[] {
  const counts = before.filter(isCount)
  const decimals = decimalsOf(figure.text)
  const isKnown = counts.some((part) =>
    counts.some(
      (whole) =>
        whole.unit === part.unit &&
        whole.value >= part.value &&
        whole.value > 0 &&
        !isFar(figure.value, decimals, part.value, whole.value) &&
        matchesShare(figure.value, decimals, part.value, whole.value) === 'same',
    ),
  )
  if (isKnown || ownBase.test(text.slice(figure.end, figure.end + 30))) return []
  const near = counts.filter(
    ({ end }) => figure.start - end < reach && !/[。！？]/u.test(text.slice(end, figure.start)),
  )
  const several = amongSeveral(figure, near, text)
  if (several) return several
  const [one, other, ...more] = ofWhole(figure, near, text) ?? near
  if (!one || !other || more.length > 0 || one.unit !== other.unit) return []
  const isTurned =
    one.value > other.value || (one.value === other.value && isOf(figure, other, text))
  const [part, whole] = isTurned ? [other, one] : [one, other]
  if (whole.value === 0 || !isOf(figure, part, text)) return []
  const expected = `${share(part.value, whole.value, decimals)}%`
  const match = matchesShare(figure.value, decimals, part.value, whole.value)
  const { start, end } = figure
  return [
    {
      start,
      end,
      message: `${part.text}占${whole.text}的${expected}，这里写的是${figure.text}。`,
      expected,
      severity: severityOf(match, figure.value),
      fix: { start, end, text: expected },
    },
  ]
}

/** 全年办件8127件，其中即办件6015件，占72%: whatever stands before the whole. */
function ofWhole(
  { start }: DraftFigure,
  near: readonly DraftFigure[],
  text: string,
): readonly [DraftFigure, DraftFigure] | null {
  const [whole, part] = near.slice(-2)
  if (!whole || !part || whole.unit !== part.unit) return null
  const isPart = /^，其中[^，。；\d]{0,12}$/u.test(text.slice(whole.end, part.start))
  return isPart && /^，?占比?(?:为|达)?$/u.test(text.slice(part.end, start)) ? [whole, part] : null
}

/**
 * 收到125件，受理118件，办结110件，办结率90%: of several numbers the one that the rate's words name is
 * the part, and no larger one before it gives the rate. Null where there are only two, or none is named.
 */
function amongSeveral(
  figure: DraftFigure,
  near: readonly DraftFigure[],
  text: string,
): readonly Hit[] | null {
  const [first] = near
  if (!first || near.length < 3 || !figure.label.endsWith('率') || figure.value === 100) return null
  // Cases of last year belong to the whole, and nobody says how many they are.
  const words = text.slice(Math.max(0, first.start - 12), figure.start)
  if (/结转|旧存|遗留|加上|上年|去年/u.test(words)) return null
  const [part, ...more] = near.filter((each, at) => isOf(figure, each, text, near[at - 1]?.end))
  if (!part || more.length > 0) return null
  const larger = near.filter(
    ({ unit, value, end }) => unit === part.unit && value > part.value && end <= part.start,
  )
  const wholes = [...new Map(larger.map((each) => [each.value, each])).values()]
  if (wholes.length === 0 || wholes.length > 3) return null
  const decimals = decimalsOf(figure.text)
  const shares = wholes.map(
    (whole) => `占${whole.text}的${share(part.value, whole.value, decimals)}%`,
  )
  const message = `${part.text}${shares.join('，')}，这里写的是${figure.text}。`
  return [{ start: figure.start, end: figure.end, message, severity: 'warning' }]
}

/** All of what was due is often said beside the number of all. */
function severityOf(match: 'same' | 'truncated' | 'other', printed: number): Hit['severity'] {
  if (printed === 100) return 'info'
  return match === 'truncated' ? 'warning' : 'error'
}

function isCount({ kind, approximate, unit }: DraftFigure): boolean {
  return (kind === 'count' || kind === 'money') && !approximate && unit !== ''
}

/** How far before the rate its numbers may stand, in UTF-16 code units. */
const reach = 60

/** 提前办结率 is not told by what is 办结 alone. */
const modifiers =
  /提前|按期|按时|及时|限期|当场|当庭|即时|网上|线上|全程|首次|初次|一次性?|实质性?|自动|主动|平均|优秀|优良/u

/** Whether the words before a number, since another one, are those of the rate. */
function isOf({ label, start }: DraftFigure, part: DraftFigure, text: string, since = 0): boolean {
  const name = label.endsWith('率')
    ? label.slice(0, -1)
    : /([\u4e00-\u9fff]{2})比例(?:为|达|约)?$/u.exec(text.slice(Math.max(0, start - 6), start))?.[1]
  if (name !== undefined) {
    const words = text.slice(Math.max(since, part.start - 8), part.end)
    const how = modifiers.exec(name)?.[0]
    if (how !== undefined && !words.includes(how)) return false
    const isNegated = (of: string): boolean => /[不未无]/u.test(of)
    if (isNegated(name) !== isNegated(words)) return false
    return Array.from(name, (_, at) => name.slice(at, at + 2)).some(
      (verb) => verb.length === 2 && words.includes(verb),
    )
  }
  return /^[^，。；]{0,6}，?(?:占|占比)[^，。；\d]{0,10}$/u.test(text.slice(part.end, start))
}
