import { containerBroken, containerTooLarge } from '../../containers/container-failures'
import { limits } from '../../limits'
import { Refusal } from '../../refusal'
import type { Bytes } from './bytes'
import { readPlc } from './plc'
import { sprmsOf, type Sprm } from './sprms'

/** A stretch of text that lies together in the stream. */
export interface Piece {
  /** Places in the text, in characters. */
  readonly start: number
  readonly end: number
  /** Byte in the stream where it begins. */
  readonly at: number
  readonly isWide: boolean
  /** What was changed of it without rewriting, as by fast saving. */
  readonly sprms: readonly Sprm[]
}

/** The pieces of the text in their order ([MS-DOC] 2.9.38). */
export function readPieces(clx: Bytes): readonly Piece[] {
  const groups: (readonly Sprm[])[] = []
  let at = 0
  while (at < clx.length && clx.u8(at) === 1) {
    const length = clx.u16(at + 1)
    groups.push(sprmsOf(clx.part(at + 3, length)))
    at += 3 + length
  }
  if (at >= clx.length || clx.u8(at) !== 2) throw new Refusal(containerBroken)
  const plc = readPlc(clx.part(at + 5, clx.u32(at + 1)), 8)
  if (plc.count > limits.blocks) throw new Refusal(containerTooLarge)
  return Array.from({ length: plc.count }, (_, index) => {
    const piece = plc.data(index)
    const [start = 0, end = 0] = plc.places.slice(index, index + 2)
    if (end < start) throw new Refusal(containerBroken)
    const place = piece.u32(2)
    const isWide = (place & 0x4000_0000) === 0
    const from = place & 0x3fff_ffff
    return {
      start,
      end,
      at: isWide ? from : from >> 1,
      isWide,
      sprms: changed(piece.u16(6), groups),
    }
  })
}

/** The group that a piece names; a single small change in its place is of no matter here. */
function changed(prm: number, groups: readonly (readonly Sprm[])[]): readonly Sprm[] {
  return (prm & 1) === 1 ? (groups[prm >> 1] ?? []) : []
}

/** A character of the text with the byte where it lies. */
export interface Character {
  readonly code: number
  readonly at: number
  readonly piece: Piece
}

/** Characters from one place of the text to another. */
export function* charactersOf(
  word: Bytes,
  pieces: readonly Piece[],
  start: number,
  end: number,
): Generator<Character> {
  for (const piece of pieces) {
    const [from, to] = [Math.max(start, piece.start), Math.min(end, piece.end)]
    for (let place = from; place < to; place += 1) {
      const at = piece.at + (place - piece.start) * (piece.isWide ? 2 : 1)
      const code = piece.isWide ? word.u16(at) : ansi(word.u8(at))
      yield { code, at, piece }
    }
  }
}

/** Windows-1252, which narrow text is in whatever the language. */
function ansi(byte: number): number {
  return byte >= 0x80 && byte < 0xa0 ? (high[byte - 0x80] ?? byte) : byte
}

const high = Array.from(
  new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 32 }, (_, at) => 0x80 + at)),
  (sign) => sign.charCodeAt(0),
)
