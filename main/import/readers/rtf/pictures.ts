import { limits } from '../../limits'
import { pictureOf, type Picture } from '../../pictures/picture'

/** The picture that is being read, of which hexadecimal digits come in pieces. */
export interface Pictures {
  readonly begin: () => void
  /** Of which kind it is, as its control words say. */
  readonly word: (name: string) => void
  readonly digits: (text: string) => void
  readonly binary: (bytes: Uint8Array) => void
  /** Null where it is of a kind that no window shows, or one too many. */
  readonly end: () => Picture | null
}

export function createPictures(): Pictures {
  let room: number = limits.pictures
  let isKnown = false
  let hex: string[] = []
  let raw: Uint8Array | null = null
  return {
    begin: () => {
      isKnown = false
      hex = []
      raw = null
    },
    word: (name) => {
      isKnown ||= name === 'pngblip' || name === 'jpegblip'
    },
    digits: (text) => void hex.push(text),
    binary: (bytes) => {
      raw = bytes
    },
    end: () => {
      const bytes = raw ?? Buffer.from(hex.join('').replaceAll(/\s+/gu, ''), 'hex')
      hex = []
      const picture = isKnown && bytes.byteLength <= room ? pictureOf('图片', bytes) : null
      room -= picture?.bytes.byteLength ?? 0
      return picture
    },
  }
}
