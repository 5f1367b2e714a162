import { Editor, Node, Path, Text, type Point, type Range } from 'slate'
import { isComputed } from '../../../shared/model/blocks/inline'

/**
 * The point that stands `offset` UTF-16 units into the written text of a block; between two leaves
 * the end of the first, or with `after` the beginning of the second. Past the end it is the end. In
 * the words of a figure or a reference nobody stands: it is the point before it with `after`, else behind it.
 */
export function pointAt(editor: Editor, index: number, offset: number, after = false): Point {
  let left = offset
  let before = Editor.start(editor, [index])
  for (const { path, length, computed } of piecesOf(editor, index)) {
    if (computed && after && left < length) return before
    const isHere = !computed && (left < length || (left === length && !after))
    if (isHere) return { path, offset: Math.max(0, left) }
    left -= length
    if (!computed) before = { path, offset: length }
  }
  return Editor.end(editor, [index])
}

/** The range of a stretch of a block's written text; figures and references that it touches are in it whole. */
export function rangeAt(editor: Editor, index: number, start: number, end: number): Range {
  return { anchor: pointAt(editor, index, start, true), focus: pointAt(editor, index, end) }
}

/** How many UTF-16 units of its block's written text stand before a point. */
export function offsetOf(editor: Editor, { path, offset }: Point): number {
  let sum = 0
  for (const { path: at, length, computed } of piecesOf(editor, path[0] ?? 0)) {
    if (Path.equals(at, path)) return computed ? sum : sum + offset
    sum += length
  }
  return sum
}

/** Whether a range holds a figure or a reference. */
export function holdsComputed(editor: Editor, at: Range): boolean {
  const [found] = Editor.nodes(editor, { at, match: (node) => isComputed(node), voids: true })
  return found !== undefined
}

interface Piece {
  /** Of the leaf; of what is computed its own empty one. */
  readonly path: Path
  /** Of what is written there. */
  readonly length: number
  readonly computed: boolean
}

function* piecesOf(editor: Editor, index: number): Generator<Piece> {
  const leaves = Editor.nodes(editor, { at: [index], match: Text.isText, voids: true })
  for (const [{ text }, path] of leaves) {
    const holder = Node.parent(editor, path)
    const computed = isComputed(holder)
    yield { path, computed, length: computed ? editor.computedText(holder).length : text.length }
  }
}
