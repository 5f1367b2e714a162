import { Editor, Path, Text, type NodeEntry, type Point, type Range } from 'slate'

/**
 * The point that stands `offset` UTF-16 units into the written text of a block; between two leaves
 * the end of the first, or with `after` the beginning of the second. Past the end it is the end.
 */
export function pointAt(editor: Editor, index: number, offset: number, after = false): Point {
  let left = offset
  for (const [{ text }, path] of leavesOf(editor, index)) {
    if (left < text.length || (left === text.length && !after)) return { path, offset: left }
    left -= text.length
  }
  return Editor.end(editor, [index])
}

/** The range of a stretch of a block's written text. */
export function rangeAt(editor: Editor, index: number, start: number, end: number): Range {
  return { anchor: pointAt(editor, index, start, true), focus: pointAt(editor, index, end) }
}

/** How many UTF-16 units of its block's written text stand before a point. */
export function offsetOf(editor: Editor, { path, offset }: Point): number {
  let sum = 0
  for (const [{ text }, at] of leavesOf(editor, path[0] ?? 0)) {
    if (Path.equals(at, path)) return sum + offset
    sum += text.length
  }
  return sum
}

function leavesOf(editor: Editor, index: number): Iterable<NodeEntry<Text>> {
  return Editor.nodes(editor, { at: [index], match: Text.isText, voids: true })
}
