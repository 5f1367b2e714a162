import { zipSync, type Zippable } from 'fflate/browser'
import type { Evaluation } from '../../../shared/figures/evaluate'
import { printedValue } from '../../../shared/figures/printed'
import { formMark, type FormMark } from '../../../shared/figures/form-mark'
import type { Indicator } from '../../../shared/model/indicator'
import { el, part, type Markup } from '../markup'
import { contentTypes, firstTime, office, override, relationships, relationType } from '../opc'
import { formStyles, look } from './form-styles'
import { isNumberEntry } from './number-entry'
import { rowHeight } from './row-height'

/** What one department is asked for. */
export interface FormParts extends FormMark {
  /** Of the report. */
  readonly title: string
  /** Its own, without those that are computed. */
  readonly indicators: readonly Indicator[]
  readonly evaluation: Evaluation
}

/**
 * A workbook for one department to fill in: only the cells for this year's values and remarks are
 * open, the rest is protected (ECMA-376-1, 18.3.1.85). The first column holds the indicators' ids,
 * by which the form is known again after any program saved it under any name, the last row says of which
 * report, year and department it is. The same form always
 * gives the same bytes. Written without the workbook library, which knows neither looks nor locks.
 */
export function formXlsx(parts: FormParts): Uint8Array {
  const files: Zippable = {}
  const add = (name: string, root: Markup): void => {
    files[name] = new TextEncoder().encode(part(root))
  }
  add('[Content_Types].xml', types())
  add('_rels/.rels', relationships([['rId1', relationType('officeDocument'), 'xl/workbook.xml']]))
  add('xl/workbook.xml', workbook())
  add(
    'xl/_rels/workbook.xml.rels',
    relationships([
      ['rId1', relationType('worksheet'), 'worksheets/sheet1.xml'],
      ['rId2', relationType('styles'), 'styles.xml'],
    ]),
  )
  add('xl/styles.xml', formStyles())
  add('xl/worksheets/sheet1.xml', sheet(parts))
  return zipSync(files, { level: 6, mtime: firstTime })
}

const main = `${office}/spreadsheetml/2006/main`
const heads = ['编号', '组', '指标', '单位', '本年', '上年', '口径', '备注'] as const
const widths = [20, 14, 30, 8, 14, 14, 40, 30]
/** Of 本年 and 备注, as a workbook calls columns. */
const [valueColumn, noteColumn] = ['E', 'H']

function sheet({ title, report, department, year, indicators, evaluation }: FormParts): Markup {
  const first = 4
  const last = first + indicators.length - 1
  const told = `填报部门：${department}。只填“本年”和“备注”两列的黄色格子，其他格子锁定；没有发生的填0。“编号”请不要改。`
  const titles = heads.map((head) => {
    if (year === null) return head
    return head === '本年' ? `${year}年` : head === '上年' ? `${year - 1}年` : head
  })
  const rows = [
    row(1, [text('A1', `${title}　数据填报表`, look.title)], 30),
    row(2, [text('A2', told, look.told)], 36),
    row(
      3,
      titles.map((head, at) => text(`${letter(at)}3`, head, look.head)),
    ),
    ...indicators.map((indicator, at) => indicatorRow(first + at, indicator, evaluation)),
    row(last + 1, [text(`A${last + 1}`, formMark({ report, department, year }), look.id)]),
  ]
  return el('worksheet', { xmlns: main }, [
    el('sheetPr', {}, [el('pageSetUpPr', { fitToPage: 1 })]),
    el('sheetViews', {}, [
      el('sheetView', { workbookViewId: 0 }, [
        el('pane', { ySplit: 3, topLeftCell: 'A4', activePane: 'bottomLeft', state: 'frozen' }),
      ]),
    ]),
    el('sheetFormatPr', { defaultRowHeight: 20 }),
    el(
      'cols',
      {},
      widths.map((width, at) => el('col', { min: at + 1, max: at + 1, width, customWidth: 1 })),
    ),
    el('sheetData', {}, rows),
    el('sheetProtection', { sheet: 1, objects: 1, scenarios: 1 }),
    el('mergeCells', { count: 3 }, [
      el('mergeCell', { ref: `A1:${noteColumn}1` }),
      el('mergeCell', { ref: `A2:${noteColumn}2` }),
      el('mergeCell', { ref: `A${last + 1}:${noteColumn}${last + 1}` }),
    ]),
    validations(first, last),
    el('pageMargins', { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 }),
    el('pageSetup', { paperSize: 9, orientation: 'landscape', fitToWidth: 1, fitToHeight: 0 }),
  ])
}

function indicatorRow(at: number, indicator: Indicator, evaluation: Evaluation): Markup {
  const { id, group, name, unit, definition, note, value } = indicator
  const evaluated = evaluation.get(id)
  const prior = evaluated ? printedValue(evaluated.prior, indicator) : null
  const height = rowHeight(['', group, name, unit, '', '', definition, note], widths)
  const cells = [
    text(`A${at}`, id, look.id),
    text(`B${at}`, group, look.cell),
    text(`C${at}`, name, look.cell),
    text(`D${at}`, unit, look.cell),
    number(`${valueColumn}${at}`, value ?? '', look.open),
    number(`F${at}`, prior ?? indicator.prior ?? '', look.number),
    text(`G${at}`, definition, look.cell),
    text(`${noteColumn}${at}`, note, look.openText),
  ]
  return row(at, cells, height)
}

/** Somebody who types words is asked whether that was meant, and can keep them. */
function validations(first: number, last: number): Markup {
  const rule = {
    type: 'decimal',
    errorStyle: 'warning',
    operator: 'between',
    allowBlank: 1,
    showErrorMessage: 1,
    errorTitle: '这里要填数字',
    error: '请只填数字，不带单位。',
    sqref: `${valueColumn}${first}:${valueColumn}${Math.max(first, last)}`,
  }
  return el('dataValidations', { count: 1 }, [
    el('dataValidation', rule, [
      el('formula1', {}, ['-999999999999999']),
      el('formula2', {}, ['999999999999999']),
    ]),
  ])
}

function row(at: number, cells: readonly Markup[], height?: number): Markup {
  return el('row', { r: at, ht: height, customHeight: height === undefined ? undefined : 1 }, cells)
}

function text(place: string, words: string, style: number): Markup {
  if (words === '') return el('c', { r: place, s: style })
  const spaced = el('t', { 'xml:space': 'preserve' }, [words])
  return el('c', { r: place, s: style, t: 'inlineStr' }, [el('is', {}, [spaced])])
}

function number(place: string, entry: string, style: number): Markup {
  if (!isNumberEntry(entry)) return text(place, entry, style)
  return el('c', { r: place, s: style }, [el('v', {}, [entry])])
}

function letter(at: number): string {
  return String.fromCharCode(65 + at)
}

function workbook(): Markup {
  return el('workbook', { xmlns: main, 'xmlns:r': `${office}/officeDocument/2006/relationships` }, [
    el('sheets', {}, [el('sheet', { name: '填报表', sheetId: 1, 'r:id': 'rId1' })]),
  ])
}

function types(): Markup {
  const sheets = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  return contentTypes([
    override('/xl/workbook.xml', `${sheets}.sheet.main+xml`),
    override('/xl/worksheets/sheet1.xml', `${sheets}.worksheet+xml`),
    override('/xl/styles.xml', `${sheets}.styles+xml`),
  ])
}
