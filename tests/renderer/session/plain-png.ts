import { crc32, deflateSync } from 'node:zlib'

/** A PNG of five grey bars, for what only needs a picture of some size. */
export function plainPng(width: number, height: number): Uint8Array<ArrayBuffer> {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  // Eight bits a pixel, grey.
  header.set([8, 0, 0, 0, 0], 8)
  const rows = Buffer.alloc((width + 1) * height)
  for (let at = 0; at < rows.length; at += 1) {
    const x = (at % (width + 1)) - 1
    const column = Math.floor((x * 10) / width)
    const isBar = column % 2 === 1 && Math.floor(at / (width + 1)) > height * (0.9 - column / 12)
    rows[at] = x < 0 ? 0 : isBar ? 0x6b : 0xee
  }
  return Uint8Array.from([
    ...Buffer.from('\x89PNG\r\n\x1A\n', 'latin1'),
    ...chunk('IHDR', header),
    ...chunk('IDAT', deflateSync(rows)),
    ...chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, content: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const out = Buffer.alloc(content.length + 12)
  out.writeUInt32BE(content.length, 0)
  typed.copy(out, 4)
  out.writeUInt32BE(crc32(typed), content.length + 8)
  return out
}
