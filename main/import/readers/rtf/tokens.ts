/** A piece of RTF 1.9.1; `param` of a control word is null where none follows. */
export type Token =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | { readonly kind: 'word'; readonly name: string; readonly param: number | null }
  | { readonly kind: 'symbol'; readonly sign: string }
  | { readonly kind: 'byte'; readonly byte: number }
  /** Plain characters, each a byte. */
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'binary'; readonly bytes: Uint8Array }

/** Parts RTF into its pieces; takes time in proportion to the length, whatever is in it. */
export function* tokensOf(bytes: Uint8Array): Generator<Token> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  let at = 0
  while (at < text.length) {
    const sign = text.charAt(at)
    if (sign === '{' || sign === '}') {
      yield { kind: sign === '{' ? 'open' : 'close' }
      at += 1
    } else if (sign === '\\') {
      const { token, next } = control(text, bytes, at + 1)
      if (token) yield token
      at = next
    } else {
      plain.lastIndex = at
      const found = plain.exec(text)?.[0] ?? sign
      at += found.length
      const shown = found.replaceAll(/[\r\n\0]/gu, '')
      if (shown !== '') yield { kind: 'text', text: shown }
    }
  }
}

const plain = /[^\\{}]+/gy
const word = /([a-z]{1,32})(-?\d{1,10})? ?/giy

function control(
  text: string,
  bytes: Uint8Array,
  at: number,
): { readonly token: Token | null; readonly next: number } {
  const sign = text.charAt(at)
  if (sign === "'") {
    const byte = Number.parseInt(text.slice(at + 1, at + 3), 16)
    if (Number.isNaN(byte)) return { token: null, next: at + 1 }
    return { token: { kind: 'byte', byte }, next: at + 3 }
  }
  word.lastIndex = at
  const found = word.exec(text)
  if (!found) {
    const token: Token = { kind: 'symbol', sign }
    // An escaped line end is the end of a paragraph.
    if (sign === '\r' || sign === '\n') {
      const next = at + (text.startsWith('\r\n', at) ? 2 : 1)
      return { token: { kind: 'word', name: 'par', param: null }, next }
    }
    return { token: sign === '' ? null : token, next: at + 1 }
  }
  const [whole, name = '', digits] = found
  const param = digits === undefined ? null : Number(digits)
  const next = at + whole.length
  if (name === 'bin' && param !== null && param > 0) {
    const end = Math.min(next + param, bytes.length)
    return { token: { kind: 'binary', bytes: bytes.subarray(next, end) }, next: end }
  }
  return { token: { kind: 'word', name, param }, next }
}
