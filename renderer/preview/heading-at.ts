import type { BlockId, ChapterId } from '../../shared/model/ids'
import type { ResolvedBlock, ResolvedReport } from '../../shared/resolve/resolved'

/**
 * Which entry of the printed outline a place belongs to: the last heading at or before it; -1 before
 * the first. `block` null is the chapter's own heading. A chapter that is not in the paper gives null.
 */
export function headingAt(
  { blocks }: ResolvedReport,
  chapter: ChapterId,
  block: BlockId | null,
): number | null {
  const first = blocks.findIndex((each) => each.chapter === chapter)
  if (first < 0) return null
  const own = blocks.findIndex((each) => each.chapter === chapter && each.block === block)
  const at = block === null || own < 0 ? first : own
  return blocks.slice(0, at + 1).filter(isHeading).length - 1
}

/** Whether it has an entry in the outline: a heading, or a paragraph with a run-in one. */
function isHeading(block: ResolvedBlock): boolean {
  if (block.type === 'heading') return block.runs.some(({ text }) => text.trim() !== '')
  return block.type === 'paragraph' && block.level !== null && (block.runs[0]?.lead ?? false)
}
