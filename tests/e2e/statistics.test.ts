import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readPdf } from '../main/export/read-pdf'
import { alternatives } from '../main/export/pdf-pictures'
import { report } from '../main/store/samples'
import { indicatorOf } from '../shared/model/indicators'
import { chapter as chapterOf, paragraph as line } from '../shared/model/reports'
import { chartOf } from '../shared/resolve/charts'
import { start } from './antou'
import { chooseGroup, enterValue, exportPdf, insertAtEnd, openChapter, openReport } from './desk'
import { pictures } from './pictures'
import { startOn } from './start-on'
import { fill, folderWith, storedReport } from './stored'
import { saved } from './typing'

const group = '行政复议'
const organization = '云岭公安分局'
const title = (year: number): string => `云岭公安分局${year}年度法治政府建设情况报告`

test('a chart over five years takes from the store what the report has not, on screen and on paper', async () => {
  const take = pictures()
  const received = indicatorOf('收案', { group, value: '295', prior: '229' })
  // 2022 under an id of its own, 2023 under this one; another office's is none of them.
  const past = [
    { year: 2021, register: [indicatorOf('收案', { group, value: '120' })] },
    { year: 2022, register: [indicatorOf('收案', { group, value: '150' })] },
    { year: 2023, register: [{ ...received, value: '180', prior: '150' }] },
  ].map((each) => report({ ...each, organization, title: title(each.year) }))
  const foreign = report({
    organization: '芦荡公安分局',
    year: 2022,
    title: '芦荡公安分局2022年度法治政府建设情况报告',
    register: [indicatorOf('收案', { group, value: '9999' })],
  })
  const chart = chartOf({ of: 'years', indicators: [received.id] }, { kind: 'line' })
  const now = report({
    organization,
    year: 2025,
    title: title(2025),
    chapters: [chapterOf('主要举措和成效', [line('情况如下。'), chart])],
    register: [received],
  })
  const folder = folderWith(foreign)
  for (const each of past) fill(folder, each)
  fill(folder, now)
  const antou = await start({ folder })
  const { page } = antou
  await openReport(page)
  await openChapter(page, 1)
  const words = () => page.locator('.chapter-text canvas').getAttribute('aria-label')
  const five = '2021年120件，2022年150件，2023年180件，2024年229件，2025年'
  await expect.poll(words).toContain(`${five}295件`)
  expect(await page.getByTestId('chart-missing').count()).toBe(0)
  await take(antou, 'chart-years')
  await enterValue(page, '收案', '310')
  await expect.poll(words).toContain(`${five}310件`)
  await saved(page)
  const pdf = join(folder, 'report.pdf')
  await exportPdf(antou, pdf)
  expect(await alternatives(readFileSync(pdf))).toContain(await words())
  expect(antou.complaints).toEqual([])
})

test('a wide statistic table is turned, and lies on a page of its own with its number in place', async () => {
  const names = ['维持', '撤销', '变更', '确认违法', '责令履行', '驳回', '终止', '调解', '和解']
  const register = names.map((name, at) =>
    indicatorOf(name, { group: '复议结果', value: String(101 + at), prior: String(90 - at) }),
  )
  const { antou, page, folder } = await startOn(
    report({ title: title(2025), chapters: [chapterOf('甲', [line('情况如下。')])], register }),
  )
  await insertAtEnd(page, '统计表…')
  const dialog = page.getByTestId('table-dialog')
  await dialog.getByLabel('表名').fill('复议结果')
  await dialog.getByText('一项一列，组名合并成表头').click()
  await chooseGroup(page, dialog, '复议结果')
  await page.getByRole('button', { name: '插入（9列）' }).click()
  await page.locator('.chapter-text td .figure').first().click()
  await page.getByRole('menuitem', { name: '插入(I)' }).click()
  await page.locator('[data-command="turn-table"]').click()
  // Standing in a table, a chart begins with it and goes behind it.
  await page.getByRole('menuitem', { name: '插入(I)' }).click()
  await page.getByText('图表…').click()
  await page.getByTestId('chart-dialog').locator('canvas').waitFor()
  await page.getByRole('button', { name: '插入', exact: true }).click()
  await page.locator('.chart-block').waitFor()
  await saved(page)
  const [, table, chart] = storedReport(folder).chapters[0]?.blocks ?? []
  expect(table).toMatchObject({ type: 'table', landscape: true })
  expect(chart).toMatchObject({ type: 'chart', source: { of: 'table', table: table?.id } })

  const pdf = join(folder, 'report.pdf')
  await exportPdf(antou, pdf)
  const { pages } = await readPdf(readFileSync(pdf))
  const lying = pages.filter(({ turned }) => turned)
  expect(lying).toHaveLength(1)
  const words = lying.flatMap(({ lines }) => lines.map(({ text }) => text)).join(' ')
  for (const each of ['表1', ...names, '101', '109']) expect(words).toContain(each)
  for (const [at, each] of pages.entries()) expect(each.number?.text).toBe(`— ${at + 1} —`)
  // Where those of the upright pages stand, as the page is shown.
  const upright = pages.find(({ turned }) => !turned)
  const [own, usual] = [lying[0]?.number?.baseline ?? 0, upright?.number?.baseline ?? 0]
  expect(Math.abs(own - usual)).toBeLessThan(1)
  expect(antou.complaints).toEqual([])
})

test('a statistic table with shares and a total follows a value that changes its sign', async () => {
  const take = pictures()
  const register = [
    indicatorOf('税收', { group: '收支', unit: '万元', value: '30', prior: '20' }),
    indicatorOf('结余', { group: '收支', unit: '万元', value: '10', prior: '10' }),
    indicatorOf('公开率', { group: '收支', unit: '%', value: '98' }),
  ]
  const { antou, page, folder } = await startOn(
    report({ title: title(2025), chapters: [chapterOf('甲', [line('情况如下。')])], register }),
  )
  await insertAtEnd(page, '统计表…')
  const dialog = page.getByTestId('table-dialog')
  const total = dialog.getByRole('checkbox', { name: '加一行合计' })
  await chooseGroup(page, dialog, '收支')
  // With the percentage among them there is no total.
  await dialog.getByText('所选指标单位不同或是百分比，不能合计').waitFor()
  expect(await total.isDisabled()).toBe(true)
  await dialog.getByTitle('收支.公开率').locator('.ant-select-selection-item-remove').click()
  await dialog.getByRole('checkbox', { name: '占比' }).check()
  await total.check()
  await dialog.getByText('指标库里会加一项“收支.合计”，由公式算出。').waitFor()
  await take(antou, 'table-total')
  await page.getByRole('button', { name: '插入（3行）' }).click()
  const rows = () =>
    page.locator('.chapter-text tr').evaluateAll(
      (all) =>
      all.map((row) => [...row.children].map((cell) => cell.textContent.replaceAll('\uFEFF', '')).join(' ')), // prettier-ignore
    )
  await expect
    .poll(rows)
    .toEqual([
      '项目 单位 2025年 2024年 同比 占比',
      '税收 万元 30 20 50.00% 75.00%',
      '结余 万元 10 10 0.00% 25.00%',
      '合计 万元 40 30 33.33% 100.00%',
    ])
  await enterValue(page, '结余', '-10')
  await expect
    .poll(rows)
    .toEqual([
      '项目 单位 2025年 2024年 同比 占比',
      '税收 万元 30 20 50.00% 150.00%',
      '结余 万元 -10 10 -200.00% -50.00%',
      '合计 万元 20 30 -33.33% 100.00%',
    ])
  await take(antou, 'statistic-total')
  await saved(page)
  expect(storedReport(folder).register.map(({ name }) => name)).toEqual(['税收', '结余', '合计', '公开率']) // prettier-ignore
  // Table and total came as one step: entering the value is the first to be taken back.
  await page.keyboard.press('Control+Z')
  await page.keyboard.press('Control+Z')
  await saved(page)
  expect(storedReport(folder).register).toHaveLength(3)
  expect(await page.locator('.chapter-text tr').count()).toBe(0)
  expect(antou.complaints).toEqual([])
})

test('a whole group chosen for a chart leaves the dialog and its buttons in the window', async () => {
  const register = Array.from({ length: 14 }, (_, at) =>
    indicatorOf(`第${at + 1}类行政执法案件`, {
      group: '行政执法与监督检查',
      value: String(at + 1),
    }),
  )
  const { antou, page } = await startOn(
    report({ title: title(2025), chapters: [chapterOf('甲', [line('情况如下。')])], register }),
  )
  await insertAtEnd(page, '图表…')
  const dialog = page.getByTestId('chart-dialog')
  await chooseGroup(page, dialog, '行政执法与监督检查')
  await dialog.getByTitle('行政执法与监督检查.第14类行政执法案件').waitFor()
  const foot = await page.getByRole('button', { name: '插入', exact: true }).boundingBox()
  expect((foot?.y ?? 9999) + (foot?.height ?? 0)).toBeLessThan(768)
  expect(antou.complaints).toEqual([])
})
