import type { Block } from '../model/block'
import { isComputed, leafOf, type Inline } from '../model/blocks/inline'
import type { Chapter } from '../model/chapter'
import type { BlockId } from '../model/ids'
import type { Report } from '../model/report'
import type { SourceParagraph } from '../model/source'

/**
 * The report with the marks of its notes where the file has them. `placeOf` says of which place of
 * the file a block was made. A mark whose place is not found any more is left out: its note then
 * stands below without a number, as one that nothing marks.
 */
export function withNoteMarks(
  report: Report,
  placeOf: (id: string) => number | undefined,
  paragraphs: readonly SourceParagraph[],
): Report {
  const marked = new Map(
    paragraphs.flatMap((each) => (each.marks ? [[each.place, each] as const] : [])),
  )
  if (marked.size === 0) return report
  const noteAt = new Map(
    paragraphs.flatMap(({ noteId, place }) => (noteId === undefined ? [] : [[place, noteId]])),
  )
  const chapters = [report.front, ...report.chapters, report.back]
  const notes = new Map<number, BlockId>()
  for (const block of chapters.flatMap(({ blocks }) => blocks)) {
    if (block.type !== 'paragraph' || block.role !== 'note') continue
    const note = noteAt.get(placeOf(block.id) ?? 0)
    if (note !== undefined) notes.set(note, block.id)
  }
  const inBlock = (block: Block): Block => {
    const paragraph = marked.get(placeOf(block.id) ?? 0)
    return paragraph ? withMarks(block, paragraph, notes) : block
  }
  const inChapter = (chapter: Chapter): Chapter => ({
    ...chapter,
    blocks: chapter.blocks.map(inBlock),
  })
  return {
    ...report,
    front: inChapter(report.front),
    chapters: report.chapters.map(inChapter),
    back: inChapter(report.back),
  }
}

function withMarks(
  block: Block,
  { text, marks = [] }: SourceParagraph,
  notes: ReadonlyMap<number, BlockId>,
): Block {
  if (block.type !== 'paragraph' && block.type !== 'heading') return block
  const words = block.children.map(wordsOf).join('')
  // Counted from the end: a number and a heading before it are no part of the block's text.
  const line = text.trimEnd()
  const moved = words.length - line.length
  // From the last one back, so that the offsets before stay right.
  const children = marks.toReversed().reduce<Inline[]>((made, { at, note }) => {
    const to = notes.get(note)
    const place = Math.min(at, line.length) + moved
    return to && place >= 0 && words.endsWith(line.slice(at)) ? withMark(made, place, to) : made
  }, block.children)
  return { ...block, children }
}

function withMark(line: readonly Inline[], place: number, to: BlockId): Inline[] {
  const made: Inline[] = []
  let [at, isDone] = [0, false]
  for (const child of line) {
    const { length } = wordsOf(child)
    if (isDone || isComputed(child) || place > at + length) {
      made.push(child)
      at += length
      continue
    }
    const look = leafOf(child)
    const cut = place - at
    made.push({ ...child, text: child.text.slice(0, cut) })
    made.push({ type: 'reference', to, children: [{ ...look, text: '' }] })
    made.push({ ...child, text: child.text.slice(cut) })
    isDone = true
    at += length
  }
  return made
}

function wordsOf(inline: Inline): string {
  return isComputed(inline) ? '' : inline.text
}
