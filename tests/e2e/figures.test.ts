import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newId } from '../../shared/model/ids'
import { emptyIndicator, type Indicator } from '../../shared/model/indicator'
import { readPdf } from '../main/export/read-pdf'
import { report } from '../main/store/samples'
import { chapter as chapterOf, paragraph as line } from '../shared/model/reports'
import { startOn } from './start-on'
import { chooseGroup, enterValue, exportPdf, insertAtEnd, screenWords, select } from './desk'
import { pictures } from './pictures'
import { storedReport } from './stored'
import { inputMethod, saved } from './typing'

const title = '云岭公安分局2025年度法治政府建设情况报告'
const received = {
  ...indicator('行政复议', '收案', '295', '229'),
  department: '法制大队',
  cutOff: '2025-12-31',
  note: '含网上申请',
}
const heard = indicator('行政复议', '听证', '59', '60')

test('a figure is called by #, follows its indicator, and is on paper what it is on the screen', async () => {
  const take = pictures()
  const text = line('全年共收到申请。')
  const { antou, page, folder } = await startOn(
    report({
      title,
      chapters: [chapterOf('主要举措和成效', [text, line('听证情况：')])],
      register: [received, heard],
    }),
  )
  const ime = await inputMethod(page)
  await select(page, { in: `[data-block="${text.id}"]`, at: 7 })

  // By an input method, Chinese letters after the #.
  await page.keyboard.type('#')
  await ime.type('shouan', '收案')
  const call = page.getByTestId('figure-call')
  await call.waitFor()
  await take(antou, 'figure-call')
  await page.keyboard.press('Enter')
  await page.keyboard.type('，')
  // By the initials of its pinyin, in another way than its value.
  await page.keyboard.type('#sa')
  await call.getByText('同比变化').waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect.poll(() => screenWords(page)).toContain('全年共收到申请295件，同比上升28.82%。')
  await saved(page)

  // The card of a figure: two decimals less.
  await page.locator('.figure').nth(1).click()
  const card = page.getByTestId('figure-card')
  await card.getByText('行政复议.收案').waitFor()
  await card.getByText('法制大队，截至2025-12-31，含网上申请').waitFor()
  await card.getByRole('spinbutton').fill('1')
  await card.getByRole('spinbutton').press('Enter')
  await expect.poll(() => screenWords(page)).toContain('同比上升28.8%。')
  await take(antou, 'figure-card')

  // A value changes sides: the word follows.
  await card.getByRole('button', { name: '到指标库' }).click()
  const pane = page.getByTestId('register')
  await pane.getByTestId('register-uses').waitFor()
  await enterValue(page, '收案', '200')
  await expect.poll(() => screenWords(page)).toContain('全年共收到申请200件，同比下降12.7%。')
  await saved(page)
  const pdf = join(folder, 'report.pdf')
  await exportPdf(antou, pdf)
  const printed = await readPdf(readFileSync(pdf))
  const words = printed.pages.flatMap(({ lines }) => lines.map((each) => each.text)).join('')
  expect(words).toContain('全年共收到申请200件，同比下降12.7%。')

  // A # that is none, and the list closed by hand.
  await select(page, { in: `[data-block="${text.id}"] > :nth-child(1)`, at: 0 })
  await page.keyboard.type('#')
  await call.waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.type('s')
  expect(await call.count()).toBe(0)
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Backspace')

  // Undone one by one, back to the text as it was.
  for (let steps = 0; steps < 12; steps += 1) await page.keyboard.press('Control+Z')
  await expect.poll(() => screenWords(page)).toContain('全年共收到申请。')
  await saved(page)
  expect(storedReport(folder).register[0]?.value).toBe('295')
  expect(antou.complaints).toEqual([])
})

test('a statistic table over indicators: prose, table and paper show one changed value at once', async () => {
  const take = pictures()
  const text = line('全年收案情况见下表。')
  const { antou, page, folder } = await startOn(
    report({
      title,
      chapters: [chapterOf('主要举措和成效', [text])],
      register: [received, heard],
    }),
  )
  await insertAtEnd(page, '统计表…')
  const dialog = page.getByTestId('table-dialog')
  await dialog.getByLabel('表名').fill('行政复议案件')
  await chooseGroup(page, dialog, '行政复议')
  await take(antou, 'statistic-table')
  await page.getByRole('button', { name: '插入（2行）' }).click()
  await expect
    .poll(() => screenWords(page))
    .toContain('行政复议案件\n项目\t单位\t2025年\t2024年\t同比\n收案\t件\t295\t229\t28.82%')
  await saved(page)
  await enterValue(page, '收案', '200')
  await expect.poll(() => screenWords(page)).toContain('收案\t件\t200\t229\t-12.66%')
  await saved(page)
  const pdf = join(folder, 'report.pdf')
  await exportPdf(antou, pdf)
  const words = (await readPdf(readFileSync(pdf))).text.replaceAll(/\s/gu, '')
  expect(words).toContain('收案件200229-12.66%')
  expect(antou.complaints).toEqual([])
})

function indicator(group: string, name: string, value: string, prior: string): Indicator {
  return { ...emptyIndicator, id: newId(), group, name, value, prior, department: '法制大队' }
}

test('a selected number becomes a new indicator, under the name of the text or a typed one, as one step', async () => {
  const take = pictures()
  const text = line('全年受理行政复议案件295件，其中听证12次。')
  const { antou, page, folder } = await startOn(
    report({ title, chapters: [chapterOf('甲', [text])], register: [] }),
  )
  const place = { in: `[data-block="${text.id}"]`, at: 10 }
  await select(page, place, { ...place, at: 14 })
  await page.keyboard.press('Control+Shift+D')
  const dialog = page.getByTestId('insert-figure')
  await dialog.getByText('新增指标“行政复议案件”').waitFor()
  await take(antou, 'new-indicator')
  await page.keyboard.press('Enter')
  await page.locator('.figure').waitFor()
  await saved(page)
  const [made] = storedReport(folder).register
  expect(made).toMatchObject({ group: '甲', name: '行政复议案件', unit: '件', value: '295' })

  // What is still text stands behind the figure: 12次.
  await select(page, { ...place, at: 15 }, { ...place, at: 18 })
  await page.keyboard.press('Control+Shift+D')
  await page.keyboard.insertText('听证会')
  await dialog.getByText('新增指标“听证会”').waitFor()
  await page.keyboard.press('Enter')
  await expect.poll(() => page.locator('.figure').count()).toBe(2)
  await expect.poll(() => screenWords(page)).toContain('全年受理行政复议案件295件，其中听证12次。')
  await page.keyboard.press('Control+Z')
  await page.keyboard.press('Control+Z')
  await saved(page)
  expect(storedReport(folder).register).toEqual([])
  await expect.poll(() => screenWords(page)).toContain('全年受理行政复议案件295件，其中听证12次。')
  expect(antou.complaints).toEqual([])
})
