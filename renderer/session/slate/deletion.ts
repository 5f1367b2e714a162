import { Editor, Path, Point, Range, Transforms } from 'slate'
import type { Paragraph } from '../../../shared/model/blocks/paragraph'
import {
  blockAt,
  blockOf,
  cellAt,
  isAtEnd,
  isAtStart,
  isCell,
  isEmpty,
  isTextBlock,
} from './blocks'
import { isMarkedNote, leavesNote } from './notes'

/**
 * Deleting never crosses a table's cell and never merges text into a table or an image. Backspace
 * at the start of a heading or numbered paragraph first makes it body text, then merges; in an empty
 * note it takes the note back, at the start of another one it does nothing.
 */
export function withDeletion(editor: Editor): Editor {
  const { deleteBackward, deleteForward, deleteFragment, insertText } = editor
  editor.deleteBackward = (unit) => {
    if (!deletesAtStart(editor)) deleteBackward(unit)
  }
  editor.deleteForward = (unit) => {
    if (!deletesAtEnd(editor)) deleteForward(unit)
  }
  editor.deleteFragment = (options) => {
    if (!deletesOverCells(editor)) deleteFragment(options)
  }
  // Slate would delete what a key replaces by its own way, which takes cells out of their rows.
  editor.insertText = (text, options) => {
    if (!options?.at) deletesOverCells(editor)
    insertText(text, options)
  }
  return editor
}

/** Backspace at the start of a block; true where nothing is left to do. */
function deletesAtStart(editor: Editor): boolean {
  const { selection } = editor
  if (!selection || Range.isExpanded(selection)) return false
  const cell = cellAt(editor, selection.anchor)
  if (cell) return Editor.isStart(editor, selection.anchor, cell[1])
  const place = blockOf(editor, selection.anchor)
  if (!place || !isTextBlock(place.block) || !isAtStart(editor, [place.index])) return false
  const { block, index } = place
  if (blockAt(editor, index - 1)?.type === 'page-break') return leavesTo(editor, index, index - 1)
  if (leavesNote(editor, block, index)) return true
  if (block.type === 'heading' || block.level || block.role) {
    toBody(editor, index)
    return true
  }
  return leavesTo(editor, index, index - 1)
}

function deletesAtEnd(editor: Editor): boolean {
  const { selection } = editor
  if (!selection || Range.isExpanded(selection)) return false
  const cell = cellAt(editor, selection.anchor)
  if (cell) return Editor.isEnd(editor, selection.anchor, cell[1])
  const place = blockOf(editor, selection.anchor)
  if (!place || !isTextBlock(place.block) || !isAtEnd(editor, [place.index])) return false
  return leavesTo(editor, place.index, place.index + 1)
}

function toBody(editor: Editor, index: number): void {
  Editor.withoutNormalizing(editor, () => {
    Transforms.setNodes<Paragraph>(editor, { type: 'paragraph' }, { at: [index] })
    Transforms.unsetNodes<Paragraph>(editor, ['level', 'role'], { at: [index] })
  })
}

/**
 * At the edge to a table, an image or a note the caret moves over, taking an empty paragraph away; a page
 * break goes itself. True where `to` is one of them.
 */
function leavesTo(editor: Editor, from: number, to: number): boolean {
  const neighbour = blockAt(editor, to)
  const block = blockAt(editor, from)
  const joins =
    isTextBlock(neighbour) && ![neighbour, block].some((each) => each && isMarkedNote(editor, each))
  if (!neighbour || !block || joins) return false
  if (neighbour.type === 'page-break') {
    Transforms.removeNodes(editor, { at: [to] })
    return true
  }
  const point = to < from ? Editor.end(editor, [to]) : Editor.start(editor, [to])
  Transforms.select(editor, point)
  if (isEmpty(block)) Transforms.removeNodes(editor, { at: [from] })
  return true
}

/**
 * Deletes a selection that touches a table: whole blocks between its ends go, of a table that it
 * enters or leaves only the cells' text goes. False where no table's edge is crossed.
 */
function deletesOverCells(editor: Editor): boolean {
  const { selection } = editor
  if (!selection || Range.isCollapsed(selection)) return false
  const [start, end] = Range.edges(selection)
  const [first, last] = [cellAt(editor, start), cellAt(editor, end)]
  if (!first && !last) return false
  if (first && last && Path.equals(first[1], last[1])) return false
  Editor.withoutNormalizing(editor, () => {
    for (const [, path] of Array.from(Editor.nodes(editor, { at: selection, match: isCell }))) {
      deleteWithin(editor, path, start, end)
    }
    const [from = 0, to = 0] = [start.path[0], end.path[0]]
    if (!first) deleteWithin(editor, [from], start, end)
    if (!last) deleteWithin(editor, [to], start, end)
    for (let index = to - 1; index > from; index -= 1) {
      Transforms.removeNodes(editor, { at: [index] })
    }
    Transforms.select(editor, start)
  })
  return true
}

function deleteWithin(editor: Editor, path: Path, start: Point, end: Point): void {
  const whole = Editor.range(editor, path)
  const anchor = Point.isAfter(start, whole.anchor) ? start : whole.anchor
  const focus = Point.isBefore(end, whole.focus) ? end : whole.focus
  if (Point.isBefore(anchor, focus)) Transforms.delete(editor, { at: { anchor, focus } })
}
