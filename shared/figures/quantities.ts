import { numerals, type Numeral } from './numerals'
import { quantityAt, type Quantity } from './quantity'
import { quietSpans } from './quiet'
import { withSharedUnits } from './series'

/** All quantities of a plain text, in order. */
export function quantities(text: string): readonly Quantity[] {
  const spans = quietSpans(text)
  const loud: Numeral[] = []
  const found: (Quantity | null)[] = []
  let at = 0
  let end = 0
  for (const numeral of numerals(text)) {
    while (at < spans.length && (spans[at]?.end ?? 0) <= numeral.start) at += 1
    // The 10万 of 8.9/10万 belongs to a unit.
    if (numeral.start >= (spans[at]?.start ?? Infinity) || numeral.start < end) continue
    const quantity = quantityAt(text, numeral)
    loud.push(numeral)
    found.push(quantity)
    end = quantity?.end ?? end
  }
  return withSharedUnits(text, loud, found)
}
