import { Node, Transforms, type Editor, type NodeEntry, type Path } from 'slate'
import { isComputed, leafOf, type Inline } from '../../../shared/model/blocks/inline'
import type { Paragraph } from '../../../shared/model/blocks/paragraph'
import type { Text } from '../../../shared/model/blocks/text'
import type { ElementNode } from '../nodes'
import { emptyParagraph, isInline, isVoid } from './blocks'

/** Keeps a chapter in the model's shape, one node at a time: what is saved always parses. */
export function withShape(editor: Editor): Editor {
  const { normalizeNode } = editor
  editor.isInline = isComputed
  editor.isVoid = (element) => isVoid(element) || isComputed(element)
  editor.markableVoid = isComputed
  editor.isIsolated = (element) => element.type === 'table-cell'
  editor.normalizeNode = (entry, options) => {
    const [node, path] = entry
    const mended =
      path.length === 0
        ? mendChapter(editor)
        : Node.isElement(node) && mendElement(editor, [node, path])
    if (!mended) normalizeNode(entry, { ...options, fallbackElement: emptyParagraph })
  }
  return editor
}

function mendChapter(editor: Editor): boolean {
  if (editor.children.length > 0) return false
  Transforms.insertNodes(editor, emptyParagraph(), { at: [0] })
  return true
}

function mendElement(editor: Editor, [element, path]: NodeEntry<ElementNode>): boolean {
  if (element.type === 'table') return mendGrid(editor, element, path, 'table-row')
  if (element.type === 'table-row') {
    if (path.length === 1) return unwrapped(editor, path)
    return mendGrid(editor, element, path, 'table-cell')
  }
  if (element.type === 'table-cell') {
    if (path.length === 1) return becomesParagraph(editor, path)
    return withoutLead(editor, element.children, path)
  }
  if (element.type === 'heading') return mendHeading(editor, element, path)
  if (element.type === 'paragraph') return mendParagraph(editor, element, path)
  return !isVoid(element) && !isComputed(element) && becomesParagraph(editor, path)
}

/** A table holds rows and a row holds cells, at least one; nothing else. */
function mendGrid(
  editor: Editor,
  element: { readonly children: readonly Node[] },
  path: Path,
  child: 'table-row' | 'table-cell',
): boolean {
  const stray = element.children.findIndex((node) => !Node.isElement(node) || node.type !== child)
  if (element.children.length > 0 && stray < 0) return false
  Transforms.removeNodes(editor, { at: stray < 0 ? path : [...path, stray] })
  return true
}

function mendHeading(
  editor: Editor,
  element: ElementNode & { type: 'heading' },
  path: Path,
): boolean {
  const loose: Partial<Pick<Paragraph, 'level' | 'role'>> = element as object
  if (loose.level === undefined) {
    Transforms.setNodes(editor, { level: null }, { at: path })
    return true
  }
  if (loose.role !== undefined) {
    Transforms.unsetNodes<Paragraph>(editor, 'role', { at: path })
    return true
  }
  return withoutLead(editor, element.children, path)
}

function mendParagraph(editor: Editor, element: Paragraph, path: Path): boolean {
  if (element.level === null) {
    Transforms.unsetNodes<Paragraph>(editor, 'level', { at: path })
    return true
  }
  if (element.level === undefined) return withoutLead(editor, element.children, path)
  const end = element.children.findIndex((inline) => isInline(inline) && endsLead(inline))
  return end >= 0 && withoutLead(editor, element.children, path, end)
}

/** Takes the lead's mark off the leaves from an index on; true where there was one. */
function withoutLead(editor: Editor, inlines: readonly Inline[], path: Path, from = 0): boolean {
  const index = inlines.findIndex(
    (inline, at) => at >= from && isInline(inline) && leafOf(inline).lead,
  )
  const inline = inlines[index]
  if (!inline) return false
  const at = isComputed(inline) ? [...path, index, 0] : [...path, index]
  Transforms.unsetNodes<Text>(editor, 'lead', { at })
  return true
}

/** Slate keeps an empty leaf without a look on either side of what is computed. */
function endsLead(inline: Inline): boolean {
  return !leafOf(inline).lead && (isComputed(inline) || inline.text !== '')
}

function unwrapped(editor: Editor, path: Path): boolean {
  Transforms.unwrapNodes(editor, { at: path })
  return true
}

function becomesParagraph(editor: Editor, path: Path): boolean {
  Transforms.setNodes<Paragraph>(editor, { type: 'paragraph' }, { at: path })
  return true
}
