import { chineseNumeral } from './numbering'

const digits = '零一二三四五六七八九'
const units: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
])

/** The inverse of `chineseNumeral`: null for what it never prints, as 一一 or 十十. */
export function chineseValue(text: string): number | null {
  if (text === '' || text.length > 8) return null
  let value = 0
  let digit = 0
  for (const character of text) {
    const unit = units.get(character)
    if (unit === undefined) digit = Math.max(0, digits.indexOf(character))
    else {
      value += Math.max(1, digit) * unit
      digit = 0
    }
  }
  value += digit
  return value > 0 && value < 10_000 && chineseNumeral(value) === text ? value : null
}

/** A whole number in half- or full-width digits. */
export function arabicValue(text: string): number {
  return Number(halfWidth(text))
}

/** Full-width digits as half-width ones. */
export function halfWidth(text: string): string {
  return text.replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
}
