import type { Grid } from './grid'
import type { Sink } from './sink'

/**
 * Adds a table and gives its place. A frame of one column around several paragraphs is none: pages and
 * documents that were laid out in one have their whole text in it, headings included.
 */
export function addTable({ rows, merges, figures, marks }: Grid, sink: Sink): number {
  const cells = rows.every((row) => row.length === 1) ? rows.flat() : []
  const isFrame = cells.some((cell) => cell.split('\n').length >= fewestLines)
  // A tab parts the cells of a table within it.
  if (!isFrame || cells.some((cell) => cell.includes('\t'))) {
    const marked = {
      ...(figures.length > 0 && { figures }),
      ...(marks.length > 0 && { marks }),
    }
    return sink.add({ kind: 'table', rows, merges, caption: null, ...marked })
  }
  const places = cells
    .flatMap((cell) => cell.split('\n'))
    .filter((text) => text.trim() !== '')
    .map((text) => sink.add({ kind: 'paragraph', text, autoNumber: null, look: {} }))
  return places[0] ?? sink.blocks.length
}

/** Fewer in each cell are a box with a remark in it, or a list. */
const fewestLines = 4
