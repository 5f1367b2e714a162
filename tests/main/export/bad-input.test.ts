import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { describe, expect, test } from 'vitest'
import { plainTextOf } from '../../../main/export/web/plain-text'
import { webPage } from '../../../main/export/web/web-page'
import { exportHtml } from '../../../main/services/export-web'
import { emptyHead } from '../../../shared/model/head'
import { resolve } from '../../../shared/resolve/resolve'
import { plainPng } from '../../renderer/session/plain-png'
import { chapter, image, paragraph, reportOf, table } from '../../shared/model/reports'
import { smallPng } from '../import/docx/docx-with-picture'
import { temporaryFolder, value } from '../store/samples'
import { openWriter } from './docx/writer'
import { buildPrintApp } from './electron-twin'
import { readPdf, type ReadPdf } from './read-pdf'

/** What no page was made for: each export ends well, or says in one sentence what is missing. */
const word = 'abcdefghij'.repeat(30)
const rows = Array.from({ length: 200 }, (_, at) => [`事项${at + 1}`, '按期完成', `${at * 37}`])
const head = ['事项', '完成情况', '件数']
const hard = reportOf([
  chapter('一项', [
    paragraph(`编码${word}止。`),
    table('各项任务', [head, ...rows]),
    table('编码', [[word, '甲'], ['乙', word]]),
    paragraph('表格之后。'),
  ]),
]) // prettier-ignore
/** Tables of so many columns, each number in them longer than its column is wide. */
const columns = [7, 12, 40, 100]
/** Numbers that fit beside each other in smaller type. */
const tenFigures = Array.from({ length: 8 }, (_, at) => `${at + 1}23456.5`)
const monthly = Array.from({ length: 12 }, (_, at) => String(1_234_567 + at))
const wide = reportOf([
  chapter('一项', [
    table('分项', [tenFigures.map((_, at) => `第${at + 1}项`), tenFigures]),
    table('分月', [monthly.map((_, at) => `${at + 1}月`), monthly]),
    ...columns.flatMap((count) => [
      table(`${count}列`, [
        Array.from({ length: count }, (_, at) => `列${at}`),
        Array.from({ length: count }, (_, at) => String(10 ** 17 + count * 1000 + at)),
      ]),
    ]),
    paragraph(`联系地址${word}。`),
  ]),
])
const longHead = reportOf([chapter('一项', [paragraph('正文。')])], {
  head: {
    ...emptyHead,
    classification: `机密★${word}`,
    documentNumber: `白政报〔2026〕${word}号`,
    signer: '陆一苇',
  },
})
const tall = reportOf([
  chapter('一项', [
    table('任务', [
      ['事项', '备注'],
      ['长话'.repeat(1500), '无'],
      ['短话', '无'],
    ]),
  ]),
])
const nameless = reportOf([chapter('一项', [])], { title: '', organization: '' })
const pictured = reportOf([chapter('一项', [image('走势'), paragraph('图后。')])])
const damaged = smallPng.subarray(0, 45).toString('base64')
/** Together more than the browser holds decoded at one time, which is some 256 MB. */
const large = Buffer.from(plainPng(2400, 1600)).toString('base64')
const many = reportOf([
  chapter('多图', Array.from({ length: 30 }, (_, at) => image(`图样${at + 1}`, at))),
]) // prettier-ignore

const app = await buildPrintApp()
const target = (name: string): string => join(app.folder, `${name}.pdf`)
const { results } = await app.run([
  { kind: 'export', report: hard, target: target('hard') },
  { kind: 'export', report: pictured, target: target('damaged'), picture: damaged },
  { kind: 'export', report: pictured, target: target('whole') },
  { kind: 'export', report: many, target: target('many'), picture: large },
  { kind: 'export', report: wide, target: target('wide') },
  { kind: 'export', report: tall, target: target('tall') },
  { kind: 'export', report: nameless, target: target('nameless') },
  { kind: 'export', report: longHead, target: target('head') },
])
const writer = openWriter()

describe('a table of 200 rows and words of 300 letters', () => {
  test('are whole in the PDF, within the type area, the head on every page of the table', async () => {
    expect.hasAssertions()
    expectWhole(await readPdf(readFileSync(target('hard'))))
  })

  test.skipIf(!writer)(
    'and so in the Word document that LibreOffice prints',
    async () => {
      expect.hasAssertions()
      const pages = await writer?.print(new Map([['hard', hard]]))
      const pdf = pages?.('hard').pdf
      if (!pdf) throw new Error('There are no pages.')
      expectWhole(pdf)
    },
    120_000,
  )

  test('are whole on the web page and in the plain text', () => {
    const resolved = resolve(hard)
    for (const text of [webPage(resolved, () => null), plainTextOf(resolved)]) {
      expect(text.split(word)).toHaveLength(4)
      for (const [name = ''] of rows) expect(text).toContain(name)
    }
    expect(webPage(resolved, () => null).match(/<tr>/gu)).toHaveLength(203)
  })
})

describe('a table that is wider than the page', () => {
  const told = '太宽，字缩小了才放得下；请改成横排，或者分成几张表。'

  test('keeps every number within the type area, and no page is printed smaller for it', async () => {
    const { pages } = await readPdf(readFileSync(target('wide')))
    const lines = pages.flatMap((page) => page.lines)
    for (const line of lines) expect(line.right, line.text).toBeLessThan(184.6)
    expect(lines[0]?.size).toBeCloseTo(22, 0)
    const all = lines.map(({ text }) => text.replaceAll(/\s/gu, '')).join('')
    const digits = columns.reduce((sum, count) => sum + 18 * count, 0)
    expect(all.replaceAll(/\D/gu, '').length).toBeGreaterThan(digits)
  })

  test('is in smaller type before a number of it is torn', async () => {
    const { pages } = await readPdf(readFileSync(target('wide')))
    const lines = pages.flatMap((page) => page.lines)
    for (const months of [tenFigures, monthly]) {
      const row = lines.find(({ text }) => months.every((each) => text.includes(each)))
      expect(row?.size).toBeGreaterThan(6.5)
      expect(row?.size).toBeLessThan(11)
    }
  })

  test('is named in the warning where its type had to be smaller', () => {
    const said = JSON.stringify(results[4])
    for (const count of columns) expect(said).toContain(`${count}列”${told}`)
    expect(said).not.toContain('分月')
    expect(JSON.stringify(results[0])).not.toContain(told)
  })

  test('does not leave the line empty before a word of 300 letters', async () => {
    const { pages } = await readPdf(readFileSync(target('wide')))
    const line = pages.flatMap((page) => page.lines).find(({ text }) => text.startsWith('联系地址'))
    expect(line?.text.length).toBeGreaterThan(30)
  })

  test.skipIf(!writer)(
    'and so in the Word document that LibreOffice prints',
    async () => {
      const pages = await writer?.print(new Map([['wide', wide]]))
      const pdf = pages?.('wide').pdf
      if (!pdf) throw new Error('There are no pages.')
      const lines = pdf.pages.flatMap((page) => page.lines)
      for (const line of lines) expect(line.right, line.text).toBeLessThan(184.6)
      for (const row of [tenFigures, monthly]) {
        expect(lines.some(({ text }) => row.every((each) => text.includes(each)))).toBe(true)
      }
      const digits = columns.reduce((sum, count) => sum + 18 * count, 0)
      expect(pdf.text.replaceAll(/\D/gu, '').length).toBeGreaterThan(digits)
    },
    120_000,
  )
})

test('a 密级 and a 发文字号 of 300 letters keep within the type area, and no page is printed smaller', async () => {
  const { pages } = await readPdf(readFileSync(target('head')))
  const lines = pages.flatMap((page) => page.lines)
  for (const line of lines) expect(line.right, line.text).toBeLessThan(184.6)
  expect(lines.find(({ text }) => text.endsWith('情况报告'))?.size).toBeCloseTo(22, 0)
  expect(lines.find(({ text }) => text === '正文。')?.size).toBeCloseTo(16, 0)
})

test('a row longer than a page begins below its heading and goes on over the pages', async () => {
  const { pages, text } = await readPdf(readFileSync(target('tall')))
  const [first] = pages
  expect(first?.lines.slice(-30).map((line) => line.text)).toContain('一、一项')
  expect(first?.lines.filter((line) => /长话长话/u.test(line.text)).length).toBeGreaterThan(10)
  expect(text.match(/长/gu)).toHaveLength(1500)
})

test.skipIf(!writer)(
  'and so in the Word document that LibreOffice prints',
  async () => {
    const pages = await writer?.print(new Map([['tall', tall]]))
    const [first] = pages?.('tall').pdf.pages ?? []
    expect(first?.lines.filter((line) => /长话长话/u.test(line.text)).length).toBeGreaterThan(10)
  },
  120_000,
)

test('a report without a title has none in the PDF: the reader shows the name of the file', async () => {
  const bytes = readFileSync(target('nameless'))
  expect(await readPdf(bytes)).toMatchObject({ title: null, author: null, tagged: true })
  const { catalog } = await PDFDocument.load(bytes, { updateMetadata: false })
  expect(catalog.getViewerPreferences()?.getDisplayDocTitle()).toBe(false)
})

describe('a picture that cannot be decoded', () => {
  test('is not in the PDF, and the warning names it; a whole one has none', async () => {
    const told = '“图1　走势”的图片读不出来，没有印上；请删去，换一张再插入。'
    expect(results[1]).toMatchObject({
      ok: true,
      value: { warnings: expect.arrayContaining([told]) },
    })
    expect(results[2]).toMatchObject({ ok: true })
    expect(JSON.stringify(results[2])).not.toContain('读不出来')
    const { text } = await readPdf(readFileSync(target('damaged')))
    expect(text).toContain('图1')
    expect(text).toContain('图后。')
  })

  test('is not said of whole ones, however many and large they are', async () => {
    expect(results[3]).toMatchObject({ ok: true })
    expect(JSON.stringify(results[3])).not.toContain('读不出来')
    const { text } = await readPdf(readFileSync(target('many')))
    expect(text).toContain('图样30')
  })

  test('is named on the web page by its caption, and in the warning', async () => {
    const file = join(temporaryFolder(), 'a.html')
    const bytes = smallPng.subarray(0, smallPng.length - 20)
    const picture = () => ({ mediaType: 'image/png', bytes })
    const { warnings } = value(
      await exportHtml(pictured, file, { picture, earlier: [], draw: null }),
    )
    expect(warnings).toEqual(['图1的图片读不出来，网页里只有它的题注。'])
    expect(readFileSync(file, 'utf8')).not.toContain('<img')
  })
})

function expectWhole({ pages, text }: ReadPdf): void {
  const all = text.replaceAll(/\s/gu, '')
  expect(all.split(word.slice(0, 20)).length).toBeGreaterThan(3)
  for (const [name = '', done = '', count = ''] of rows) expect(all).toContain(name + done + count)
  const lines = pages.flatMap((page) => page.lines)
  for (const line of lines) expect(line.right, line.text).toBeLessThan(184.6)
  const isRow = (line: { readonly text: string }): boolean => line.text.includes('按期完成')
  const withRows = pages.filter((page) => page.lines.some(isRow))
  expect(withRows.length).toBeGreaterThan(8)
  for (const page of withRows) {
    expect(page.lines.map((line) => line.text.replaceAll(/\s/gu, ''))).toContain(head.join(''))
  }
}
