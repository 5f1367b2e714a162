import { Editor, Node, Range, Text as SlateText, type Point } from 'slate'
import { leafOf } from '../../../shared/model/blocks/inline'
import type { Text } from '../../../shared/model/blocks/text'
import type {} from '../nodes'
import { isInline } from './blocks'

const leadEnd = /[。！？]$/u

/**
 * Typing at the end of a run-in heading goes on in it until its full stop; what comes after that
 * stop is the paragraph's plain text, also where one composition brings both.
 */
export function withLead(editor: Editor): Editor {
  const { insertText } = editor
  editor.leafEdgeAffinity = (before, after) => {
    if (!before.lead || after.lead) return null
    return leadEnd.test(before.text) ? 'forward' : 'backward'
  }
  editor.insertText = (text, options) => {
    const edge = editor.selection && leadEdge(editor, editor.selection)
    if (!edge || options?.at) return insertText(text, options)
    const { inside, outside } = shares(edge.text, text)
    if (inside) insertText(inside, options)
    if (!outside) return
    const { lead: _lead, ...marks } = { ...Editor.marks(editor) }
    editor.marks = marks
    insertText(outside, options)
  }
  return editor
}

/** Whether what is inserted at the caret, but not typed, belongs to the run-in heading there. */
export function isInLead(editor: Editor): boolean {
  const { selection } = editor
  if (!selection || Range.isExpanded(selection)) return false
  const edge = leadEdge(editor, selection)
  if (edge) return !leadEnd.test(edge.text)
  const leaf = Node.getIf(editor, Editor.insertionPoint(editor, selection.anchor).path)
  return !!leaf && SlateText.isText(leaf) && leaf.lead === true
}

/** The lead's last leaf where the caret stands at its end. */
function leadEdge(editor: Editor, selection: Range): Text | null {
  if (Range.isExpanded(selection)) return null
  const point: Point = Editor.insertionPoint(editor, selection.anchor)
  const leaf = Node.getIf(editor, point.path)
  if (!leaf || !SlateText.isText(leaf) || !leaf.lead || point.offset !== leaf.text.length)
    return null
  const next = Node.getIf(editor, [...point.path.slice(0, -1), (point.path.at(-1) ?? 0) + 1])
  return next && isInline(next) && leafOf(next).lead ? null : leaf
}

/** How much of a text still belongs to the lead before it, and how much does not. */
function shares(lead: string, text: string): { inside: string; outside: string } {
  if (leadEnd.test(lead)) return { inside: '', outside: text }
  const stop = text.search(/[。！？]/u)
  if (stop < 0) return { inside: text, outside: '' }
  return { inside: text.slice(0, stop + 1), outside: text.slice(stop + 1) }
}
