import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { formulaInFile } from '../../shared/figures/formula-names'
import type { Indicator, Register } from '../../shared/model/indicator'
import { chapter, report } from '../main/store/samples'
import { indicatorOf } from '../shared/model/indicators'
import { dataFolder, start, type Antou } from './antou'
import { openReport } from './desk'
import { hasOffice, savedByOffice } from './office'
import { pictures } from './pictures'
import { folderWith, storedReport } from './stored'
import { saved } from './typing'

describe.skipIf(!hasOffice)('a register that one office passes on to another', () => {
  test('a ready one is edited, exported, opened and saved by LibreOffice, and taken in elsewhere', async () => {
    const take = pictures()
    const antou = await desk()
    const { page } = antou
    await page.getByRole('button', { name: '载入现成指标…' }).click()
    await page.getByRole('menuitem', { name: /公安分局指标/u }).press('Enter')
    await expect.poll(() => countOf(page)).toMatch(/^共77项/u)
    const pane = page.getByTestId('register')
    await pane.locator('.register-row [data-column="value"]').first().click()
    await page.keyboard.type('120.5')
    await page.keyboard.press('Enter')
    await saved(page)
    const own = storedReport(antou.folder).register
    const folder = dataFolder()
    await exported(antou, '现成指标（不带数，给别的单位用）…', join(folder, '现成指标.xlsx'))
    await antou.close()

    const other = await desk()
    const passed = await savedByOffice(join(folder, '现成指标.xlsx'))
    await other.page.getByRole('button', { name: '载入现成指标…' }).click()
    await other.page.getByRole('menuitem', { name: '别的单位给的文件…' }).press('Enter')
    await other.page.locator('input[type="file"]').setInputFiles(passed)
    const shown = other.page.getByTestId('register-file')
    await shown.getByText(`改动0处，新增${own.length}项，0项没有变化。`).waitFor()
    await shown.getByText('刑事执法.破案率：=破刑事案件/立刑事案件').waitFor()
    expect(await shown.getByText('请看一下').count()).toBe(0)
    await take(other, 'register-passed-on')
    await other.page.getByRole('button', { name: '导入', exact: true }).click()
    await saved(other.page)
    const theirs = storedReport(other.folder).register
    expect(theirs.map(named(theirs))).toEqual(
      own.map((each) => named(own)({ ...each, value: null })),
    )
    expect([...antou.complaints, ...other.complaints]).toEqual([])
  })

  test.each(['xlsx', 'csv'] as const)(
    'values and formulas as %s, back on the first desk too',
    async (form) => {
      const received = indicatorOf('收案', { value: '295', prior: '229.125' })
      const closed = indicatorOf('结案', { value: '200', prior: '150' })
      const rate = indicatorOf('结案率', {
        unit: '%',
        decimals: 2,
        formula: `{${closed.id}}/{${received.id}}`,
      })
      const antou = await desk([received, closed, rate])
      const folder = dataFolder()
      const entry = form === 'xlsx' ? '指标库（Excel 文件）…' : '指标库（CSV 文件）…'
      await exported(antou, entry, join(folder, `指标库.${form}`))
      const passed =
        form === 'xlsx'
          ? await savedByOffice(join(folder, '指标库.xlsx'))
          : join(folder, '指标库.csv')
      const told = await comparedWith(antou, passed)
      await told.getByText('改动0处，新增0项，3项没有变化。').waitFor()
      await antou.close()

      const other = await desk()
      await comparedWith(other, passed)
      await other.page.getByRole('button', { name: '导入', exact: true }).click()
      await saved(other.page)
      const theirs = storedReport(other.folder).register
      const before = [received, closed, rate]
      expect(theirs.map(named(theirs))).toEqual(before.map(named(before)))
      expect([...antou.complaints, ...other.complaints]).toEqual([])
    },
  )
})

async function desk(register: Register = []): Promise<Antou> {
  const made = report({ year: 2025, chapters: [chapter('甲', '正文。')], register })
  const antou = await start({ folder: folderWith(made) })
  await openReport(antou.page)
  await antou.page.keyboard.press('F8')
  return antou
}

async function countOf(page: Page): Promise<string> {
  return page.getByTestId('register-count').innerText()
}

async function exported({ app, page }: Antou, entry: string, target: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, target)
  await page.getByTestId('register').getByRole('button', { name: '导出…' }).click()
  await page.getByRole('menuitem', { name: entry }).press('Enter')
  await page.getByTestId('toast').filter({ hasText: '已导出' }).waitFor()
}

async function comparedWith({ page }: Antou, file: string): Promise<Locator> {
  await page.getByTestId('register').getByRole('button', { name: '导入…' }).click()
  await page.locator('input[type="file"]').setInputFiles(file)
  return page.getByTestId('register-file')
}

/** An indicator of a register with names in the place of ids, which every desk has its own. */
function named(
  register: Register,
): (indicator: Indicator) => Omit<Indicator, 'id'> & { readonly id: string } {
  return ({ formula, ...fields }) => ({
    ...fields,
    id: '',
    formula: formula === null ? null : formulaInFile(formula, register),
  })
}
