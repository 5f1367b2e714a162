import { runsText } from '../../../shared/layout/run-html'
import type { ResolvedCell, ResolvedTable } from '../../../shared/resolve/resolved'
import type { Marks } from './marks'
import { paragraph } from './paragraph'
import { field, plain, runs } from './runs'
import { styleIds } from './style-ids'
import { el, val, type Markup } from '../markup'

/** A table with its caption: its head repeated on every page, no row torn, merged cells as such. */
export function tableXml(
  table: ResolvedTable,
  measure: number,
  marks: Marks,
  onNewPage: boolean,
): readonly Markup[] {
  const { rows } = table
  const grid = gridOf(rows)
  const columns = grid.reduce((most, row) => Math.max(most, row.length), 1)
  const widths = table.widths
    ? inTwips(table.widths, measure)
    : columnWidths(grid, columns, measure)
  const headRows = Math.max(1, ...(rows[0] ?? []).map(({ rowSpan }) => rowSpan))
  const size = sizeOf(columns)
  return [
    captionXml(table.label, table.caption, marks, onNewPage),
    el('w:tbl', {}, [
      properties(measure),
      el(
        'w:tblGrid',
        {},
        widths.map((width) => el('w:gridCol', { 'w:w': width })),
      ),
      ...grid.map((row, index) =>
        el('w:tr', {}, [
          el('w:trPr', {}, [
            el('w:cantSplit'),
            el('w:trHeight', { 'w:val': 400, 'w:hRule': 'atLeast' }),
            index < headRows ? el('w:tblHeader') : null,
          ]),
          ...row.flatMap((place, column) =>
            place && place.column === column
              ? [
                  cellXml(place, widths, {
                    isOwn: place.row === index,
                    isHead: index < headRows,
                    size,
                    marks,
                  }),
                ]
              : [],
          ),
        ]),
      ),
    ]),
  ]
}

const usualSize = 12

function sizeOf(columns: number): number {
  if (columns <= 7) return usualSize
  return columns <= 11 ? 10.5 : 9
}

/** 表1 with its number as a field, which Word counts again; what refers to it follows. */
export function captionXml(
  label: string,
  caption: string,
  marks: Marks,
  onNewPage = false,
): Markup {
  const [, name = '', number = ''] = /^(\D*)(\d*)$/u.exec(label) ?? []
  const counted =
    number === '' ? [plain(label)] : [plain(name), ...field(`SEQ ${name} \\* ARABIC`, number)]
  const words = caption === '' ? [] : [plain(`　${caption}`)]
  return paragraph(styleIds.caption, [...marks.caption(label, counted), ...words], { onNewPage })
}

function properties(measure: number): Markup {
  const border = (side: string): Markup =>
    el(`w:${side}`, { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': 'auto' })
  return el('w:tblPr', {}, [
    el('w:tblW', { 'w:w': measure, 'w:type': 'dxa' }),
    val('w:jc', 'center'),
    el('w:tblBorders', {}, ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border)),
    el('w:tblLayout', { 'w:type': 'fixed' }),
  ])
}

/** A cell in the grid; each place that it covers holds the same one. */
interface Place {
  readonly cell: ResolvedCell
  readonly row: number
  readonly column: number
}

function gridOf(rows: ResolvedTable['rows']): readonly (readonly (Place | undefined)[])[] {
  const grid: (Place | undefined)[][] = rows.map(() => [])
  for (const [row, cells] of rows.entries()) {
    let column = 0
    for (const cell of cells) {
      while (grid[row]?.[column]) column += 1
      const place = { cell, row, column }
      for (let down = row; down < Math.min(rows.length, row + cell.rowSpan); down += 1) {
        const line = grid[down]
        if (!line) continue
        for (let at = column; at < column + cell.columnSpan; at += 1) line[at] ??= place
      }
      column += cell.columnSpan
    }
  }
  return grid
}

/** The widths that were set, whole twips that are the measure together. */
function inTwips(percent: readonly number[], measure: number): readonly number[] {
  const widths = percent.map((each) => Math.floor((measure * each) / 100))
  const rest = measure - widths.reduce((sum, each) => sum + each, 0)
  return widths.map((width, index) => (index === 0 ? width + rest : width))
}

/** By the longest words of each column, none less than a few characters wide. */
function columnWidths(
  grid: readonly (readonly (Place | undefined)[])[],
  columns: number,
  measure: number,
): readonly number[] {
  const longest = Array.from({ length: columns }, () => 4)
  for (const row of grid) {
    for (const [column, place] of row.entries()) {
      if (!place || place.cell.columnSpan > 1) continue
      const length = Math.min(16, Array.from(runsText(place.cell.runs)).length + 1)
      longest[column] = Math.max(longest[column] ?? 0, length)
    }
  }
  const all = longest.reduce((sum, each) => sum + each, 0)
  const widths = longest.map((each) => Math.floor((measure * each) / all))
  const rest = measure - widths.reduce((sum, each) => sum + each, 0)
  return widths.map((width, index) => (index === 0 ? width + rest : width))
}

interface CellSetting {
  /** It begins in this row. */
  readonly isOwn: boolean
  readonly isHead: boolean
  /** Size of its type; smaller in a table of many columns. */
  readonly size: number
  /** Where its figures are marked. */
  readonly marks: Marks
}

function cellXml(
  { cell, column }: Place,
  widths: readonly number[],
  { isOwn, isHead, size, marks }: CellSetting,
): Markup {
  const isName = isHead || column === 0
  const setting = {
    face: isHead ? ('heading1' as const) : null,
    size: size === usualSize ? null : size,
    marks,
  }
  const covered = widths.slice(column, column + cell.columnSpan)
  const width = covered.reduce((sum, each) => sum + each, 0)
  const text = runsText(cell.runs)
  const merge =
    cell.rowSpan > 1 ? el('w:vMerge', { 'w:val': isOwn ? 'restart' : 'continue' }) : null
  const lines = isOwn ? linesOf(cell) : [[]]
  return el('w:tc', {}, [
    el('w:tcPr', {}, [
      el('w:tcW', { 'w:w': width, 'w:type': 'dxa' }),
      covered.length > 1 ? val('w:gridSpan', covered.length) : null,
      merge,
      val('w:vAlign', 'center'),
    ]),
    ...lines.map((line) =>
      paragraph(styleIds.cell, runs(line, setting), { jc: isName ? null : alignment(text) }),
    ),
  ])
}

/** A paragraph for each line of a cell. */
function linesOf({
  runs: list,
}: ResolvedCell): readonly (readonly ResolvedCell['runs'][number][])[] {
  const lines: ResolvedCell['runs'][number][][] = [[]]
  for (const run of list) {
    for (const [index, text] of run.text.split('\n').entries()) {
      if (index > 0) lines.push([])
      lines.at(-1)?.push({ ...run, text })
    }
  }
  return lines
}

/** Figures stand under each other at the right, sentences fill their lines. */
function alignment(text: string): string | null {
  if (/^\s*[-+−]?\d[\d,.]*\s*[%‰]?\s*$/u.test(text)) return 'right'
  return text.length > 16 ? 'both' : null
}
