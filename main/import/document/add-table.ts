import type { Grid } from './grid'
import type { Sink } from './sink'

/**
 * Adds a table and gives its place. A frame of one cell around several paragraphs is none: pages and
 * documents that were laid out in one have their whole text in it, headings included.
 */
export function addTable({ rows, merges }: Grid, sink: Sink): number {
  const lines = rows.flat().length === 1 ? (rows[0]?.[0] ?? '').split('\n') : []
  // A tab parts the cells of a table within it.
  if (lines.length < fewestLines || lines.some((line) => line.includes('\t'))) {
    return sink.add({ kind: 'table', rows, merges, caption: null })
  }
  const places = lines
    .filter((text) => text.trim() !== '')
    .map((text) => sink.add({ kind: 'paragraph', text, autoNumber: null, look: {} }))
  return places[0] ?? sink.blocks.length
}

/** Fewer are a box with a remark in it. */
const fewestLines = 4
