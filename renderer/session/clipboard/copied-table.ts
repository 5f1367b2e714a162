import { points, standard } from '../../../shared/layout/standard'
import { plainText } from '../../../shared/model/blocks/text'
import type { WrittenCell, WrittenTable } from '../../../shared/model/written'
import { gridOf, widthOf } from '../../../shared/model/table-grid'
import { faces, leavesHtml } from './copied-runs'

const width = points(standard.typeArea.width)

/** A table with borders and widths of its own, as wide as the type area: what WPS keeps. */
export function tableHtml(table: WrittenTable): string {
  const grid = gridOf(table)
  const widths = columnWidths(table)
  const rows = table.children.map((_row, index) => {
    const cells = grid
      .filter(({ path }) => path[0] === index)
      .map((placed) => {
        const own = widths.slice(placed.column, placed.column + placed.columnSpan)
        const wide = round(own.reduce((sum, each) => sum + each, 0))
        const spans = `${attribute('rowspan', placed.rowSpan)}${attribute('colspan', placed.columnSpan)}`
        const style = `width:${wide}pt;border:solid windowtext 1.0pt;padding:0 5.4pt;text-align:${alignment(placed.cell)}`
        return `<td width="${pixels(wide)}"${spans} style="${style}">${cellHtml(placed.cell)}</td>`
      })
    return `<tr>${cells.join('')}</tr>`
  })
  const columns = widths.map((each) => `<col width="${pixels(each)}">`).join('')
  return `<table border="1" cellspacing="0" cellpadding="0" width="${pixels(width)}" style="width:${round(width)}pt;border-collapse:collapse;border:solid windowtext 1.0pt"><colgroup>${columns}</colgroup><tbody>${rows.join('')}</tbody></table>`
}

function cellHtml({ children }: WrittenCell): string {
  return `<span style="font-family:${faces.body};font-size:12pt">${leavesHtml(children)}</span>`
}

/** Widths in points by the longest text of each column, none less than a third of an even share. */
function columnWidths(table: WrittenTable): readonly number[] {
  const grid = gridOf(table)
  const count = widthOf(grid)
  const longest = Array.from({ length: count }, () => 2)
  for (const { cell, column, columnSpan } of grid) {
    if (columnSpan > 1) continue
    const length = Math.min(plainText(cell.children).length, 24)
    longest[column] = Math.max(longest[column] ?? 0, length)
  }
  const total = longest.reduce((sum, each) => sum + each, 0)
  const least = width / count / 3
  return longest.map((each) => least + (each / total) * (width - least * count))
}

/** Figures stand under each other at the right, sentences at the left, names in the middle. */
function alignment(cell: WrittenCell): 'right' | 'left' | 'center' {
  const words = plainText(cell.children)
  if (/^\s*[-+−]?\d[\d,.]*\s*[%‰]?\s*$/u.test(words)) return 'right'
  return words.length > 16 ? 'left' : 'center'
}

function attribute(name: string, value: number): string {
  return value > 1 ? ` ${name}="${value}"` : ''
}

/** Points as the pixels of HTML attributes, 96 to the inch. */
function pixels(value: number): number {
  return Math.round((value / 72) * 96)
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
