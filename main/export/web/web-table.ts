import { escapeHtml } from '../../../shared/layout/printable'
import { headRowsOf } from '../../../shared/model/table-grid'
import type { ResolvedCell, ResolvedTable } from '../../../shared/resolve/resolved'
import { captionOf } from './head-lines'
import { webRuns } from './web-runs'

/** A table with its caption and its head as elements of their own, for who hears it read. */
export function webTable(table: ResolvedTable): string {
  const { rows } = table
  const headRows = Math.min(rows.length, headRowsOf(rows))
  const html = rows.map((row, at) => {
    const cells = row.map((cell) => cellHtml(cell, at < headRows ? 'th' : 'td'))
    return `<tr>${cells.join('')}</tr>`
  })
  const caption = escapeHtml(captionOf(table))
  return [
    '<table>',
    ...(caption === '' ? [] : [`<caption>${caption}</caption>`]),
    '<thead>',
    ...html.slice(0, headRows),
    '</thead>',
    ...(html.length > headRows ? ['<tbody>', ...html.slice(headRows), '</tbody>'] : []),
    '</table>',
  ].join('\n')
}

function cellHtml({ rowSpan, columnSpan, runs }: ResolvedCell, tag: 'th' | 'td'): string {
  const down = rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''
  const across = columnSpan > 1 ? ` colspan="${columnSpan}"` : ''
  return `<${tag}${down}${across}>${webRuns(runs)}</${tag}>`
}
