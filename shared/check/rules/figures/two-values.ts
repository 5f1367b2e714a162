import type { DraftFigure } from '../../../model/draft'
import { placeIn, type CheckedText } from '../../checked'
import { reportRule } from '../../rule'

/**
 * The same thing said twice with values that look like a slip of the hand: two digits changed
 * places, or one is another. Different values may be of different scope, so the two must be alike.
 */
export const twoValues = reportRule('figures/two-values', 'warning', ({ texts }) => {
  const said = new Map<string, { readonly text: CheckedText; readonly figure: DraftFigure }[]>()
  for (const text of texts) {
    for (const figure of text.figures) {
      const { label, unit, kind, approximate } = figure
      if (
        label.length < 4 ||
        isOther(text.text, figure) ||
        approximate ||
        (kind !== 'count' && kind !== 'money')
      )
        continue
      const name = `${label} ${unit}`
      const known = said.get(name)
      if (known) known.push({ text, figure })
      else said.set(name, [{ text, figure }])
    }
  }
  return [...said.values()].flatMap((list) => {
    const [first, second, ...more] = list
    if (!first || !second || more.length > 0 || first.text === second.text) return []
    const [one, other] = [String(first.figure.value), String(second.figure.value)]
    if (!isSlip(one, other)) return []
    const { label } = second.figure
    return [
      {
        place: placeIn(second.text, second.figure.start, second.figure.end),
        message: `“${label}”前面写的是${first.figure.text}，这里是${second.figure.text}；如果口径相同，请核对。`,
        related: [placeIn(first.text, first.figure.start, first.figure.end)],
      },
    ]
  })
})

/** Last year's, and what is only planned. */
function isOther(text: string, { start }: DraftFigure): boolean {
  return /(?:计划|拟|明年|下年|上年|去年|目标)[^，。；]{0,14}$/u.test(
    text.slice(Math.max(0, start - 24), start),
  )
}

/** One digit another, or two neighbours in each other's place; of two digits at least. */
function isSlip(one: string, other: string): boolean {
  if (one === other || one.length !== other.length || one.length < 2) return false
  const differs = Array.from(one).flatMap((digit, index) => (digit === other[index] ? [] : [index]))
  const [first = 0, second] = differs
  if (differs.length === 1) return one.length > 2
  return (
    differs.length === 2 &&
    second === first + 1 &&
    one[first] === other[second] &&
    one[second] === other[first]
  )
}
