import { limits } from '../../limits'
import { pictureOf, type Picture } from '../../pictures/picture'
import type { Bytes } from './bytes'

/** The picture that lies at a byte of the data stream; null where it is of a kind that no window shows. */
export function createPictures(data: Bytes | null): (at: number) => Picture | null {
  let room: number = limits.pictures
  return (at) => {
    if (!data || at + 6 > data.length) return null
    const length = Math.min(data.u32(at), data.length - at)
    const head = data.u16(at + 4)
    if (length <= head) return null
    const art = data.raw(at + head, length - head)
    const start = signatures
      .map((signature) =>
        Buffer.from(art.buffer, art.byteOffset, art.byteLength).indexOf(signature),
      )
      .filter((found) => found >= 0)
      .reduce((first, next) => Math.min(first, next), Number.MAX_SAFE_INTEGER)
    if (start > art.byteLength) return null
    const bytes = art.slice(start)
    const picture = bytes.byteLength <= room ? pictureOf('图片', bytes) : null
    room -= picture?.bytes.byteLength ?? 0
    return picture
  }
}

/** Of PNG and JPEG, which stand whole in a record of the drawing ([MS-ODRAW] 2.2.23). */
const signatures = [
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]),
  Buffer.from([0xff, 0xd8, 0xff]),
]
