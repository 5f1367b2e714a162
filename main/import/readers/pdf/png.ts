import { crc32, deflateSync } from 'node:zlib'

/** A decoded picture: `channels` bytes a pixel, or 0 for one bit a pixel with rows filled to bytes. */
export interface Raster {
  readonly width: number
  readonly height: number
  readonly channels: 0 | 1 | 3 | 4
  readonly data: Uint8Array
}

/** A raster as a PNG file (ISO/IEC 15948). */
export function pngOf({ width, height, channels, data }: Raster): Uint8Array {
  const length = channels === 0 ? Math.ceil(width / 8) : width * channels
  const rows = Buffer.alloc((length + 1) * height)
  for (let row = 0; row < height; row += 1) {
    rows.set(data.subarray(row * length, (row + 1) * length), row * (length + 1) + 1)
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([channels === 0 ? 1 : 8, colours[channels], 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from('\u0089PNG\r\n\u001A\n', 'latin1'),
    chunk('IHDR', header),
    // Scans are large, and the fastest packing is nearly as small.
    chunk('IDAT', deflateSync(rows, { level: 1 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const colours = { 0: 0, 1: 0, 3: 2, 4: 6 } as const

function chunk(type: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.byteLength)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}
