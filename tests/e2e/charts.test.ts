import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { readDocument } from '../../main/import/read-document'
import type { Block } from '../../shared/model/block'
import { alternatives, pictureWidths } from '../main/export/pdf-pictures'
import { report, value } from '../main/store/samples'
import { indicatorOf } from '../shared/model/indicators'
import { chapter as chapterOf, paragraph as line, table } from '../shared/model/reports'
import { chartOf } from '../shared/resolve/charts'
import { startOn } from './start-on'
import { chooseGroup, enterValue, exportDocx, exportPdf, insertAtEnd } from './desk'
import { pictures } from './pictures'
import { storedReport } from './stored'
import { saved } from './typing'

const title = '云岭公安分局2025年度法治政府建设情况报告'
const group = '行政复议'
const received = indicatorOf('收案', { group, value: '295', prior: '229' })
const closed = indicatorOf('结案', { group, value: '281', prior: '300' })
const heard = indicatorOf('听证', { group, prior: '60' })
const register = [received, closed, heard]

test('a chart is made in its dialog, follows the register, and is changed and undone as one step', async () => {
  const take = pictures()
  const { antou, page, folder } = await startOn(
    report({ title, chapters: [chapterOf('主要举措和成效', [line('情况如下。')])], register }),
  )
  await insertAtEnd(page, '图表…')
  const dialog = page.getByTestId('chart-dialog')
  await dialog.getByLabel('图名').fill('行政复议案件')
  await chooseGroup(page, dialog, '行政复议')
  await dialog.locator('canvas').waitFor()
  await take(antou, 'chart-dialog')
  await page.getByRole('button', { name: '插入', exact: true }).click()
  const chart = page.locator('.chart-block')
  await expect
    .poll(() => wordsOf(page))
    .toBe(
      '柱状图。2024年：收案229件，结案300件，听证60件；2025年：收案295件，结案281件，听证【待填】。',
    )
  expect(await chart.getByTestId('chart-missing').innerText()).toBe(
    '【待填】“行政复议.听证”还没有填。',
  )
  await take(antou, 'chart')
  await saved(page)

  // What it lacks is counted with the other blanks, and found as they are.
  await expect.poll(() => page.getByTestId('blanks').innerText()).toBe('待填 1 处')
  await page.keyboard.press('Control+Home')
  await expect.poll(() => chart.getAttribute('data-selected')).toBe('false')
  await page.keyboard.press('F4')
  await expect.poll(() => chart.getAttribute('data-selected')).toBe('true')

  // One value: other words and another picture at once, the stored text as it was.
  const [before] = storedReport(folder).chapters
  const drawn = await pixels(page)
  await enterValue(page, '听证', '75')
  await expect.poll(() => wordsOf(page)).toContain('听证75件。')
  expect(await chart.getByTestId('chart-missing').count()).toBe(0)
  expect(await page.getByTestId('blanks').count()).toBe(0)
  expect(await pixels(page)).not.toBe(drawn)
  await saved(page)
  expect(storedReport(folder).chapters[0]?.blocks).toEqual(before?.blocks)

  // Changed in its dialog as one step, and taken back with one.
  await chart.locator('canvas').dblclick()
  await dialog.getByText('饼图').click()
  await page.getByRole('button', { name: '改好了' }).click()
  await expect.poll(() => wordsOf(page)).toMatch(/^饼图。2025年：收案295件，45\.31%/u)
  await page.keyboard.press('Control+Z')
  await expect.poll(() => wordsOf(page)).toMatch(/^柱状图。2024年/u)

  // Away with the key, and back.
  await chart.locator('canvas').click()
  await page.keyboard.press('Delete')
  await chart.waitFor({ state: 'detached' })
  await page.keyboard.press('Control+Z')
  await chart.waitFor()
  expect(antou.complaints).toEqual([])
})

test('a chart is sharp on paper, the same each time, and a picture in Word', async () => {
  const bars = chartOf(
    { of: 'indicators', indicators: register.map(({ id }) => id), values: ['prior', 'now'] },
    { caption: '行政复议案件' },
  )
  const { antou, page, folder } = await startOn(
    report({
      title,
      chapters: [chapterOf('主要举措和成效', [line('情况如下。'), bars])],
      register,
    }),
  )
  const [one, other] = [join(folder, 'one.pdf'), join(folder, 'other.pdf')]
  await exportPdf(antou, one)
  await exportPdf(antou, other)
  expect(readFileSync(one).equals(readFileSync(other))).toBe(true)
  // 156 mm at 300 dots to the inch.
  expect(Math.max(...(await pictureWidths(readFileSync(one))))).toBeGreaterThan((156 / 25.4) * 300)
  expect(await alternatives(readFileSync(one))).toContain(await wordsOf(page))

  const docx = join(folder, '报告.docx')
  await exportDocx(antou, docx)
  const source = value(await readDocument({ name: docx, bytes: readFileSync(docx) }))
  const shown = source.blocks.map((block) =>
    block.kind === 'image' ? block.name : block.kind === 'paragraph' ? block.text : '',
  )
  expect(shown).toContain('图1　行政复议案件')
  expect(source.blocks.filter(({ kind }) => kind === 'image')).toHaveLength(1)
  expect(antou.complaints).toEqual([])
})

test('every kind of chart stands in the text as on paper', async () => {
  const take = pictures()
  const names = ['维持', '撤销', '确认违法', '驳回', '终止', '调解', '责令履行', '其他']
  const outcomes = names.map((name, at) =>
    indicatorOf(name, {
      group: '复议结果',
      value: String(120 - at * 14),
      prior: String(90 - at * 9),
    }),
  )
  const ids = outcomes.map(({ id }) => id)
  const source = table('各季度案件', [
    ['季度', '收案', '结案', '听证', '调解'],
    ['一季度', '61', '55', '12', '9'],
    ['二季度', '72', '66', '15', '11'],
    ['三季度', '80', '79', '18', '8'],
    ['四季度', '82', '81', '14', '13'],
  ])
  const ofTable = { of: 'table', table: source.id, by: 'columns' } as const
  const charts: Block[] = [
    chartOf({ of: 'indicators', indicators: ids, values: ['prior', 'now'] }),
    chartOf(
      { of: 'indicators', indicators: [received.id, closed.id], values: ['prior', 'now', 'rate'] },
      { kind: 'combined' },
    ),
    chartOf({ of: 'indicators', indicators: ids, values: ['now'] }, { kind: 'pie' }),
    chartOf(ofTable, { kind: 'line' }),
    chartOf({ ...ofTable, by: 'rows' }, { kind: 'horizontal' }),
  ]
  const { antou, page, folder } = await startOn(
    report({
      title,
      chapters: [chapterOf('主要举措和成效', [line('情况如下。'), source, ...charts])],
      register: [...register, ...outcomes],
    }),
  )
  await page.locator('.chart-block').nth(2).scrollIntoViewIfNeeded()
  await take(antou, 'chart-kinds')

  // A cell of the table changes: the charts over it follow.
  await page.locator('.table-block td').nth(6).dblclick()
  await page.keyboard.insertText('64')
  await expect.poll(() => wordsOf(page, 3)).toContain('收案：一季度64，')
  await expect.poll(() => wordsOf(page, 4)).toContain('一季度：收案64，')
  const pdf = join(folder, 'report.pdf')
  await exportPdf(antou, pdf)
  expect(await pictureWidths(readFileSync(pdf))).toHaveLength(charts.length)
  expect(antou.complaints).toEqual([])
})

/** What a chart on the screen says to who cannot see it. */
function wordsOf(page: Page, at = 0): Promise<string> {
  return page.evaluate(
    (index) =>
      document.querySelectorAll('.chart-block canvas')[index]?.getAttribute('aria-label') ?? '',
    at,
  )
}

function pixels(page: Page): Promise<string> {
  return page.evaluate(
    () => document.querySelector<HTMLCanvasElement>('.chart-block canvas')?.toDataURL() ?? '',
  )
}
