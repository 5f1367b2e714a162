import { crc32, deflateSync, inflateSync } from 'node:zlib'

/** The same picture in at most 128 colours, all of its kinds among them: a third of the bytes. */
export function smallPng(png: Buffer): Buffer {
  const { width, height, pixels } = decode(png)
  const counts = new Map<number, number>()
  for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1)
  const colours = [...counts].sort(([, a], [, b]) => b - a).map(([colour]) => colour)
  const palette = ofEachKind(colours).slice(0, 128)
  const indexes = new Map(colours.map((colour) => [colour, nearest(palette, colour)]))
  const rows = Buffer.alloc((width + 1) * height)
  for (let at = 0; at < pixels.length; at += 1) {
    rows[Math.floor(at / width) + at + 1] = indexes.get(pixels[at] ?? 0) ?? 0
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  // Eight bits a pixel, each an index into the palette.
  header.set([8, 3, 0, 0, 0], 8)
  const own = Buffer.from(
    palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]),
  )
  const data = deflateSync(rows, { level: 9 })
  return Buffer.concat([
    png.subarray(0, 8),
    chunk('IHDR', header),
    chunk('PLTE', own),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** One of all that look nearly alike, so that many greys leave room for a few letters in red. */
function ofEachKind(colours: readonly number[]): readonly number[] {
  const kinds = new Map<number, number>()
  for (const colour of colours) {
    const kind = colour & 0xf0f0f0
    if (!kinds.has(kind)) kinds.set(kind, colour)
  }
  const [paper = 0, ...others] = colours.slice(0, 24)
  return [...new Set([paper, ...others, ...kinds.values()])]
}

interface Picture {
  readonly width: number
  readonly height: number
  /** Red, green and blue in one number. */
  readonly pixels: Uint32Array
}

/** A PNG as browsers write it: eight bits a channel, not interlaced (PNG specification, 9). */
function decode(png: Buffer): Picture {
  const width = png.readUInt32BE(16)
  const height = png.readUInt32BE(20)
  const channels = png[25] === 6 ? 4 : 3
  const data = inflateSync(Buffer.concat(dataOf(png)))
  const stride = width * channels
  const pixels = new Uint32Array(width * height)
  let above = new Uint8Array(stride)
  for (let row = 0; row < height; row += 1) {
    const start = row * (stride + 1)
    const line = Uint8Array.from(data.subarray(start + 1, start + 1 + stride))
    unfilter(data[start] ?? 0, line, above, channels)
    for (let column = 0; column < width; column += 1) {
      const [red = 0, green = 0, blue = 0] = line.subarray(column * channels)
      pixels[row * width + column] = (red << 16) | (green << 8) | blue
    }
    above = line
  }
  return { width, height, pixels }
}

function dataOf(png: Buffer): readonly Buffer[] {
  const found: Buffer[] = []
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at)
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') {
      found.push(png.subarray(at + 8, at + 8 + length))
    }
    at += length + 12
  }
  return found
}

function unfilter(kind: number, line: Uint8Array, above: Uint8Array, step: number): void {
  for (let at = 0; at < line.length; at += 1) {
    const left = line[at - step] ?? 0
    const up = above[at] ?? 0
    const corner = above[at - step] ?? 0
    const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][kind] ?? 0
    line[at] = (line[at] ?? 0) + guess
  }
}

function paeth(left: number, up: number, corner: number): number {
  const [a, b, c] = [up - corner, left - corner, left + up - 2 * corner].map(Math.abs)
  if (a === undefined || b === undefined || c === undefined) return 0
  if (a <= b && a <= c) return left
  return b <= c ? up : corner
}

function nearest(palette: readonly number[], colour: number): number {
  let best = 0
  let least = Infinity
  for (const [index, each] of palette.entries()) {
    const red = (each >> 16) - (colour >> 16)
    const green = ((each >> 8) & 255) - ((colour >> 8) & 255)
    const blue = (each & 255) - (colour & 255)
    const distance = red * red + green * green + blue * blue
    if (distance < least) [best, least] = [index, distance]
  }
  return best
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
