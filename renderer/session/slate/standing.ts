import { Editor, Transforms, type Point } from 'slate'
import type { Image } from '../../../shared/model/blocks/image'
import { newId } from '../../../shared/model/ids'
import { blockAt, emptyParagraph, isEmpty, isTextBlock } from './blocks'

/** A picture of the store, its size in pixels as it is shown. */
export type NewPicture = Pick<Image, 'asset' | 'name' | 'width' | 'height'>

/**
 * Pictures after the block of a point (null: at the chapter's end), or in the place of an empty
 * paragraph there; one writes on behind them.
 */
export function insertPictures(
  editor: Editor,
  pictures: readonly NewPicture[],
  at: Point | null,
): void {
  if (pictures.length === 0) return
  const here = at?.path[0] ?? editor.children.length - 1
  const block = blockAt(editor, here)
  const isFree = block?.type === 'paragraph' && !block.level && isEmpty(block)
  const index = isFree ? here : here + 1
  const images = pictures.map((picture): Image => ({
    type: 'image',
    id: newId(),
    ...picture,
    caption: '',
    children: [{ text: '' }],
  }))
  Editor.withoutNormalizing(editor, () => {
    Transforms.insertNodes(editor, images, { at: [index] })
    const next = index + images.length
    if (isFree && blockAt(editor, next + 1)) Transforms.removeNodes(editor, { at: [next] })
    continueAfter(editor, next - 1)
  })
}

/** The caret goes to the text after a block, into a new paragraph where there is none. */
export function continueAfter(editor: Editor, index: number): void {
  if (!isTextBlock(blockAt(editor, index + 1))) {
    Transforms.insertNodes(editor, emptyParagraph(), { at: [index + 1] })
  }
  Transforms.select(editor, Editor.start(editor, [index + 1]))
}
