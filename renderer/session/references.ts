import type { BlockId, ChapterId } from '../../shared/model/ids'
import { chaptersInOrder } from '../../shared/model/report'
import { captionText, writtenText } from '../../shared/model/written-text'
import type { Session } from './session'

/** What a reference can name. */
export interface Referable {
  readonly block: BlockId
  readonly chapter: ChapterId
  /** 表1, 图1, ①. */
  readonly label: string
  /** Its caption, or the words of a note. */
  readonly words: string
}

/** Every table, picture, chart and marked note of the report, in the order of the paper. */
export function referables(session: Session): readonly Referable[] {
  const { written, numbers } = session.state()
  return chaptersInOrder(written).flatMap(({ id: chapter, blocks }) =>
    blocks.flatMap((block): readonly Referable[] => {
      const caption = numbers.labels.get(block.id)
      if (caption !== undefined) {
        return [{ chapter, block: block.id, label: caption, words: captionText(block) }]
      }
      const mark = numbers.notes.get(block.id)
      return mark === undefined
        ? []
        : [{ chapter, block: block.id, label: mark, words: writtenText(block) }]
    }),
  )
}

/** Shows what a reference names; nothing where the report has it no more. */
export function goToReference(session: Session, to: BlockId): void {
  const found = referables(session).find(({ block }) => block === to)
  if (found) session.reveal(found.chapter, found.block)
}
