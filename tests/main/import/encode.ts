/** Byte order marks by encoding, as editors write them. */
export const marks = {
  'utf-8': [0xef, 0xbb, 0xbf],
  'utf-16le': [0xff, 0xfe],
  'utf-16be': [0xfe, 0xff],
  gb18030: [0x84, 0x31, 0x95, 0x33],
} as const
export type Encoding = keyof typeof marks
export const encodings: readonly Encoding[] = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030']

/** A text's bytes in an encoding, with its mark or without. */
export function encode(text: string, encoding: Encoding, mark = false): Uint8Array {
  const body = encoders[encoding](text)
  return new Uint8Array(mark ? [...marks[encoding], ...body] : body)
}

const encoders: Readonly<Record<Encoding, (text: string) => Uint8Array | number[]>> = {
  'utf-8': (text) => new TextEncoder().encode(text),
  'utf-16le': (text) => utf16(text, (unit) => [unit & 0xff, unit >> 8]),
  'utf-16be': (text) => utf16(text, (unit) => [unit >> 8, unit & 0xff]),
  gb18030: (text) => Array.from(text).flatMap(gb18030),
}

function utf16(text: string, bytes: (unit: number) => number[]): number[] {
  return Array.from({ length: text.length }, (_, index) => bytes(text.charCodeAt(index))).flat()
}

/** GB 18030-2005: two bytes by the table, beyond U+FFFF four bytes by arithmetic. */
function gb18030(character: string): number[] {
  const point = character.codePointAt(0) ?? 0
  if (point < 0x80) return [point]
  const known = pairs().get(character)
  if (known) return known
  if (point < 0x10000) return fourBytes().get(character) ?? []
  return quadruple(189_000 + point - 0x10000)
}

function quadruple(index: number): number[] {
  const rest = Math.floor(index / 10)
  const [third, second] = [rest % 126, Math.floor(rest / 126)]
  return [0x81 + Math.floor(second / 10), 0x30 + (second % 10), 0x81 + third, 0x30 + (index % 10)]
}

/** Turned round from the decoder's table, which the known answers of the tests check. */
const pairs = once(() => {
  const table = new Map<string, number[]>()
  for (let first = 0x81; first <= 0xfe; first += 1) {
    for (let second = 0x40; second <= 0xfe; second += 1) {
      if (second !== 0x7f) table.set(decoded([first, second]), [first, second])
    }
  }
  return table
})

const fourBytes = once(() => {
  const table = new Map<string, number[]>()
  for (let index = 0; index < 39_420; index += 1) {
    const bytes = quadruple(index)
    table.set(decoded(bytes), bytes)
  }
  return table
})

const decoder = new TextDecoder('gb18030')

function decoded(bytes: readonly number[]): string {
  return decoder.decode(new Uint8Array(bytes))
}

function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}
