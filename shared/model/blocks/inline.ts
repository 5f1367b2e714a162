import { z } from 'zod'
import { figure, type Figure, type FigureShape } from './figure'
import { reference, type Reference, type ReferenceShape } from './reference'
import { text } from './text'

/** What stands in a line: text, figures and references. */
export const inlines = z.array(z.union([text, figure, reference])).min(1)
export type Inline = z.infer<typeof inlines>[number]

/** What stands in a line and says what is computed, not what was typed. */
export type Computed = Figure | Reference
export type ComputedShape = FigureShape | ReferenceShape

export function isFigure(inline: object): inline is Figure {
  return 'type' in inline && inline.type === 'figure'
}

export function isReference(inline: object): inline is Reference {
  return 'type' in inline && inline.type === 'reference'
}

export function isComputed(inline: object): inline is Computed {
  return isFigure(inline) || isReference(inline)
}

/** The leaf that carries the look: that of what is computed, or the text itself. */
export function leafOf(inline: Inline): z.infer<typeof text> {
  return isComputed(inline) ? inline.children[0] : inline
}
