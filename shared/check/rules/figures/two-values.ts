import type { DraftFigure } from '../../../model/draft'
import { placeIn, type CheckedText } from '../../checked'
import type { CheckContext } from '../../context'
import { isOfAnother, keyOf, scopeBefore, yearBefore } from '../../figure-names'
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
    const slip = isSlip(one, other) && !isOfOthers(first, second)
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
  if (!scopes) return false
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
      if (label.length < 4 || isOfAnother(text.text, figure) || approximate) continue
      if (kind !== 'count' && kind !== 'money') continue
      const name = keyOf(label, unit)
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

/** Each says it of something of its own, or of a year of its own: 桐坪司法所, 枫树垭司法所. */
function isOfOthers(first: Said, second: Said): boolean {
  const [one, other] = [first, second].map(({ text, figure }) => yearBefore(text.text, figure))
  if (typeof one === 'number' && typeof other === 'number' && one !== other) return true
  return scopeBefore(first.text.text, first.figure) !== scopeBefore(second.text.text, second.figure)
}
