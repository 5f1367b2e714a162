import { decimalOf, type Decimal } from './decimal'

/**
 * The number that a cell's text is: half- or full-width digits, a sign, thousands separators or spaces
 * in their place, and behind it the indicator's own unit. Null where it is no number: it is marked, and
 * printed nowhere. Two numbers in one cell, on two lines or beside one another, are none.
 */
export function entryValue(text: string, unit: string): Decimal | null {
  const plain = text.normalize('NFKC').replaceAll(/[−–]/gu, '-').trim()
  const own = unit.normalize('NFKC').trim()
  const number = own !== '' && plain.endsWith(own) ? plain.slice(0, -own.length).trimEnd() : plain
  const found = /^([+-]?) ?(\d{1,3}(?:([, ])\d{3}(?:\3\d{3})*)|\d{1,30})(\.\d{1,20})?$/u.exec(
    number,
  )
  if (!found) return null
  const [, sign = '', whole = '', , fraction = ''] = found
  return decimalOf(`${sign === '-' ? '-' : ''}${whole.replaceAll(/[, ]/gu, '')}${fraction}`)
}
