import { Editor, Transforms } from 'slate'
import type { Paragraph } from '../../../shared/model/blocks/paragraph'
import type { Level } from '../../../shared/model/level'
import { blockAt, isTextBlock, selectedIndexes, type TextBlock } from './blocks'

interface Levelled {
  readonly block: TextBlock
  readonly index: number
  readonly level: Level
}

/** Whether the selected headings and numbered paragraphs can move a level, with all below them. */
export function canShift(editor: Editor, by: 1 | -1): boolean {
  return shifted(editor, by) !== null
}

/** Promotes (-1) or demotes (1) the selected headings and numbered paragraphs with all below them. */
export function shiftLevels(editor: Editor, by: 1 | -1): void {
  const blocks = shifted(editor, by)
  if (!blocks) return
  Editor.withoutNormalizing(editor, () => {
    for (const { index, level } of blocks) {
      Transforms.setNodes<Paragraph>(editor, { level: (level + by) as Level }, { at: [index] })
    }
  })
}

/** What would move; null where nothing does or one would leave the levels 1 to 4 (headings 2 to 4). */
function shifted(editor: Editor, by: 1 | -1): Levelled[] | null {
  const range = selectedIndexes(editor)
  if (!range) return null
  const roots = levelled(editor, range.first, range.last)
  const last = roots.at(-1)
  if (!last) return null
  const all = [...roots, ...subtree(editor, last)]
  const fits = all.every(({ block, level }) => {
    const next = level + by
    return next <= 4 && next >= (block.type === 'heading' ? 2 : 1)
  })
  return fits ? all : null
}

function subtree(editor: Editor, root: Levelled): Levelled[] {
  const below: Levelled[] = []
  for (let index = root.index + 1; index < editor.children.length; index += 1) {
    const [next] = levelled(editor, index, index)
    if (next && next.level <= root.level) break
    if (next) below.push(next)
  }
  return below
}

function levelled(editor: Editor, first: number, last: number): Levelled[] {
  const found: Levelled[] = []
  for (let index = first; index <= last; index += 1) {
    const block = blockAt(editor, index)
    if (isTextBlock(block) && block.level) found.push({ block, index, level: block.level })
  }
  return found
}

/** Whether the selected blocks have a neighbour to change places with. */
export function canMove(editor: Editor, by: 1 | -1): boolean {
  const range = selectedIndexes(editor)
  if (!range) return false
  return by < 0 ? range.first > 0 : range.last < editor.children.length - 1
}

/** Moves the selected blocks over their neighbour above (-1) or below (1). */
export function moveBlocks(editor: Editor, by: 1 | -1): void {
  const range = selectedIndexes(editor)
  if (!range || !canMove(editor, by)) return
  const from = by < 0 ? range.first - 1 : range.last + 1
  const to = by < 0 ? range.last : range.first
  Transforms.moveNodes(editor, { at: [from], to: [to] })
}
