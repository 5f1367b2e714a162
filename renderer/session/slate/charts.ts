import { Editor, Node, Transforms } from 'slate'
import type { Chart } from '../../../shared/model/blocks/chart'
import { newId } from '../../../shared/model/ids'
import { blockAt, isEmpty, isTextBlock } from './blocks'
import { continueAfter } from './standing'

/** What of a chart one chooses. */
export type ChartWish = Pick<Chart, 'kind' | 'source' | 'caption' | 'unlabelled'>

/** The chart on which the caret stands, with its index. */
export function chartAt(editor: Editor): { readonly chart: Chart; readonly index: number } | null {
  const index = editor.selection?.focus.path[0]
  const block = index === undefined ? undefined : blockAt(editor, index)
  return block?.type === 'chart' && index !== undefined ? { chart: block, index } : null
}

/** A chart after the block at the caret, or in the place of an empty paragraph; one writes on behind it. */
export function insertChart(editor: Editor, wish: ChartWish): void {
  const here = editor.selection?.focus.path[0] ?? editor.children.length - 1
  const block = blockAt(editor, here)
  const isFree = isTextBlock(block) && isEmpty(block)
  const index = isFree ? here : here + 1
  const chart: Chart = { type: 'chart', id: newId(), ...wish, children: [{ text: '' }] }
  Editor.withoutNormalizing(editor, () => {
    Transforms.insertNodes(editor, chart, { at: [index] })
    if (isFree && blockAt(editor, index + 2)) Transforms.removeNodes(editor, { at: [index + 1] })
    continueAfter(editor, index)
  })
}

/** Makes another chart of the one at an index. */
export function changeChart(editor: Editor, index: number, wish: ChartWish): void {
  if (!Node.has(editor, [index])) return
  Editor.withoutNormalizing(editor, () => {
    const { unlabelled, ...fields } = wish
    Transforms.setNodes<Chart>(editor, fields, { at: [index] })
    if (unlabelled) Transforms.setNodes<Chart>(editor, { unlabelled }, { at: [index] })
    else Transforms.unsetNodes<Chart>(editor, 'unlabelled', { at: [index] })
  })
}
