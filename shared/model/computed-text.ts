import { isReferenceShape, type ComputedText } from './written'
import type { FigureShape } from './blocks/figure'
import type { Labels } from './labels'

/** What stands for a reference to what the report does not hold any more: a blank, never a wrong number. */
export const lostReference = '【待填：引用】'

/** What figures and references of a report say. */
export function computedTexts(
  figureText: (figure: FigureShape) => string,
  { labels, notes }: Labels,
): ComputedText {
  return (inline) =>
    isReferenceShape(inline)
      ? (labels.get(inline.to) ?? notes.get(inline.to) ?? lostReference)
      : figureText(inline)
}
