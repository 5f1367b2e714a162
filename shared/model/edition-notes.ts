import type { Block } from './block'
import { isReference, type Inline } from './blocks/inline'
import type { Chapter } from './chapter'
import type { BlockId } from './ids'
import { chaptersInOrder, type Report } from './report'
import { computedIn, withLines } from './written'

/**
 * An edition of a report in which notes and marks go together: without the notes whose marks were
 * left out, and without the marks whose notes were. Notes that the report never marked stay.
 */
export function withMatchingNotes(whole: Report, edition: Report): Report {
  const marked = marksOf(whole)
  if (marked.size === 0) return edition
  const stillMarked = marksOf(edition)
  const left = new Set(blocksOf(edition).map(({ id }) => id))
  const lonely = new Set([...marked].filter((id) => !stillMarked.has(id) || !left.has(id)))
  if (lonely.size === 0) return edition
  const matching = (chapter: Chapter): Chapter => ({
    ...chapter,
    blocks: chapter.blocks
      .filter(({ id }) => !lonely.has(id))
      .map((block) => withoutMarks(block, lonely)),
  })
  return {
    ...edition,
    front: matching(edition.front),
    chapters: edition.chapters.map(matching),
    back: matching(edition.back),
  }
}

/** The notes that a report marks. */
function marksOf(report: Report): ReadonlySet<BlockId> {
  const blocks = blocksOf(report)
  const notes = new Set(
    blocks.flatMap((block) =>
      block.type === 'paragraph' && block.role === 'note' ? [block.id] : [],
    ),
  )
  const named = blocks.flatMap((block) => computedIn(block).filter(isReference))
  return new Set(named.map(({ to }) => to).filter((to) => notes.has(to)))
}

function blocksOf(report: Report): readonly Block[] {
  return chaptersInOrder(report).flatMap((chapter) => chapter.blocks)
}

function withoutMarks(block: Block, lonely: ReadonlySet<BlockId>): Block {
  const isLonely = (inline: Inline): boolean => isReference(inline) && lonely.has(inline.to)
  if (!computedIn(block).some(isLonely)) return block
  return withLines(block, (line) => {
    const left = line.filter((inline) => !isLonely(inline))
    return left.length > 0 ? left : [{ text: '' }]
  })
}
