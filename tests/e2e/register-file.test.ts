import { read, utils, write } from '@e965/xlsx'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newId, type IndicatorId } from '../../shared/model/ids'
import { emptyIndicator } from '../../shared/model/indicator'
import { chapter, report } from '../main/store/samples'
import { start } from './antou'
import { openReport } from './desk'
import { pictures } from './pictures'
import { folderWith, storedReport } from './stored'
import { saved } from './typing'

test('a register goes out as a workbook, comes back from a table, and is taken back by one key', async () => {
  const take = pictures()
  const received = {
    ...emptyIndicator,
    id: newId<IndicatorId>(),
    group: '复议',
    name: '收案',
    value: '295',
    department: '法制大队',
  }
  const folder = folderWith(
    report({ chapters: [chapter('甲', '正文。')], register: [{ ...received, checked: true }] }),
  )
  const antou = await start({ folder })
  const { app, page } = antou
  await openReport(page)
  await page.keyboard.press('F8')
  const pane = page.getByTestId('register')
  const target = join(folder, '指标库.xlsx')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, target)
  await pane.getByRole('button', { name: '导出…' }).click()
  await page.getByRole('menuitem', { name: '指标库（Excel 文件）…' }).press('Enter')
  await page.getByTestId('toast').filter({ hasText: '已导出“指标库.xlsx”' }).waitFor()
  expect(existsSync(target)).toBe(true)
  expect(readFileSync(target).subarray(0, 2).toString()).toBe('PK')

  // A table that a department sent: one value another, one indicator new.
  const sent = join(folder, '复议.csv')
  writeFileSync(sent, '组,指标,单位,本年,上年\n复议,收案,件,300,229\n复议,听证,次,12,\n')
  await pane.getByRole('button', { name: '导入…' }).click()
  await page.locator('input[type="file"]').setInputFiles(sent)
  const shown = page.getByTestId('register-file')
  await shown.getByText('改动2处，新增1项，0项没有变化。').waitFor()
  await take(antou, 'register-file')
  await page.getByRole('button', { name: '导入', exact: true }).click()
  await expect.poll(() => page.getByTestId('register-count').innerText()).toMatch(/共2项/u)
  await saved(page)
  const [first, second] = storedReport(folder).register
  expect(first).toMatchObject({ value: '300', prior: '229', checked: false })
  expect(second).toMatchObject({ group: '复议', name: '听证', unit: '次', value: '12' })
  await page.keyboard.press('Control+Z')
  await expect.poll(() => page.getByTestId('register-count').innerText()).toMatch(/共1项/u)
  await saved(page)
  expect(storedReport(folder).register).toMatchObject([
    { value: '295', prior: null, checked: true },
  ])

  // A form for the department; it comes back filled in, saved by another program under another name.
  await app.evaluate(({ dialog }, folder_) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [folder_] })
  }, folder)
  await pane.getByRole('button', { name: '导出…' }).click()
  await page.getByRole('menuitem', { name: '部门填报表，一个部门一份…' }).press('Enter')
  await page.getByTestId('toast').filter({ hasText: '生成1份填报表' }).waitFor()
  const form = read(readFileSync(join(folder, '法制大队-填报表.xlsx')))
  const sheet = form.Sheets['填报表']
  if (!sheet) throw new Error('There is no sheet.')
  utils.sheet_add_aoa(sheet, [[310]], { origin: 'E4' })
  const back = join(folder, '回表.xls')
  const bytes: ArrayBuffer = write(form, { type: 'array', bookType: 'biff8' })
  writeFileSync(back, new Uint8Array(bytes))
  await pane.getByRole('button', { name: '导入…' }).click()
  await page.locator('input[type="file"]').setInputFiles(back)
  await page.getByTestId('returned-forms').getByText('改动1处，都填了。').waitFor()
  await page.getByRole('button', { name: '取用1份' }).click()
  await saved(page)
  await expect.poll(() => storedReport(folder).register[0]?.value).toBe('310')

  // What is no register is told in a sentence, and nothing changes.
  const other = join(folder, '别的.csv')
  writeFileSync(other, '甲,乙\n1,2\n')
  await pane.getByRole('button', { name: '导入…' }).click()
  await page.locator('input[type="file"]').setInputFiles(other)
  await page.getByTestId('toast').filter({ hasText: '没有认得出的指标表' }).waitFor()
  expect(antou.complaints).toEqual([])
})

test('rows that a filter hides in a file are told of: what is not seen there is not read', async () => {
  const received = { ...emptyIndicator, id: newId<IndicatorId>(), group: '复议', name: '收案' }
  const folder = folderWith(
    report({
      chapters: [chapter('甲', '正文。')],
      register: [{ ...received, department: '法制大队' }],
    }),
  )
  const antou = await start({ folder })
  const { page } = antou
  await openReport(page)
  await page.keyboard.press('F8')
  const sheet = utils.aoa_to_sheet([['组', '指标', '本年'], ['复议', '收案', 300], ['复议', '听证', 12]]) // prettier-ignore
  sheet['!rows'] = [{}, {}, { hidden: true }]
  const book = utils.book_new(sheet, '指标')
  const bytes: ArrayBuffer = write(book, { type: 'array', bookType: 'xlsx' })
  const file = join(folder, '筛选过.xlsx')
  writeFileSync(file, new Uint8Array(bytes))
  await page.getByTestId('register').getByRole('button', { name: '导入…' }).click()
  await page.locator('input[type="file"]').setInputFiles(file)
  const shown = page.getByTestId('register-file')
  await shown.getByText('改动1处，新增0项，0项没有变化。').waitFor()
  await shown.getByText('有1行或列是隐藏的（或被筛选掉的），没有导入。').waitFor()
  // Nothing of what only a report has, as its title.
  expect(await shown.locator('li').count()).toBe(2)
  expect(antou.complaints).toEqual([])
})
