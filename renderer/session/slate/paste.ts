import { Editor, Node, type Descendant } from 'slate'
import { z } from 'zod'
import { block } from '../../../shared/model/block'
import { cellAt } from './blocks'

/** The clipboard's type for whole blocks of this application. */
export const fragmentKey = 'x-antou-fragment'

const fragment = z.array(block)

/**
 * Pasting: blocks of this application stay blocks, any other text comes as lines. Inside a cell
 * everything comes as text.
 */
export function withPaste(editor: Editor): Editor {
  const { insertFragment } = editor
  editor.insertFragmentData = (data) => {
    const blocks = blocksOf(data.getData(`application/${fragmentKey}`))
    if (!blocks) return false
    if (isInCell(editor)) return false
    editor.insertFragment(blocks)
    return true
  }
  editor.insertFragment = (nodes, options) => {
    if (!isInCell(editor)) return insertFragment(nodes, options)
    editor.insertText([...nodes].map((node) => Node.string(node)).join('\n'))
  }
  editor.insertTextData = (data) => {
    const text = data.getData('text/plain')
    if (text === '') return false
    insertLines(editor, text)
    return true
  }
  return editor
}

function isInCell(editor: Editor): boolean {
  return !!editor.selection && cellAt(editor, editor.selection.anchor) !== null
}

/** Inserts text, a block for each of its lines; the indent that typed lines begin with is the paper's. */
export function insertLines(editor: Editor, text: string): void {
  const lines = text.replace(/(\r\n|\r|\n)+$/u, '').split(/\r\n|\r|\n/u)
  if (isInCell(editor)) return editor.insertText(lines.join('\n'))
  Editor.withoutNormalizing(editor, () => {
    for (const [index, line] of lines.entries()) {
      if (index > 0) editor.insertBreak()
      const words = lines.length > 1 ? line.replace(/^[\s　]+/u, '') : line
      if (words !== '') editor.insertText(words)
    }
  })
}

function blocksOf(encoded: string): Descendant[] | null {
  if (encoded === '') return null
  try {
    const parsed = fragment.safeParse(JSON.parse(decodeURIComponent(window.atob(encoded))))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
