import type { SourceBlock, SourceMark } from '../../../shared/model/source'

/** Follows the marks of notes through the blocks; notes are counted from 1 as they are met. */
export interface NoteMarks {
  /** The number of a note that is met for the first time. */
  readonly next: () => number
  readonly mark: (mark: SourceMark, place: number) => void
  /** The blocks with the marks that stand in them. */
  readonly marked: (blocks: readonly SourceBlock[]) => readonly SourceBlock[]
}

export function createNoteMarks(): NoteMarks {
  const found = new Map<number, SourceMark[]>()
  let count = 0
  return {
    next: () => (count += 1),
    mark: (mark, place) => {
      const others = found.get(place)
      if (others) others.push(mark)
      else found.set(place, [mark])
    },
    marked: (blocks) =>
      blocks.map((block) => {
        if (block.kind !== 'paragraph') return block
        const marks = found.get(block.place)
        return marks ? { ...block, marks } : block
      }),
  }
}
