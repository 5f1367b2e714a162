import { containerTooLarge } from '../../containers/container-failures'
import { limits } from '../../limits'
import { Refusal } from '../../refusal'

/**
 * The rows of values parted by commas, semicolons or tabs, all of one length (RFC 4180: quotes may
 * hold separators, line ends and doubled quotes). What stands as text stays text: nothing is read as
 * a number or a date. Takes time in proportion to the length.
 */
export function csvRows(text: string): { readonly rows: readonly (readonly string[])[] } {
  const named = /^sep=(.)\r?\n/u.exec(text)
  const body = named ? text.slice(named[0].length) : text
  const rows = split(body, named?.[1] ?? separatorOf(body))
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  if (rows.length > limits.rows || width > limits.columns || rows.length * width > limits.cells) {
    throw new Refusal(containerTooLarge)
  }
  return {
    rows: rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')]),
  }
}

/** The sign that parts most of the first lines, outside of quotes. */
function separatorOf(text: string): string {
  const start = text.slice(0, looked).replace(/"(?:[^"]|"")*"/gu, '')
  const counted = [',', '\t', ';'].map((sign) => ({ sign, count: start.split(sign).length }))
  return counted.reduce((best, next) => (next.count > best.count ? next : best)).sign
}

const looked = 4000

function split(text: string, separator: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  const endOfRow = (): void => {
    if (row.some((value) => value !== '')) rows.push(row)
    row = []
  }
  for (let at = 0; at < text.length;) {
    const { value, next } =
      text[at] === '"' ? quoted(text, at, separator) : plain(text, at, separator)
    row.push(value.trim())
    at = next
    if (text[at] === separator) {
      at += 1
      if (at === text.length) row.push('')
      continue
    }
    endOfRow()
    at += text.startsWith('\r\n', at) ? 2 : 1
  }
  endOfRow()
  return rows
}

interface Value {
  readonly value: string
  readonly next: number
}

function plain(text: string, from: number, separator: string): Value {
  let next = from
  while (next < text.length && text[next] !== separator && !/[\r\n]/u.test(text.charAt(next)))
    next += 1
  return { value: text.slice(from, next), next }
}

/** A quote that never closes is a sign like any other. */
function quoted(text: string, from: number, separator: string): Value {
  let [value, at] = ['', from + 1]
  for (;;) {
    const close = text.indexOf('"', at)
    if (close < 0) return plain(text, from, separator)
    value += text.slice(at, close)
    at = close + 1
    if (text[at] !== '"') break
    value += '"'
    at += 1
  }
  const rest = plain(text, at, separator)
  return { value: value + rest.value, next: rest.next }
}
