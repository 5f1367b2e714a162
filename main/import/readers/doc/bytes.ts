import { containerBroken } from '../../containers/container-failures'
import { Refusal } from '../../refusal'

/** Little-endian numbers of a stream; whatever lies outside of it ends the reading. */
export interface Bytes {
  readonly length: number
  readonly u8: (at: number) => number
  readonly u16: (at: number) => number
  readonly i16: (at: number) => number
  readonly u32: (at: number) => number
  readonly i32: (at: number) => number
  readonly part: (at: number, length: number) => Bytes
  /** Characters of UTF-16. */
  readonly text: (at: number, characters: number) => string
  readonly raw: (at: number, length: number) => Uint8Array
}

export function bytesOf(stream: Uint8Array): Bytes {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength)
  const within = (at: number, length: number): number => {
    if (!(at >= 0 && length >= 0 && at + length <= stream.byteLength)) {
      throw new Refusal(containerBroken)
    }
    return at
  }
  const raw = (at: number, length: number): Uint8Array =>
    stream.subarray(within(at, length), at + length)
  return {
    length: stream.byteLength,
    u8: (at) => view.getUint8(within(at, 1)),
    u16: (at) => view.getUint16(within(at, 2), true),
    i16: (at) => view.getInt16(within(at, 2), true),
    u32: (at) => view.getUint32(within(at, 4), true),
    i32: (at) => view.getInt32(within(at, 4), true),
    part: (at, length) => bytesOf(raw(at, length)),
    text: (at, characters) => new TextDecoder('utf-16le').decode(raw(at, 2 * characters)),
    raw,
  }
}
