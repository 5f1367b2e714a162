import { Transforms, type Editor } from 'slate'
import type { Block } from '../../shared/model/block'
import type { ChapterId } from '../../shared/model/ids'
import { blockAt, isEmpty } from './slate/blocks'

/** Blocks of a chapter that stand one after another; `last` is among them. */
export interface Stretch {
  readonly chapter: ChapterId
  readonly first: number
  readonly last: number
}

/** Before a block of a chapter, by its index before the move; the count of blocks is the end. */
export interface Gap {
  readonly chapter: ChapterId
  readonly index: number
}

/** Moves blocks to another place of the report; they keep their ids. Nothing where they stand there. */
export function moveStretch(
  editorOf: (chapter: ChapterId) => Editor,
  from: Stretch,
  to: Gap,
): void {
  const source = editorOf(from.chapter)
  if (from.chapter !== to.chapter) moveOver(source, from, editorOf(to.chapter), to.index)
  else if (to.index < from.first)
    moveWithin(source, from, (index) => [index, to.index + index - from.first])
  else if (to.index > from.last + 1) moveWithin(source, from, () => [from.first, to.index - 1])
}

function moveWithin(
  editor: Editor,
  { first, last }: Stretch,
  step: (index: number) => readonly [from: number, to: number],
): void {
  for (let index = first; index <= last; index += 1) {
    const [from, to] = step(index)
    Transforms.moveNodes(editor, { at: [from], to: [to] })
  }
}

function moveOver(source: Editor, { first, last }: Stretch, target: Editor, index: number): void {
  const blocks = (source.children as Block[]).slice(first, last + 1)
  for (let at = last; at >= first; at -= 1) Transforms.removeNodes(source, { at: [at] })
  const isBare = target.children.length === 1 && isEmptyBody(blockAt(target, 0))
  Transforms.insertNodes(target, blocks, { at: [index] })
  if (isBare) Transforms.removeNodes(target, { at: [index === 0 ? blocks.length : 0] })
}

function isEmptyBody(block: Block | undefined): boolean {
  return block?.type === 'paragraph' && !block.level && isEmpty(block)
}
