import { Editor, type Editor as SlateEditor } from 'slate'
import type { Block } from '../../../shared/model/block'
import { newId } from '../../../shared/model/ids'
import { cellAt } from '../slate/blocks'
import { asFragment, insertBlocks } from './insert-blocks'
import { insertLeaves } from './insert-leaves'
import { linesOf } from './plain'

/**
 * Inserts text as it stands, without structure: a paragraph for each of its lines, in a cell a line
 * for each. The indent that typed lines begin with is the paper's.
 */
export function insertPlain(editor: SlateEditor, text: string): void {
  const lines = linesOf(text)
  const isCell =
    !!editor.selection && cellAt(editor, Editor.start(editor, editor.selection)) !== null
  if (isCell || lines.length <= 1) return insertLeaves(editor, [{ text: lines.join('\n') }])
  insertBlocks(
    editor,
    asFragment(
      lines.map((line): Block => {
        const words = line.replace(/^[\s　]+/u, '')
        return { type: 'paragraph', id: newId(), children: [{ text: words }] }
      }),
    ),
  )
}
