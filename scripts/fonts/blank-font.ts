/**
 * A TrueType font whose one glyph, empty and without width, stands for every character
 * (cmap format 13, OpenType 1.9). Behind other families it tells what none of them holds.
 */
export function blankFont(family: string): Uint8Array {
  const tables: readonly (readonly [string, Uint8Array])[] = [
    ['OS/2', os2()],
    ['cmap', cmap()],
    ['glyf', new Uint8Array(4)],
    ['head', words16(1, 0, 1, 0, 0, 0, 0x5f0f, 0x3cf5, 3, 1000, ...zeros(12), 0, 8, 2, 0, 0)],
    ['hhea', words16(1, 0, 880, 0x10000 - 120, 0, 0, 0, 0, 0, 1, ...zeros(7), 1)],
    ['hmtx', words16(0, 0, 0)],
    ['loca', words16(0, 0, 0)],
    ['maxp', words16(1, 0, 2, 0, 0, 0, 0, 1, ...zeros(8))],
    ['name', names(family)],
    ['post', words16(3, ...zeros(15))],
  ]
  return file(tables)
}

/** Table directory, then the tables on four-byte borders, each with its check sum. */
function file(tables: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const size = tables.reduce(
    (sum, [, bytes]) => sum + padded(bytes.length),
    12 + 16 * tables.length,
  )
  const out = new Uint8Array(size)
  const view = new DataView(out.buffer)
  out.set(words16(1, 0, tables.length, 128, 3, 16 * tables.length - 128))
  let offset = 12 + 16 * tables.length
  for (const [index, [tag, bytes]] of tables.entries()) {
    const entry = 12 + 16 * index
    out.set(new TextEncoder().encode(tag), entry)
    out.set(bytes, offset)
    view.setUint32(entry + 4, checkSum(view, offset, padded(bytes.length)))
    view.setUint32(entry + 8, offset)
    view.setUint32(entry + 12, bytes.length)
    offset += padded(bytes.length)
  }
  return out
}

function cmap(): Uint8Array {
  const groups = [
    [0x20, 0xd7ff, 1],
    [0xe000, 0x10ffff, 1],
  ].flat()
  const header = words16(0, 1, 3, 10, 0, 12, 13, 0)
  return joined(header, words32(16 + 4 * groups.length, 0, groups.length / 3, ...groups))
}

function os2(): Uint8Array {
  const head = words16(4, 0, 400, 5, 0, ...zeros(11), ...zeros(5), ...zeros(8), 0, 0, 0x40)
  const metrics = words16(0x20, 0xffff, 880, 0x10000 - 120, 0, 880, 120, 0, 0, 0, 0)
  return joined(head, metrics, words16(500, 700, 0, 0x20, 1))
}

function names(family: string): Uint8Array {
  const texts = [family, 'Regular', family, family, '1.0', family.replaceAll(' ', '')]
  const encoded = texts.map((text) => words16(...Array.from(text, (each) => each.charCodeAt(0))))
  let offset = 0
  const records = encoded.flatMap((bytes, index) => {
    const record = [3, 1, 0x409, index + 1, bytes.length, offset]
    offset += bytes.length
    return record
  })
  return joined(words16(0, texts.length, 6 + 12 * texts.length, ...records), ...encoded)
}

function checkSum(view: DataView, offset: number, length: number): number {
  let sum = 0
  for (let at = offset; at < offset + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0
  return sum
}

function words16(...values: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(values.length * 2))
  for (const [index, value] of values.entries()) view.setUint16(index * 2, value)
  return new Uint8Array(view.buffer)
}

function words32(...values: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(values.length * 4))
  for (const [index, value] of values.entries()) view.setUint32(index * 4, value)
  return new Uint8Array(view.buffer)
}

function zeros(count: number): readonly number[] {
  return Array.from({ length: count }, () => 0)
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let offset = 0
  for (const part of parts) {
    out.set(part, offset)
    offset += part.length
  }
  return out
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4
}
