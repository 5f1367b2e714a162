import { inflateSync } from 'node:zlib'
import { limits } from '../../limits'

/**
 * Whether the packed streams of a file stay within the limits, by unpacking them with a real counter:
 * pdf.js knows no bound. Pictures are left out, whose size their pixels bound; so are streams packed
 * otherwise or locked, which only the process's own limits bound.
 */
export function isWithinLimits(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let room: number = limits.unpacked
  for (let at = file.indexOf(mark); at >= 0; at = file.indexOf(mark, at + mark.length)) {
    const dictionary = dictionaryBefore(file, at)
    const start = startOf(file, at + mark.length)
    if (start === null || !packed.test(dictionary) || picture.test(dictionary)) continue
    const size = unpackedSize(file.subarray(start), boundOf(dictionary))
    if (size === null || size > room) return false
    room -= size
  }
  return true
}

const mark = 'stream'
const packed = /\/(?:FlateDecode|Fl)\b/u
const picture = /\/Subtype\s*\/Image\b/u
/** Fonts, tables of objects and the like say what they are; what draws says nothing, or that it is a form. */
const named = /\/Length1\b|\/(?:Type|Subtype)\s*\/(?!XObject\b|Form\b)/u

function boundOf(dictionary: string): number {
  return named.test(dictionary) ? limits.part : limits.drawing
}

/** The text between the object's beginning and its stream; long dictionaries are cut. */
function dictionaryBefore(file: Buffer, at: number): string {
  const before = file.toString('latin1', Math.max(0, at - 2000), at)
  return before.slice(Math.max(0, before.lastIndexOf(' obj')))
}

/** A line end follows the word; `endstream` and words in texts have none, or no packed bytes behind it. */
function startOf(file: Buffer, after: number): number | null {
  if (file[after] === 0x0a) return after + 1
  if (file[after] === 0x0d) return file[after + 1] === 0x0a ? after + 2 : after + 1
  return null
}

/** Null where it is larger than the bound; 0 where it is damaged. */
function unpackedSize(bytes: Uint8Array, bound: number): number | null {
  try {
    return inflateSync(bytes, { maxOutputLength: bound }).byteLength
  } catch (fault) {
    const isTooLarge =
      fault instanceof RangeError && 'code' in fault && fault.code === 'ERR_BUFFER_TOO_LARGE'
    return isTooLarge ? null : 0
  }
}
