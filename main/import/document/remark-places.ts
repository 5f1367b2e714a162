import type { SourceBlock, SourceComment } from '../../../shared/model/source'

/** What a comment says, without its place. */
export interface Remark {
  readonly author: string
  readonly date: string | null
  readonly text: string
}

/** Where a comment's range begins or ends; `point` where it has no range. */
export interface RemarkMark {
  readonly id: string
  readonly edge: 'start' | 'end' | 'point'
  readonly at: number
}

/** Follows the ranges of comments through the blocks. */
export interface RemarkPlaces {
  /** A mark in the text of a block; `at` counts in that text, which is `length` long. */
  readonly mark: (mark: RemarkMark, place: number, length: number) => void
  /** A range that begins between blocks: at the next one. */
  readonly begin: (id: string, place: number) => void
  /** The comments that stand on a block, in the order of the text. */
  readonly comments: (blocks: readonly SourceBlock[]) => readonly SourceComment[]
}

export function createRemarkPlaces(remarks: ReadonlyMap<string, Remark>): RemarkPlaces {
  const ranges = new Map<string, { place: number; start: number; end: number }>()
  const whole = Number.MAX_SAFE_INTEGER
  return {
    begin: (id, place) => {
      if (remarks.has(id) && !ranges.has(id)) ranges.set(id, { place, start: 0, end: whole })
    },
    mark: ({ id, edge, at }, place, length) => {
      const range = ranges.get(id)
      if (!remarks.has(id)) return
      if (!range) ranges.set(id, { place, start: at, end: edge === 'start' ? length : at })
      // A range over several blocks is that of its first one.
      else if (edge === 'end' && range.place === place) range.end = Math.max(range.start, at)
    },
    comments: (blocks) =>
      [...ranges]
        .flatMap(([id, range]) => {
          const remark = remarks.get(id)
          const place = Math.min(range.place, blocks.length)
          const block = blocks[place - 1]
          if (!remark || !block) return []
          const length = block.kind === 'paragraph' ? block.text.length : 0
          const [start, end] = [Math.min(range.start, length), Math.min(range.end, length)]
          return [{ ...remark, place, start, end }]
        })
        .sort((one, other) => one.place - other.place || one.start - other.start),
  }
}
