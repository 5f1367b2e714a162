import type { Cell } from './grid'

/** A cell of a row that is set by where its cells end, as RTF and Word 97 have it. */
export interface BoundCell {
  readonly text: string
  /** Its right edge, in twentieths of a point from any fixed place. */
  readonly right: number
  readonly rows: Cell['rows']
  /** Goes on with the cell to its left. */
  readonly joins: boolean
}

export interface BoundRow {
  /** The left edge of its first cell. */
  readonly left: number
  readonly cells: readonly BoundCell[]
}

/**
 * The cells of a table in its grid: an edge of any row is a column's, so that a wide cell spans those
 * that other rows have in its place. Edges nearer than a millimetre are one.
 */
export function boundCells(
  rows: readonly BoundRow[],
): readonly { readonly cells: readonly Cell[]; readonly before: number }[] {
  const edges = edgesOf(rows)
  return rows.map(({ left, cells }) => {
    const before = columnAt(edges, left)
    let column = before
    const made: Cell[] = []
    for (const { text, right, rows: vertical, joins } of cells) {
      const end = Math.max(columnAt(edges, right), column + (joins ? 0 : 1))
      const last = made.at(-1)
      const span = end - column
      if (joins && last) {
        made[made.length - 1] = { ...last, span: last.span + span, text: joined(last.text, text) }
      } else made.push({ text, span: Math.max(1, span), rows: vertical })
      column = end
    }
    return { cells: made, before }
  })
}

const nearest = 60

function edgesOf(rows: readonly BoundRow[]): readonly number[] {
  const all = rows.flatMap(({ left, cells }) => [left, ...cells.map(({ right }) => right)])
  const edges: number[] = []
  for (const edge of [...new Set(all)].toSorted((one, other) => one - other)) {
    if (edge - (edges.at(-1) ?? Number.NEGATIVE_INFINITY) >= nearest) edges.push(edge)
  }
  return edges
}

/** The column that begins at an edge, or nearest to it. */
function columnAt(edges: readonly number[], at: number): number {
  let [low, high] = [0, edges.length - 1]
  while (low < high) {
    const middle = Math.floor((low + high + 1) / 2)
    if ((edges[middle] ?? 0) <= at) low = middle
    else high = middle - 1
  }
  return low
}

function joined(one: string, other: string): string {
  return [one, other].filter((text) => text !== '').join('\n')
}
