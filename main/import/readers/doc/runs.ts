import type { Bytes } from './bytes'
import { readPlc } from './plc'
import { sprmsOf, type Sprm } from './sprms'

/** What holds for the bytes of the stream from `start` to `end`. */
export interface Run {
  readonly start: number
  readonly end: number
  readonly sprms: readonly Sprm[]
  /** The paragraph's style; 0 for a run of characters. */
  readonly style: number
}

/** Finds what holds at a byte. Asked mostly in order. */
export type RunAt = (at: number) => Run

/** Runs of characters ([MS-DOC] 2.9.33). */
export function characterRuns(word: Bytes, part: Bytes): RunAt {
  return finder(word, part, (page, count, index) => {
    const offset = 2 * page.u8(4 * (count + 1) + index)
    if (offset === 0) return { sprms: [], style: 0 }
    return { sprms: sprmsOf(page.part(offset + 1, page.u8(offset))), style: 0 }
  })
}

/** Runs of paragraphs ([MS-DOC] 2.9.174); `data` has the groups that are too large for a page. */
export function paragraphRuns(word: Bytes, part: Bytes, data: Bytes | null): RunAt {
  return finder(word, part, (page, count, index) => {
    const offset = 2 * page.u8(4 * (count + 1) + 13 * index)
    if (offset === 0) return { sprms: [], style: 0 }
    const words = page.u8(offset)
    const from = words === 0 ? offset + 2 : offset + 1
    const length = words === 0 ? 2 * page.u8(offset + 1) : 2 * words - 1
    if (length < 2) return { sprms: [], style: 0 }
    const sprms = sprmsOf(page.part(from + 2, length - 2))
    return { sprms: huge(sprms, data) ?? sprms, style: page.u16(from) }
  })
}

/** sprmPHugePapx, and its old form. */
const hugeCodes = new Set([0x6645, 0x6646])

function huge(sprms: readonly Sprm[], data: Bytes | null): readonly Sprm[] | null {
  const named = sprms.find(({ code }) => hugeCodes.has(code))
  if (!named || !data) return null
  const at = named.operand.u32(0)
  if (at + 2 > data.length) return null
  return sprmsOf(data.part(at + 2, Math.min(data.u16(at), data.length - at - 2)))
}

type ReadRun = (page: Bytes, count: number, index: number) => Pick<Run, 'sprms' | 'style'>

const pageSize = 512

function finder(word: Bytes, part: Bytes, read: ReadRun): RunAt {
  const plc = readPlc(part, 4)
  const pages = new Map<number, readonly Run[]>()
  const pageAt = (index: number): readonly Run[] => {
    const known = pages.get(index)
    if (known) return known
    const number = plc.data(index).u32(0) & 0x3f_ffff
    const page = word.part(pageSize * number, pageSize)
    const count = Math.min(page.u8(pageSize - 1), 101)
    const runs = Array.from({ length: count }, (_, at) => ({
      start: page.u32(4 * at),
      end: page.u32(4 * at + 4),
      ...read(page, count, at),
    }))
    pages.set(index, runs)
    return runs
  }
  let last = nowhere
  return (at) => {
    if (at >= last.start && at < last.end) return last
    const index = upTo(plc.places, at)
    if (index < 0 || index >= plc.count) return nowhere
    const runs = pageAt(index)
    last =
      runs[
        upTo(
          runs.map(({ start }) => start),
          at,
        )
      ] ?? nowhere
    return at < last.end ? last : nowhere
  }
}

const nowhere: Run = { start: -1, end: -1, sprms: [], style: 0 }

/** The last that is no larger; -1 where there is none. */
function upTo(sorted: readonly number[], wanted: number): number {
  let [low, high] = [-1, sorted.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((sorted[middle] ?? 0) <= wanted) low = middle
    else high = middle - 1
  }
  return low
}
