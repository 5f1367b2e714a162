import { colophonOf, hasColophon } from '../../../shared/layout/head-elements'
import { points, standard } from '../../../shared/layout/standard'
import type { Head } from '../../../shared/model/head'
import { linesOf } from './line-count'
import { twips, type Measures } from './measures'
import { paragraph } from './paragraph'
import { plain } from './runs'
import { styleIds } from './style-ids'
import { el, val, type Markup } from '../markup'

const { size, aside, thick, thin } = standard.colophon
const character = size * 20

/**
 * 版记 (GB/T 9704-2012, 7.4) as a table at the foot of the page that the paragraph behind it stands
 * on; its last line lies on the foot of the type area. Nothing where the report has none. A table, not
 * lines of paragraphs: LibreOffice lets a frame of paragraphs with lines go.
 */
export function colophonXml(head: Head, measures: Measures): readonly Markup[] {
  if (!hasColophon(head)) return []
  const { copyTo, issuer, issuedOn } = colophonOf(head)
  const side = character * aside
  const line = lineHeight(colophonLines(head, measures), measures)
  const spacing = el('w:spacing', { 'w:line': line, 'w:lineRule': 'exact' })
  const rows: (readonly Markup[])[] = []
  if (copyTo !== '') {
    const indent = el('w:ind', {
      'w:left': side + character * 3,
      'w:right': side,
      'w:hanging': character * 3,
    })
    rows.push([paragraph(styleIds.copyTo, [plain(copyTo)], { spacing, indent, jc: 'left' })])
  }
  if (issuer !== '' || issuedOn !== '') {
    const tab = el('w:tab', { 'w:val': 'right', 'w:pos': measures.measure - side })
    const setting = { tabs: el('w:tabs', {}, [tab]), indent: el('w:ind', { 'w:left': side }) }
    const words = plain(`${issuer}\t${issuedOn}`)
    rows.push([paragraph(styleIds.issued, [words], { ...setting, spacing, jc: 'left' })])
  }
  const all = rows.map((content, index) => {
    const rules = [index === 0 ? thick : thin, index === rows.length - 1 ? thick : null] as const
    return rowXml(content, rules, { 'w:val': line, 'w:hRule': 'atLeast' }, measures)
  })
  const below = belowArea(measures)
  if (below < leastRow) return [tableXml(all, measures)]
  const foot = [paragraph(styleIds.end, [])]
  const rest = rowXml(foot, [null, null], { 'w:val': below, 'w:hRule': 'exact' }, measures)
  return [tableXml([...all, rest], measures)]
}

/** How high the 版记 is, in lines of the page. */
export function colophonLines(head: Head, measures: Measures): number {
  const { copyTo, issuer, issuedOn } = colophonOf(head)
  const measure = measures.measure / 20 - size * aside * 2
  const turned = linesOf(copyTo, { measure, size, spacing: 0, turnover: size * 3 })
  return (copyTo === '' ? 0 : turned) + (issuer + issuedOn === '' ? 0 : 1)
}

/** What the rules take of the height. */
const rules = twips(points(thick) * 2 + points(thin))

/** Of the page's lines less what the rules and the room below take: it then fits where so many are left. */
function lineHeight(lines: number, measures: Measures): number {
  const below = belowArea(measures)
  return Math.floor(measures.line - (Math.max(0, below) + rules) / Math.max(1, lines))
}

/** In twentieths of a point: what is less is not worth a row. */
const leastRow = 40

/** From the foot of the type area to that of the lines. */
function belowArea({ page, height, margin }: Measures): number {
  return height - margin.bottom - twips(page.area.top + page.area.height)
}

function tableXml(rows: readonly Markup[], { measure, margin }: Measures): Markup {
  const none = { 'w:w': 0, 'w:type': 'dxa' }
  return el('w:tbl', {}, [
    el('w:tblPr', {}, [
      el('w:tblpPr', {
        // Against the paper's side: LibreOffice lets a table as wide as the text float in no other way.
        'w:vertAnchor': 'margin',
        'w:horzAnchor': 'page',
        'w:tblpX': margin.left,
        'w:tblpYSpec': 'bottom',
      }),
      el('w:tblW', { 'w:w': measure, 'w:type': 'dxa' }),
      el('w:tblLayout', { 'w:type': 'fixed' }),
      el('w:tblCellMar', {}, [el('w:left', none), el('w:right', none)]),
    ]),
    el('w:tblGrid', {}, [el('w:gridCol', { 'w:w': measure })]),
    ...rows,
  ])
}

/** A row with the lines above and below it, their widths in millimetres. */
function rowXml(
  content: readonly Markup[],
  [top, bottom]: readonly [number | null, number | null],
  height: Readonly<Record<string, string | number>>,
  { measure }: Measures,
): Markup {
  return el('w:tr', {}, [
    el('w:trPr', {}, [el('w:cantSplit'), el('w:trHeight', height)]),
    el('w:tc', {}, [
      el('w:tcPr', {}, [
        el('w:tcW', { 'w:w': measure, 'w:type': 'dxa' }),
        el('w:tcBorders', {}, [rule('w:top', top), rule('w:bottom', bottom)]),
        val('w:vAlign', 'center'),
      ]),
      ...content,
    ]),
  ])
}

/** In the file widths are in eighths of a point. */
function rule(side: string, width: number | null): Markup | null {
  if (width === null) return null
  return el(side, {
    'w:val': 'single',
    'w:sz': Math.round(points(width) * 8),
    'w:space': 0,
    'w:color': 'auto',
  })
}
