import type { List, ListLevel } from '../../document/list'
import { bulletCode, formatOfCode, levelText } from '../../document/number-codes'
import type { Bytes } from './bytes'

/** The lists that paragraphs name by number, from 1 ([MS-DOC] 2.9.131, 2.9.132). */
export type Lists = (number: number) => List | null

/** `definitions` goes on beyond its length: the levels stand behind the table of lists. */
export function readLists(definitions: Bytes | null, overrides: Bytes | null): Lists {
  if (!definitions || !overrides || overrides.length < 4) return () => null
  const byId = readDefinitions(definitions)
  const made = new Map<number, List | null>()
  const starts = readStarts(overrides)
  return (number) => {
    const known = made.get(number)
    if (known !== undefined) return known
    const override = starts[number - 1]
    const levels = override && byId.get(override.id)
    const list =
      override && levels
        ? {
            definition: String(override.id),
            levels: levels.map((level, at) => override.levels.get(at) ?? level),
            starts: override.starts,
          }
        : null
    made.set(number, list)
    return list
  }
}

function readDefinitions(part: Bytes): ReadonlyMap<number, readonly ListLevel[]> {
  const count = part.u16(0)
  const found = new Map<number, readonly ListLevel[]>()
  let at = 2 + 28 * count
  for (let index = 0; index < count; index += 1) {
    const entry = 2 + 28 * index
    const isSimple = (part.u8(entry + 26) & 1) === 1
    const levels: ListLevel[] = []
    for (let level = 0; level < (isSimple ? 1 : 9); level += 1) {
      if (at + 28 > part.length) return found
      const read = readLevel(part, at, level)
      const style = part.i16(entry + 8 + 2 * level)
      levels.push({
        ...read.level,
        style: style === 0xfff || style < 0 ? undefined : String(style),
      })
      at = read.end
    }
    found.set(part.i32(entry), levels)
  }
  return found
}

function readLevel(
  part: Bytes,
  at: number,
  level: number,
): { readonly level: ListLevel; readonly end: number } {
  const [format, flags] = [part.u8(at + 4), part.u8(at + 5)]
  const [characterBytes, paragraphBytes, restart] = [
    part.u8(at + 24),
    part.u8(at + 25),
    part.u8(at + 26),
  ]
  const textAt = at + 28 + characterBytes + paragraphBytes
  const length = part.u16(textAt)
  const text = levelText(part.text(textAt + 2, length))
  const doesRestart = (flags & 8) !== 0
  return {
    end: textAt + 2 + 2 * length,
    level: {
      start: part.i32(at),
      format: formatOfCode(format),
      text,
      style: undefined,
      restart: doesRestart ? Math.min(restart, level) : undefined,
      isLegal: (flags & 4) !== 0,
      isBullet: format === bulletCode,
    },
  }
}

interface Override {
  readonly id: number
  readonly starts: ReadonlyMap<number, number>
  readonly levels: ReadonlyMap<number, ListLevel>
}

function readStarts(part: Bytes): readonly Override[] {
  const count = Math.min(part.u32(0), Math.floor((part.length - 4) / 16))
  const found: Override[] = []
  let at = 4 + 16 * count
  for (let index = 0; index < count; index += 1) {
    const entry = 4 + 16 * index
    const starts = new Map<number, number>()
    const levels = new Map<number, ListLevel>()
    const changed = part.u8(entry + 12)
    at += 4
    for (let each = 0; each < changed && at + 8 <= part.length; each += 1) {
      const [start, flags] = [part.i32(at), part.u32(at + 4)]
      const level = flags & 0xf
      at += 8
      if ((flags & 0x20) !== 0) {
        if (at + 28 > part.length) break
        const read = readLevel(part, at, level)
        levels.set(level, read.level)
        at = read.end
        if ((flags & 0x10) !== 0) starts.set(level, read.level.start)
      } else if ((flags & 0x10) !== 0) starts.set(level, start)
    }
    found.push({ id: part.i32(entry), starts, levels })
  }
  return found
}
