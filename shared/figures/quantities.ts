import { numerals } from './numerals'
import { quantityAt, type Quantity } from './quantity'
import { quietSpans } from './quiet'
import { withSharedUnits } from './series'

/** All quantities of a plain text, in order. */
export function quantities(text: string): readonly Quantity[] {
  const spans = quietSpans(text)
  let at = 0
  const loud = numerals(text).filter(({ start }) => {
    while (at < spans.length && (spans[at]?.end ?? 0) <= start) at += 1
    return start < (spans[at]?.start ?? Infinity)
  })
  const found = loud.map((numeral) => quantityAt(text, numeral))
  return withSharedUnits(text, loud, found)
}
