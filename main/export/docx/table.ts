import { runsWords } from '../../../shared/layout/run-text'
import { headRowsOf } from '../../../shared/model/table-grid'
import type { ResolvedCell, ResolvedTable } from '../../../shared/resolve/resolved'
import type { Marks } from './marks'
import type { Measures } from './measures'
import { paragraph } from './paragraph'
import { field } from './fields'
import { plain, runs } from './runs'
import { styleIds } from './style-ids'
import { usualSide } from './column-widths'
import type { Place } from './table-grid'
import { cellLine, tableMeasures, usualSize } from './table-measures'
import { el, val, type Markup } from '../markup'

/**
 * A table with its caption: its head repeated on every page, no row torn, merged cells as such. Rows are
 * as high as whole lines of the page, so that the text below stands on them again.
 */
export function tableXml(
  table: ResolvedTable,
  { measure, line }: Pick<Measures, 'measure' | 'line'>,
  marks: Marks,
  onNewPage: boolean,
): readonly Markup[] {
  const { grid, widths, size, side, lines } = tableMeasures(table, measure, line)
  const headRows = headRowsOf(table.rows)
  const spacing =
    size === usualSize
      ? null
      : el('w:spacing', { 'w:line': cellLine(size, line), 'w:lineRule': 'exact' })
  return [
    captionXml(table.label, table.caption, marks, onNewPage),
    el('w:tbl', {}, [
      properties(measure, side),
      el(
        'w:tblGrid',
        {},
        widths.map((width) => el('w:gridCol', { 'w:w': width })),
      ),
      ...grid.map((row, index) =>
        el('w:tr', {}, [
          el('w:trPr', {}, [
            ...((lines[index] ?? 1) > tallest
              ? []
              : [
                  el('w:cantSplit'),
                  el('w:trHeight', {
                    'w:val': (lines[index] ?? 1) * line - (index === 0 ? upperBorder : 0),
                    'w:hRule': 'atLeast',
                  }),
                ]),
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
                    spacing,
                  }),
                ]
              : [],
          ),
        ]),
      ),
    ]),
  ]
}

/** In lines of the page: a higher row may be torn and is as high as its words, or it would leave the page before it empty. */
const tallest = 18

/** Above the first row on every page, with what rounding adds to it; in twentieths of a point. */
const upperBorder = 20

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

function properties(measure: number, side: number): Markup {
  const border = (edge: string): Markup =>
    el(`w:${edge}`, { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': 'auto' })
  return el('w:tblPr', {}, [
    el('w:tblW', { 'w:w': measure, 'w:type': 'dxa' }),
    val('w:jc', 'center'),
    el('w:tblBorders', {}, ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border)),
    el('w:tblLayout', { 'w:type': 'fixed' }),
    side === usualSide
      ? null
      : el(
          'w:tblCellMar',
          {},
          ['left', 'right'].map((name) => el(`w:${name}`, { 'w:w': side, 'w:type': 'dxa' })),
        ),
  ])
}

interface CellSetting {
  /** It begins in this row. */
  readonly isOwn: boolean
  readonly isHead: boolean
  /** Size of its type; smaller in a table of many columns. */
  readonly size: number
  /** Where its figures are marked. */
  readonly marks: Marks
  /** Of its lines, where that is not the style's. */
  readonly spacing: Markup | null
}

function cellXml(
  { cell, column }: Place,
  widths: readonly number[],
  { isOwn, isHead, size, marks, spacing }: CellSetting,
): Markup {
  const isName = isHead || column === 0
  const setting = {
    face: isHead ? ('heading1' as const) : null,
    size: size === usualSize ? null : size,
    marks,
  }
  const covered = widths.slice(column, column + cell.columnSpan)
  const width = covered.reduce((sum, each) => sum + each, 0)
  const text = runsWords(cell.runs)
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
      paragraph(styleIds.cell, runs(line, setting), {
        spacing,
        jc: isName ? null : alignment(text),
      }),
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
