import { printable } from '../../../shared/layout/printable'
import { runsText } from '../../../shared/layout/run-text'
import { gridOf, widthOf } from '../../../shared/model/table-grid'
import { chartRows } from '../../../shared/resolve/chart-as-table'
import type { ResolvedBlock, ResolvedReport, ResolvedTable } from '../../../shared/resolve/resolved'
import { captionOf, linesAbove, linesBelow } from './head-lines'

/**
 * A report as plain text that the editors of Windows open rightly (byte order mark, CRLF): numbers as
 * printed, tables as lines with a tab between cells, charts as their numbers.
 */
export function plainTextOf({ title, head, blocks }: ResolvedReport): string {
  const parts = [
    ...linesAbove(head),
    title === '' ? [] : [title, ''],
    ...blocks.map(linesOf),
    ...linesBelow(head),
  ]
  const lines = parts.flat().flatMap((text) => printable(text).split('\n'))
  return `\uFEFF${lines.join('\r\n')}\r\n`
}

/** A missing type does not compile: then nothing would be given. */
function linesOf(block: ResolvedBlock): readonly string[] {
  switch (block.type) {
    case 'heading':
      return [(block.number ?? '') + runsText(block.runs)]
    case 'paragraph': {
      const text = (block.number ?? '') + runsText(block.runs)
      return [indented.has(block.role) ? `　　${text}` : text]
    }
    case 'table':
      return ['', captionOf(block), ...rowsOf(block).map(cellsLine), '']
    case 'chart':
      return ['', captionOf(block), ...chartRows(block.data).map(cellsLine), '']
    case 'image':
      return ['', captionOf(block), ...(shows(block) ? [`（图中内容：${block.alt}）`] : []), '']
    case 'page-break':
      return ['']
  }
}

/** Two characters in, as on paper (GB/T 9704-2012, 7.3.3); names of bodies, places and dates are not. */
const indented: ReadonlySet<unknown> = new Set([null, 'attachments', 'note'])

function shows({ alt, caption }: { readonly alt: string; readonly caption: string }): boolean {
  return alt !== '' && alt !== caption
}

/** A merged cell stands in its first place, the others that it covers are empty: columns stay under each other. */
function rowsOf({ rows }: ResolvedTable): readonly (readonly string[])[] {
  const grid = gridOf({ children: rows.map((children) => ({ children })) })
  const width = widthOf(grid)
  const texts = rows.map(() => Array.from({ length: width }, () => ''))
  for (const { cell, row, column } of grid) {
    const line = texts[row]
    if (line) line[column] = runsText(cell.runs)
  }
  return texts
}

/** A break or a tab within a cell would begin another one. */
function cellsLine(cells: readonly string[]): string {
  return cells.map((text) => printable(text).replaceAll(/[\t\n]+/gu, ' ')).join('\t')
}
