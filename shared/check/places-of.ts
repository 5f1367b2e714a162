/** Where a word stands in a text, without overlaps; UTF-16 code units. */
export function placesOf(text: string, wanted: string): readonly number[] {
  const found: number[] = []
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length))
    found.push(at)
  return found
}
