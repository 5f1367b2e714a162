/** A length of OpenDocument (18.3.18) in points; null where it is none, as a percentage. */
export function points(length: string | undefined): number | null {
  const found = /^(-?\d{1,6}(?:\.\d{1,9})?)(cm|mm|in|pt|pc|px)$/u.exec(length ?? '')
  const unit = found?.[2]
  if (!found || unit === undefined) return null
  return Math.round(Number(found[1]) * (units[unit] ?? 1) * 100) / 100
}

const units: Readonly<Record<string, number>> = {
  cm: 72 / 2.54,
  mm: 72 / 25.4,
  in: 72,
  pt: 1,
  pc: 12,
  px: 0.75,
}
