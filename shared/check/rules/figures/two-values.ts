import type { DraftFigure } from '../../../model/draft'
import { placeIn, type CheckedText } from '../../checked'
import type { CheckContext } from '../../context'
import { isOfAnother } from '../../figure-names'
import { reportRule } from '../../rule'
import { isSlip } from '../../slip'

/**
 * The same thing said twice with two values. What looks like a slip of the hand (two digits changed
 * places, one is another) is told; of other values the user is asked once whether their scope is the
 * same, where somebody can be asked.
 */
export const twoValues = reportRule('figures/two-values', 'warning', ({ texts, context }) =>
  [...saidTwice(texts)].flatMap(([name, [first, second]]) => {
    const [one, other] = [String(first.figure.value), String(second.figure.value)]
    if (one === other) return []
    const question = `${name} ${one} ${other}`
    const answer = context.scopes?.get(question)
    const slip = isSlip(one, other)
    if (answer === false || (answer === undefined && !slip && !isAskable(context, first, second)))
      return []
    const { label } = second.figure
    const [before, here] = [first.figure.text, second.figure.text]
    return [
      {
        place: placeIn(second.text, second.figure.start, second.figure.end),
        message:
          answer === true
            ? `“${label}”口径相同，前面写的是${before}，这里是${here}。`
            : `“${label}”前面写的是${before}，这里是${here}；如果口径相同，请核对。`,
        related: [placeIn(first.text, first.figure.start, first.figure.end)],
        ...severityOf(answer, slip),
        ...(answer === undefined && context.scopes && { question }),
      },
    ]
  }),
)

interface Said {
  readonly text: CheckedText
  readonly figure: DraftFigure
}

function severityOf(answer: boolean | undefined, slip: boolean): { severity?: 'error' | 'info' } {
  if (answer === true) return { severity: 'error' }
  return slip ? {} : { severity: 'info' }
}

/** Of two values far apart one is a part of the other. */
function isAskable({ scopes }: CheckContext, first: Said, second: Said): boolean {
  if (
    !scopes ||
    isOfAnother(first.text.text, first.figure) ||
    isOfAnother(second.text.text, second.figure)
  )
    return false
  const [less, more] = [first.figure.value, second.figure.value].toSorted(
    (one, other) => one - other,
  )
  return less !== undefined && more !== undefined && less > 0 && more / less < 2
}

/** What two texts give a value of, and no third. */
function saidTwice(texts: readonly CheckedText[]): ReadonlyMap<string, readonly [Said, Said]> {
  const said = new Map<string, Said[]>()
  for (const text of texts) {
    for (const figure of text.figures) {
      const { label, unit, kind, approximate } = figure
      if (label.length < 4 || isOther(text.text, figure) || approximate) continue
      if (kind !== 'count' && kind !== 'money') continue
      const name = `${label} ${unit}`
      const known = said.get(name)
      if (known) known.push({ text, figure })
      else said.set(name, [{ text, figure }])
    }
  }
  const twice = new Map<string, readonly [Said, Said]>()
  for (const [name, [first, second, third]] of said)
    if (first && second && !third && first.text !== second.text) twice.set(name, [first, second])
  return twice
}

/** Last year's, and what is only planned. */
function isOther(text: string, { start }: DraftFigure): boolean {
  return /(?:计划|拟|明年|下年|上年|去年|目标)[^，。；]{0,14}$/u.test(
    text.slice(Math.max(0, start - 24), start),
  )
}
