import { Editor, Node, Path, Range, Text as SlateText, Transforms, type NodeEntry } from 'slate'
import type { Figure, FigureShape } from '../../../shared/model/blocks/figure'
import { isFigure } from '../../../shared/model/blocks/inline'
import type {} from '../nodes'

/** What was typed to call for a figure: # and the words after it. */
export interface TypedCall {
  readonly range: Range
  /** Without the #. */
  readonly words: string
}

/** Bounded: a text without punctuation is not looked through for its #. */
const longestCall = 16

/** The call that stands before the caret; null where there is none. */
export function typedCall(editor: Editor): TypedCall | null {
  const { selection } = editor
  if (!selection || Range.isExpanded(selection)) return null
  const { path, offset } = selection.anchor
  const leaf = Node.getIf(editor, path)
  if (!leaf || !SlateText.isText(leaf)) return null
  const before = leaf.text.slice(Math.max(0, offset - longestCall), offset)
  const found = /[#＃]([^\s#＃，。；：、！？“”（）]*)$/u.exec(before)
  if (!found) return null
  const start = offset - found[0].length
  return {
    range: { anchor: { path, offset: start }, focus: selection.anchor },
    words: found[1] ?? '',
  }
}

/** The figure on which the caret stands. */
export function figureAt(editor: Editor): NodeEntry<Figure> | null {
  const { selection } = editor
  if (!selection || Range.isExpanded(selection)) return null
  const path = Path.parent(selection.anchor.path)
  const node = Node.getIf(editor, path)
  return node && isFigure(node) ? [node, path] : null
}

/** Gives a figure another form. */
export function setFigure(
  editor: Editor,
  at: Path,
  figure: Partial<Omit<FigureShape, 'type'>>,
): void {
  const unset = (Object.keys(figure) as (keyof typeof figure)[]).filter(
    (key) => figure[key] === undefined,
  )
  Editor.withoutNormalizing(editor, () => {
    Transforms.setNodes<Figure>(editor, figure, { at })
    if (unset.length > 0) Transforms.unsetNodes<Figure>(editor, unset, { at })
  })
}

/** Makes plain text of a figure: what it says now, which follows nothing any more. */
export function writeOutFigure(editor: Editor, [figure, at]: NodeEntry<Figure>): void {
  const text = editor.computedText(figure)
  Editor.withoutNormalizing(editor, () => {
    Transforms.removeNodes(editor, { at })
    Transforms.insertNodes(editor, { ...figure.children[0], text }, { at, select: true })
  })
}
