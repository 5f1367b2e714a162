import { Node, Transforms, type Editor } from 'slate'
import type { Block } from '../../shared/model/block'
import type { Chapter } from '../../shared/model/chapter'
import { newId, type ChapterId } from '../../shared/model/ids'
import type { Level } from '../../shared/model/level'
import { computedIn } from '../../shared/model/written'
import { moveStretch } from './move-blocks'
import type { Session } from './session'
import { blockAt, isTextBlock, type TextBlock } from './slate/blocks'

/**
 * Whether a chapter could begin with the caret's block: a line of words, in the front or in a
 * chapter. A figure or a reference cannot stand in a title, and the back has no chapters behind it.
 */
export function canSplit({ kind }: Chapter, editor: Editor): boolean {
  const block = atCaret(editor)
  return kind !== 'back' && block !== null && titleOf(block) !== ''
}

/**
 * Makes a chapter of the caret's block and all behind it, as one undo step: its words are the title.
 * What stood below it as a heading moves up with it.
 */
export function splitChapter(session: Session, chapter: Chapter): void {
  const editor = session.editorOf(chapter.id)
  const block = atCaret(editor)
  if (!block || !canSplit(chapter, editor)) return
  const { chapters, front } = session.state().report
  const index = chapter.id === front.id ? 0 : chapters.findIndex(({ id }) => id === chapter.id) + 1
  const id = newId<ChapterId>()
  const level = chapter.level ?? 1
  const made: Chapter = {
    id,
    kind: 'chapter',
    level,
    title: titleOf(block),
    runIn: false,
    blocks: [],
    revision: 0,
  }
  session.together(() => {
    // First the empty chapter, then the text in one transaction: nothing is ever in neither.
    session.change({ type: 'insert-chapter', index, chapter: made })
    const at = editor.selection?.anchor.path[0] ?? 0
    const last = editor.children.length - 1
    if (at < last) {
      moveStretch(
        session.editorOf,
        { chapter: chapter.id, first: at + 1, last },
        { chapter: id, index: 0 },
      )
      if (block.level) raise(session.editorOf(id), block.level, block.level - level)
    }
    Transforms.removeNodes(editor, { at: [at] })
  })
  session.reveal(id, null)
}

/** What stood below a heading of a level: headings and numbered paragraphs up to its next sibling. */
function raise(editor: Editor, below: Level, by: number): void {
  for (const [index, block] of (editor.children as Block[]).entries()) {
    if (!isTextBlock(block) || !block.level) continue
    if (block.level <= below) return
    const least = block.type === 'heading' ? 2 : 1
    const level = Math.max(least, block.level - by) as Level
    Transforms.setNodes<TextBlock>(editor, { level }, { at: [index] })
  }
}

function atCaret(editor: Editor): TextBlock | null {
  const block = blockAt(editor, editor.selection?.anchor.path[0] ?? -1)
  return isTextBlock(block) && computedIn(block).length === 0 ? block : null
}

/** As long as the model takes; longer ones are paragraphs. */
function titleOf(block: TextBlock): string {
  const words = Node.string(block).replaceAll('\n', ' ').trim()
  return words.length <= 500 ? words : ''
}
