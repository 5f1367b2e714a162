import { el, type Markup } from '../markup'

/** The bookmarks of a document: each has a number of its own (ECMA-376-1, 17.13.6). */
export interface Marks {
  /** Content between the two ends of a bookmark. */
  readonly bookmark: (name: string, content: readonly Markup[]) => readonly Markup[]
}

export function createMarks(): Marks {
  let count = 0
  return {
    bookmark: (name, content) => {
      const id = count
      count += 1
      return [
        el('w:bookmarkStart', { 'w:id': id, 'w:name': name }),
        ...content,
        el('w:bookmarkEnd', { 'w:id': id }),
      ]
    },
  }
}
