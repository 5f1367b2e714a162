import { Editor, Node, Path, Point, Range, Transforms } from 'slate'
import { ReactEditor } from 'slate-react'
import { insertParagraphAt } from '../session/slate/breaks'
import { leaving, type Step } from '../session/slate/leaving'

// The column is kept over cells that are too short for the caret to stand there.
const kept = new WeakMap<Editor, { readonly at: Point; readonly x: number }>()

/**
 * Moves the caret a line up or down in a table or beside one: to the cell above or below, as Word
 * does; Chromium would go to the next cell of the same row. False leaves it to the browser.
 */
export function moveLine(editor: Editor, by: Step): boolean {
  takeSelection(editor)
  const focus = editor.selection?.focus
  const way = leaving(editor, by)
  if (!focus || !way) return false
  const known = kept.get(editor)
  const x = known && Point.equals(known.at, focus) ? known.x : caretLeft()
  if (staysWithin(editor, way.from, by)) return true
  const target = nearest(editor, way.to, x)
  if (target) {
    const at = pointOnEdge(editor, target, by, x)
    Transforms.select(editor, at)
    kept.set(editor, { at, x })
    elementAt(editor, target).scrollIntoView({ block: 'nearest' })
  } else if (isAtEdge(editor, focus, way.from, by)) {
    insertParagraphAt(editor, by === 1 ? editor.children.length : 0)
  } else {
    Transforms.select(editor, edgeOf(editor, way.from, by))
  }
  return true
}

/** Slate hears of the browser's selection late; keys that follow each other closely must not wait. */
function takeSelection(editor: Editor): void {
  const range = screenRange(editor)
  if (range && !(editor.selection && Range.equals(range, editor.selection))) {
    Transforms.select(editor, range)
  }
}

function screenRange(editor: Editor): Range | null {
  const selection = document.getSelection()
  if (!selection || selection.rangeCount === 0) return null
  return ReactEditor.toSlateRange(editor, selection, { exactMatch: false, suppressThrow: true })
}

/** Lets the browser move the caret by a line, and tells whether it is still in the same element. */
function staysWithin(editor: Editor, path: Path, by: Step): boolean {
  const selection = document.getSelection()
  const { focusNode, focusOffset } = selection ?? {}
  selection?.modify('move', by === 1 ? 'forward' : 'backward', 'line')
  if (!selection?.focusNode) return false
  const isMoved = selection.focusNode !== focusNode || selection.focusOffset !== focusOffset
  const range = screenRange(editor)
  if (!isMoved || !range || !Path.isAncestor(path, range.focus.path)) return false
  Transforms.select(editor, range)
  selection.focusNode.parentElement?.scrollIntoView({ block: 'nearest' })
  return true
}

function caretLeft(): number {
  const selection = document.getSelection()
  if (!selection || selection.rangeCount === 0) return 0
  const range = selection.getRangeAt(0).cloneRange()
  range.setStart(selection.focusNode ?? range.endContainer, selection.focusOffset)
  range.collapse(true)
  return range.getBoundingClientRect().left
}

function nearest(editor: Editor, paths: readonly Path[], x: number): Path | undefined {
  const far = (path: Path): number => {
    const { left, right } = elementAt(editor, path).getBoundingClientRect()
    return Math.max(left - x, x - right, 0)
  }
  return paths.toSorted((a, b) => far(a) - far(b))[0]
}

/** The point at `x` on the first line of an element that is entered from above, or on its last. */
function pointOnEdge(editor: Editor, path: Path, by: Step, x: number): Point {
  const element = elementAt(editor, path)
  element.scrollIntoView({ block: 'nearest' })
  const lines = linesOf(element)
  const line = by === 1 ? lines[0] : lines.at(-1)
  const { left, right } = element.getBoundingClientRect()
  const inside = Math.min(Math.max(x, left + 1), right - 1)
  const found = line && document.caretPositionFromPoint(inside, line.top + line.height / 2)
  const point =
    found &&
    ReactEditor.toSlatePoint(editor, [found.offsetNode, found.offset], {
      exactMatch: false,
      suppressThrow: true,
    })
  return point && Path.isAncestor(path, point.path)
    ? point
    : edgeOf(editor, path, by === 1 ? -1 : 1)
}

/** The boxes of what is written in an element, from the top. */
function linesOf(element: HTMLElement): readonly DOMRect[] {
  const range = document.createRange()
  range.selectNodeContents(element)
  return [...range.getClientRects()].toSorted((a, b) => a.top - b.top)
}

function elementAt(editor: Editor, path: Path): HTMLElement {
  return ReactEditor.toDOMNode(editor, Node.get(editor, path))
}

function isAtEdge(editor: Editor, point: Point, path: Path, by: Step): boolean {
  return by === 1 ? Editor.isEnd(editor, point, path) : Editor.isStart(editor, point, path)
}

function edgeOf(editor: Editor, path: Path, by: Step): Point {
  return by === 1 ? Editor.end(editor, path) : Editor.start(editor, path)
}
