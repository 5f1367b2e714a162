import { Editor, Node, Range, Transforms, type NodeEntry } from 'slate'
import type { Block } from '../../../shared/model/block'
import { isReference } from '../../../shared/model/blocks/inline'
import { isNote, type Paragraph } from '../../../shared/model/blocks/paragraph'
import { newId, type BlockId } from '../../../shared/model/ids'
import { computedIn } from '../../../shared/model/written'
import { blockAt, blockOf, isEmpty, isVoid } from './blocks'
import { insertComputed } from './computed'
import { offsetOf } from './offsets'

/** Whether a note can be marked at the caret: in a text or a cell that is no note itself. */
export function canAnnotate(editor: Editor): boolean {
  const block = editor.selection && blockOf(editor, Range.end(editor.selection))?.block
  return !!block && !isVoid(block) && !isNote(block)
}

/**
 * Marks a note behind what is selected, and puts it below the caret's block, among the notes there in
 * the order of their marks. The caret then stands in the note.
 */
export function insertNote(editor: Editor): void {
  if (!editor.selection || !canAnnotate(editor)) return
  const point = Range.end(editor.selection)
  const [index = 0] = point.path
  const block = blockAt(editor, index)
  if (!block) return
  const before = marksBefore(editor, index, offsetOf(editor, point))
  const note: Paragraph = { type: 'paragraph', role: 'note', id: newId(), children: [{ text: '' }] }
  const at = placeAmong(editor, index, before)
  Editor.withoutNormalizing(editor, () => {
    insertComputed(
      editor,
      { type: 'reference', to: note.id },
      {
        anchor: point,
        focus: point,
      },
    )
    Transforms.insertNodes(editor, note, { at: [at] })
  })
  Transforms.select(editor, Editor.start(editor, [at]))
}

/**
 * Backspace at the start of a note: an empty one goes with its marks, the caret where they stood;
 * another one stays, or its marks would name nothing. False where it is no note that this chapter marks.
 */
export function leavesNote(editor: Editor, block: Block, index: number): boolean {
  const marks = marksOf(editor, block)
  const [first] = marks
  if (!first) return false
  if (!isEmpty(block)) return true
  const place = Editor.before(editor, first[1]) ?? Editor.start(editor, [0])
  const caret = Editor.pointRef(editor, place)
  Editor.withoutNormalizing(editor, () => {
    Transforms.removeNodes(editor, { at: [index] })
    // From the last one back; what stands below a note's place moves up by its going.
    for (const [, [at = 0, ...path]] of marks.toReversed()) {
      Transforms.removeNodes(editor, { at: [at > index ? at - 1 : at, ...path] })
    }
  })
  const point = caret.unref()
  if (point) Transforms.select(editor, point)
  return true
}

/** Whether a block is a note that this chapter marks: its words are no part of the text around it. */
export function isMarkedNote(editor: Editor, block: Block): boolean {
  return marksOf(editor, block).length > 0
}

function marksOf(editor: Editor, block: Block): readonly NodeEntry[] {
  if (!isNote(block)) return []
  const match = (node: Node): boolean => isReference(node) && node.to === block.id
  return Array.from(Editor.nodes(editor, { at: [], match, voids: true }))
}

/** The index behind the notes that stand below a block and are marked in it. */
export function behindNotes(editor: Editor, index: number): number {
  const block = blockAt(editor, index)
  const named = block ? computedIn(block).filter(isReference) : []
  return placeAmong(editor, index, new Set(named.map(({ to }) => to)))
}

/** What is named in a block before an offset of its written text. */
function marksBefore(editor: Editor, index: number, offset: number): ReadonlySet<BlockId> {
  const found = new Set<BlockId>()
  for (const [node, path] of Node.elements(Node.get(editor, [index]))) {
    if (!isReference(node)) continue
    const start = Editor.start(editor, [index, ...path])
    if (offsetOf(editor, start) < offset) found.add(node.to)
  }
  return found
}

/** The index below a block, behind the notes there that are among these. */
function placeAmong(editor: Editor, index: number, notes: ReadonlySet<BlockId>): number {
  const below = (editor.children as Block[]).slice(index + 1)
  const end = below.findIndex((block) => !isNote(block) || !notes.has(block.id))
  return index + 1 + (end < 0 ? below.length : end)
}
