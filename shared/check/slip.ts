/** One digit another, or two neighbours in each other's place; of two digits at least. */
export function isSlip(one: string, other: string): boolean {
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
