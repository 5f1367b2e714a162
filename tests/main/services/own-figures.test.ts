import { expect, test } from 'vitest'
import { readDocument } from '../../../main/import/read-document'
import { outdatedFigures, withOwnFigures } from '../../../main/services/own-figures'
import { reportOfParsed } from '../../../main/services/report-of-parsed'
import { draftOf } from '../../../main/workers/draft-of'
import type { Block } from '../../../shared/model/block'
import type { FigureShape } from '../../../shared/model/blocks/figure'
import { isFigure, leafOf, type Inline } from '../../../shared/model/blocks/inline'
import type { TableCell, TableRow } from '../../../shared/model/blocks/table'
import { newId, type IndicatorId } from '../../../shared/model/ids'
import { emptyIndicator, type Indicator } from '../../../shared/model/indicator'
import type { Report } from '../../../shared/model/report'
import { chaptersInOrder } from '../../../shared/model/report'
import { chapter, paragraph, reportOf } from '../../shared/model/reports'
import { docxOf, openWriter } from '../export/docx/writer'
import { edited } from '../import/docx/edit-docx'
import { value } from '../store/samples'

const reviews: Indicator = {
  ...emptyIndicator,
  id: newId<IndicatorId>(),
  name: '行政复议',
  unit: '件',
  value: '72',
  prior: '60',
}
const number: FigureShape = { type: 'figure', indicator: reviews.id, form: 'value' }
const growth: FigureShape = { type: 'figure', indicator: reviews.id, form: 'yoy', words: 'grow' }
const writer = openWriter()

function figure(shape: FigureShape): Inline {
  return { ...shape, children: [{ text: '' }] }
}

/** 72件 stands there twice: once as a figure, once as text. */
function reportWithFigures(): Report {
  const first: Block = {
    type: 'paragraph',
    id: newId(),
    level: 2,
    children: [
      { text: '依法复议。', lead: true },
      { text: '全年收到72件，办理行政复议' },
      figure(number),
      { text: '，' },
      figure(growth),
      { text: '，其中调解12件。' },
    ],
  }
  return reportOf([chapter('主要举措', [first, paragraph('其他工作有序推进。')])], {
    register: [reviews],
  })
}

async function back(docx: Uint8Array, register = [reviews]) {
  const source = value(await readDocument({ name: '报告.docx', bytes: docx }))
  const draft = draftOf(source)
  const { report, origins } = reportOfParsed({ source, draft, sha256: '', bytes: 0 }, [])
  const bound = withOwnFigures(report, origins, source, register)
  return { source, draft, report: bound }
}

function lines(report: Report): readonly string[] {
  return chaptersInOrder(report).flatMap(({ blocks }) =>
    blocks.map((block) =>
      block.type === 'paragraph'
        ? block.children
            .map((each) => (isFigure(each) ? `{${each.form}}` : leafOf(each).text))
            .join('')
        : block.type,
    ),
  )
}

const kept = '依法复议。全年收到72件，办理行政复议{value}，{yoy}，其中调解12件。'

test('figures come back from Word as figures, where the register prints what stands there', async () => {
  const { report, draft } = await back(docxOf(reportWithFigures()))
  expect(lines(report)).toContain(kept)
  expect(report.register).toEqual([reviews])
  expect(draft.warnings).toEqual([])
})

test('text that was written around them in Word does no harm', async () => {
  const docx = edited(docxOf(reportWithFigures()), (xml) =>
    xml.replace('全年收到', '全年共计收到各类申请').replace('其中调解', '其中依法调解'),
  )
  expect(lines((await back(docx)).report)).toContain(
    '依法复议。全年共计收到各类申请72件，办理行政复议{value}，{yoy}，其中依法调解12件。',
  )
})

test('a number changed in Word is told, never taken for the register’s', async () => {
  const docx = edited(docxOf(reportWithFigures()), (xml) =>
    xml.replace(/(_Antou1"\/>.*?)72件/u, '$175件'),
  )
  const { report, draft } = await back(docx)
  expect(draft.warnings.map(({ message }) => message)).toEqual([
    expect.stringMatching(/数据“行政复议”由“72件”改成了“75件”/u),
  ])
  expect(lines(report)).toContain('依法复议。全年收到72件，办理行政复议75件，{yoy}，其中调解12件。')
})

test('a figure that was deleted in Word is told', async () => {
  const docx = edited(docxOf(reportWithFigures()), (xml) =>
    xml.replace(/<w:bookmarkStart w:id="0" w:name="_Antou1"\/>.*?<w:bookmarkEnd w:id="0"\/>/u, ''),
  )
  const { draft } = await back(docx)
  expect(draft.warnings.map(({ message }) => message)).toEqual([
    expect.stringContaining('数据“行政复议”（72件）在文件里已删去'),
  ])
})

test('a register that says something else by now is told, and the document’s words stay', async () => {
  const now = [{ ...reviews, value: '80' }]
  const { source, report } = await back(docxOf(reportWithFigures()), now)
  expect(outdatedFigures(source, now).map(({ message }) => message)).toEqual([
    expect.stringMatching(/“72件”，指标库里现在是“80件”/u),
    expect.stringMatching(/同比增长20\.00%.*同比增长33\.33%/u),
  ])
  expect(lines(report)).toContain(
    '依法复议。全年收到72件，办理行政复议72件，同比增长20.00%，其中调解12件。',
  )
})

test('no value of the register goes out beside the words', () => {
  const xml = Buffer.from(
    docxOf({ ...reportWithFigures(), register: [{ ...reviews, prior: '60' }] }),
  )
  const parts: string[] = []
  edited(
    xml,
    (document) => document,
    (name, text) => void (name.startsWith('customXml/') && parts.push(text)),
  )
  expect(parts.join('')).toContain('行政复议')
  expect(parts.join('')).not.toMatch(/\b60\b/u)
})

/** A statistic table, and one with figures among words of a cell; both under a head of two rows. */
function tableWithFigures(): Report {
  const of = (...children: Inline[]): TableCell => ({ type: 'table-cell', children })
  const words = (text: string): TableCell => of({ text })
  const row = (...children: TableCell[]): TableRow => ({ type: 'table-row', children })
  const table: Block = {
    type: 'table',
    id: newId(),
    caption: '办件',
    children: [
      row({ ...words('项目'), rowSpan: 2 }, { ...words('件数'), columnSpan: 2 }),
      row(words('今年'), words('说明')),
      row(words('复议'), of(figure(number)), of({ text: '共72件，即' }, figure(number))),
    ],
  }
  return reportOf([chapter('主要举措', [table, paragraph('其他工作有序推进。')])], {
    register: [reviews],
  })
}

function cells(report: Report): readonly string[] {
  return report.chapters.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.type === 'table'
        ? block.children.flatMap((row) =>
            row.children.map(({ children }) =>
              children
                .map((each) => (isFigure(each) ? `{${each.form}}` : leafOf(each).text))
                .join(''),
            ),
          )
        : [],
    ),
  )
}

const keptCells = ['项目', '件数', '今年', '说明', '复议', '{value}', '共72件，即{value}']

test('figures of a table’s cells come back, in a cell of their own and among words', async () => {
  const { report, draft } = await back(docxOf(tableWithFigures()))
  expect(cells(report)).toEqual(keptCells)
  expect(draft.warnings).toEqual([])
})

test('a cell’s number changed in Word is told with its place', async () => {
  const docx = edited(docxOf(tableWithFigures()), (xml) =>
    xml.replace(/(_Antou2"\/>.*?)72件/u, '$175件'),
  )
  const { report, draft } = await back(docx)
  expect(draft.warnings.map(({ message }) => message)).toEqual([
    expect.stringMatching(/表格里第3行第3列的数据“行政复议”由“72件”改成了“75件”/u),
  ])
  expect(cells(report)).toContain('共72件，即75件')
  expect(cells(report)).toContain('{value}')
})

test.skipIf(!writer)('figures of cells survive LibreOffice’s saving of the document', async () => {
  const file = new Map([['report.docx', docxOf(tableWithFigures())]])
  const saved = (await writer?.convert(file, 'docx:MS Word 2007 XML'))?.get('report.docx')
  const { report, draft } = await back(saved ?? new Uint8Array())
  expect(cells(report)).toEqual(keptCells)
  expect(draft.warnings).toEqual([])
})

test.skipIf(!writer)('figures survive LibreOffice’s saving of the document', async () => {
  const file = new Map([['report.docx', docxOf(reportWithFigures())]])
  const saved = (await writer?.convert(file, 'docx:MS Word 2007 XML'))?.get('report.docx')
  const { report, draft } = await back(saved ?? new Uint8Array())
  expect(lines(report)).toContain(kept)
  expect(draft.warnings).toEqual([])
})
