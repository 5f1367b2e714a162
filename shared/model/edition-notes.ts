import type { Block } from './block'
import { isReference, type Inline } from './blocks/inline'
import type { BlockId } from './ids'
import { labelsOf } from './labels'
import { withChapters, type Report } from './report'
import { computedIn, withLines } from './written'

/**
 * An edition of a report in which notes and marks go together: without the notes whose marks were
 * left out, and without the marks whose notes were. Notes that the report never marked stay.
 */
export function withMatchingNotes(whole: Report, edition: Report): Report {
  const { notes: marked } = labelsOf(whole)
  if (marked.size === 0) return edition
  // One that is left has a number only where it is still marked.
  const { notes: left } = labelsOf(edition)
  const lonely = new Set([...marked.keys()].filter((id) => !left.has(id)))
  if (lonely.size === 0) return edition
  return withChapters(edition, (chapter) => ({
    ...chapter,
    blocks: chapter.blocks
      .filter(({ id }) => !lonely.has(id))
      .map((block) => withoutMarks(block, lonely)),
  }))
}

function withoutMarks(block: Block, lonely: ReadonlySet<BlockId>): Block {
  const isLonely = (inline: Inline): boolean => isReference(inline) && lonely.has(inline.to)
  if (!computedIn(block).some(isLonely)) return block
  return withLines(block, (line) => {
    const left = line.filter((inline) => !isLonely(inline))
    return left.length > 0 ? left : [{ text: '' }]
  })
}
