import { crc32 } from 'node:zlib'

/**
 * Whether a picture's bytes go to its end, so that a program that opens the file can show it: a PNG by its
 * blocks and their sums, the others by what they end with. It is not decoded. Unknown kinds are whole.
 */
export function isWholePicture(mediaType: string, bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  switch (mediaType) {
    case 'image/png':
      return isWholePng(file)
    // The end of the image (ITU-T T.81, B.1.1.3), behind which cameras write what they like.
    case 'image/jpeg':
      return file.lastIndexOf(Buffer.from([0xff, 0xd9])) > 2
    case 'image/gif':
      return file.lastIndexOf(0x3b) > 13
    case 'image/bmp':
      return file.length >= 6 && file.length >= file.readUInt32LE(2)
    default:
      return true
  }
}

/** Blocks of a length, a name, their bytes and a sum, up to one named IEND (PNG specification, 5). */
function isWholePng(file: Buffer): boolean {
  let at = 8
  while (at + 12 <= file.length) {
    const end = at + 8 + file.readUInt32BE(at)
    if (end + 4 > file.length) return false
    if (crc32(file.subarray(at + 4, end)) !== file.readUInt32BE(end)) return false
    if (file.toString('latin1', at + 4, at + 8) === 'IEND') return true
    at = end + 4
  }
  return false
}
