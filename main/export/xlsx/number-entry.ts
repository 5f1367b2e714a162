/**
 * Whether an entry can stand in a workbook as a number: beyond fifteen digits it would be rounded,
 * such a one is text, as what is no number.
 */
export function isNumberEntry(entry: string): boolean {
  return /^-?\d+(?:\.\d+)?$/u.test(entry) && entry.replaceAll(/\D/gu, '').length <= 15
}
