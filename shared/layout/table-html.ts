import { headRowsOf } from '../model/table-grid'
import type { ResolvedCell, ResolvedTable } from '../resolve/resolved'
import { escapeHtml } from './printable'
import { runsHtml } from './run-html'
import { runsWords } from './run-text'

/** A table with its caption above; its head is repeated on every page that it reaches. */
export function tableHtml(resolved: ResolvedTable): string {
  const { label, caption, landscape, widths, rows } = resolved
  const size = density(rows, landscape)
  const headRows = Math.min(rows.length, headRowsOf(rows))
  const html = placed(rows).map((row, index) => {
    const tag = index < headRows ? 'th' : 'td'
    return `<tr>${row.map((cell) => cellHtml(cell, tag)).join('')}</tr>`
  })
  const table = [
    `<p class="caption">${escapeHtml([label, caption].filter((part) => part !== '').join('　'))}</p>`,
    `<table class="${size}${widths ? ' set' : ''}">${columnsHtml(widths)}<thead>${html.slice(0, headRows).join('')}</thead>`,
    `<tbody>${html.slice(headRows).join('')}</tbody></table>`,
  ].join('')
  return landscape ? `<div class="side">${table}</div>` : table
}

function columnsHtml(widths: ResolvedTable['widths']): string {
  if (!widths) return ''
  return `<colgroup>${widths.map((width) => `<col width="${width}%">`).join('')}</colgroup>`
}

/** More columns, smaller type: 小四, 五号 or 小五, so that the table keeps within the type area. */
function density(rows: ResolvedTable['rows'], landscape: boolean): 'wide' | 'medium' | 'narrow' {
  const columns = Math.max(
    ...rows.map((row) => row.reduce((sum, cell) => sum + cell.columnSpan, 0)),
  )
  // On its side the page is wider by half.
  const upright = landscape ? columns / 1.5 : columns
  if (upright <= 7) return 'wide'
  return upright <= 11 ? 'medium' : 'narrow'
}

interface PlacedCell extends ResolvedCell {
  /** In the table's first column: it draws the left border. */
  readonly first: boolean
}

/** Tells the cells of the first column, which in a row under a spanning cell may be none. */
function placed(rows: ResolvedTable['rows']): readonly (readonly PlacedCell[])[] {
  let covered = 0
  return rows.map((row) => {
    const free = covered === 0
    covered = Math.max(0, covered - 1)
    if (free) covered = (row[0]?.rowSpan ?? 1) - 1
    return row.map((cell, index) => ({ ...cell, first: free && index === 0 }))
  })
}

function cellHtml({ rowSpan, columnSpan, runs, first }: PlacedCell, tag: 'th' | 'td'): string {
  const spans = [
    rowSpan > 1 ? ` rowspan="${rowSpan}"` : '',
    columnSpan > 1 ? ` colspan="${columnSpan}"` : '',
  ].join('')
  const text = runsWords(runs)
  const kind = tag === 'th' || first ? shortOr(text, 'name') : alignment(text)
  return `<${tag}${spans} class="${kind}${first ? ' first' : ''}">${runsHtml(runs)}</${tag}>`
}

type Kind = 'figure' | 'prose' | 'name' | 'short'

/** Figures stand under each other at the right, sentences at the left, names in the middle. */
function alignment(text: string): Kind {
  if (/^\s*[-+−]?\d[\d,.]*\s*[%‰]?\s*$/u.test(text)) return 'figure'
  return shortOr(text, text.length > 16 ? 'prose' : 'name')
}

/** Two to four characters are not worth a second line. */
function shortOr(text: string, kind: Kind): Kind {
  return text.trim().length <= 4 ? 'short' : kind
}
