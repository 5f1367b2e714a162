/** There are twenty digits in circles that every Chinese font has (GB/T 2312, zone 2). */
const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'

/** The number of a note as it is printed: ① to ⑳, then 〔21〕. */
export function noteNumber(value: number): string {
  return circled[value - 1] ?? `〔${value}〕`
}

/** The value of a printed number of a note; null where a text is none. */
export function noteValue(printed: string): number | null {
  const found = /^(?:([①-⑳])|〔(\d+)〕)$/u.exec(printed)
  if (!found) return null
  const [, ring, digits] = found
  return ring === undefined ? Number(digits) : circled.indexOf(ring) + 1
}
