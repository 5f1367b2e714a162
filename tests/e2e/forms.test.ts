import { read, utils, write } from '@e965/xlsx'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { formXlsx } from '../../main/export/xlsx/form-xlsx'
import { evaluate } from '../../shared/figures/evaluate'
import { newId } from '../../shared/model/ids'
import { emptyIndicator, type Indicator } from '../../shared/model/indicator'
import { chapter, report } from '../main/store/samples'
import { start } from './antou'
import { openReport } from './desk'
import { pictures } from './pictures'
import { folderWith, storedReport } from './stored'
import { saved } from './typing'

const received = indicator('复议', '收案', '法制大队')
const heard = indicator('复议', '听证', '法制大队')
const lessons = indicator('执法培训', '期数', '政工室')
const checks = indicator('执法监督', '检查', '督察大队')
const register = [received, heard, lessons, checks]

/** To be run in the page: how many toasts are met where they and the open dialog meet. */
function toastsOverDialog(): number {
  const dialog = document.querySelector('.ant-modal-container')?.getBoundingClientRect()
  const toasts = [...document.querySelectorAll('.ant-notification-notice')]
  if (!dialog || toasts.length === 0) return -1
  return toasts.filter((toast) => {
    const { right, top, height } = toast.getBoundingClientRect()
    if (right < dialog.left) throw new Error('They do not meet.')
    const met = document.elementFromPoint((dialog.left + right) / 2, top + height / 3)
    return met !== null && toast.contains(met)
  }).length
}

test('many forms come back at once: shown by department, taken as one step, and who owes one is listed', async () => {
  const take = pictures()
  const made = report({ year: 2025, chapters: [chapter('甲', '正文。')], register })
  const folder = folderWith(made)
  const antou = await start({ folder })
  const { app, page } = antou
  await openReport(page)
  await page.keyboard.press('F8')
  const pane = page.getByTestId('register')
  const values = (): (string | null)[] => storedReport(folder).register.map((each) => each.value)

  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] })
  }, folder)
  await pane.getByRole('button', { name: '导出…' }).click()
  await page.getByRole('menuitem', { name: '部门填报表，一个部门一份…' }).press('Enter')
  await page.getByTestId('toast').filter({ hasText: '生成3份填报表' }).waitFor()
  await expect
    .poll(() => owing(page))
    .toEqual(['法制大队 没有交', '政工室 没有交', '督察大队 没有交'])

  // They come back under other names; one twice with other numbers, one of last year, one no form.
  const form = (name: string): Uint8Array => readFileSync(join(folder, `${name}-填报表.xlsx`))
  const files = [
    filled(folder, '法制.xlsx', form('法制大队'), { E4: 310 }),
    filled(folder, '政工室（回）.xlsx', form('政工室'), { E4: 12, H4: '含网上班' }),
    filled(folder, '政工室（改）.xlsx', form('政工室'), { E4: 13 }),
    filled(folder, '去年的.xlsx', lastYears(), { E4: 7 }),
    join(folder, '别的.csv'),
  ]
  writeFileSync(join(folder, '别的.csv'), '甲,乙\n1,2\n')
  await pane.getByRole('button', { name: '导入…' }).click()
  await page.locator('input[type="file"]').setInputFiles(files)
  const shown = page.getByTestId('returned-forms')
  await shown
    .getByText('“去年的.xlsx”：这是2024年度的填报表，这份报告是2025年度的，没有取用。')
    .waitFor()
  await shown.getByText('“别的.csv”：不是案头生成的填报表').waitFor()
  await shown.getByText('改动1处，还有1项没有填。').waitFor()
  await shown.getByText('与“政工室（改）.xlsx”是同一部门的表，填得不一样：请选一份。').waitFor()
  // The dialog grows out of the button that opened it: until it stands they need not meet.
  await expect
    .poll(() => page.evaluate(toastsOverDialog), {
      message: 'what was told before lies under the dialog',
    })
    .toBe(0)
  // Neither of the two is taken unasked; choosing one gives the other up.
  await page.getByRole('button', { name: '取用1份' }).waitFor()
  await shown.getByRole('checkbox', { name: /政工室（回）/u }).check()
  await shown.getByRole('checkbox', { name: /政工室（改）/u }).check()
  expect(await shown.getByRole('checkbox', { name: /政工室（回）/u }).isChecked()).toBe(false)
  await shown.getByRole('checkbox', { name: /政工室（回）/u }).check()
  await take(antou, 'returned-forms')
  await page.getByRole('button', { name: '取用2份' }).click()
  await page.getByTestId('toast').filter({ hasText: '已取用2份填报表，改动3处' }).waitFor()
  await saved(page)
  expect(values()).toEqual(['310', null, '12', null])
  expect(storedReport(folder).register[2]?.note).toBe('含网上班')

  expect(await owing(page)).toEqual(['督察大队 没有交', '法制大队 交了，没有填全', '政工室 填全了'])
  await pane.getByRole('button', { name: '填报情况…' }).click()
  await take(antou, 'answers')
  await page
    .getByTestId('answers')
    .getByRole('row', { name: /法制大队/u })
    .getByRole('button', { name: '看待填的' })
    .click()
  await expect.poll(() => pane.locator('.register-row').count()).toBe(1)
  expect(await pane.locator('.register-row [data-column="name"]').innerText()).toBe('听证')

  // One key takes all of them back; that they came back stays known.
  await page.keyboard.press('Control+Z')
  await saved(page)
  expect(values()).toEqual([null, null, null, null])

  // Dropped on the register they are asked for just so.
  const dropped = await page.evaluateHandle(
    (all) => {
      const data = new DataTransfer()
      for (const { name, bytes } of all) {
        data.items.add(new File([new Uint8Array(bytes)], name))
      }
      return data
    },
    files.slice(0, 2).map((file) => ({ name: file.slice(-8), bytes: [...readFileSync(file)] })),
  )
  await pane.dispatchEvent('drop', { dataTransfer: dropped })
  await page.getByRole('button', { name: '取用2份' }).click()
  await saved(page)
  expect(values()).toEqual(['310', null, '12', null])
  expect(antou.complaints).toEqual([])
})

/** The lines of 填报情况: each department and how far it is. */
async function owing(page: Page): Promise<readonly string[]> {
  await page.getByTestId('register').getByRole('button', { name: '填报情况…' }).click()
  const rows = page.getByTestId('answers').locator('tbody tr')
  await rows.first().waitFor()
  const lines = await rows.evaluateAll((all) =>
    all.map((row) =>
      [...row.children]
        .slice(0, 2)
        .map((cell) => cell.textContent)
        .join(' '),
    ),
  )
  await page.keyboard.press('Escape')
  await page.getByTestId('answers').waitFor({ state: 'detached' })
  return lines
}

function lastYears(): Uint8Array {
  const form = { department: '督察大队', indicators: [checks], evaluation: evaluate(register) }
  return formXlsx({ ...form, title: '上一年的报告', report: newId(), year: 2024 })
}

/** A form with cells filled in by another program, under another name. */
function filled(
  folder: string,
  name: string,
  form: Uint8Array,
  cells: Readonly<Record<string, string | number>>,
): string {
  const book = read(form)
  const sheet = book.Sheets['填报表']
  if (!sheet) throw new Error('There is no sheet.')
  for (const [origin, value] of Object.entries(cells))
    utils.sheet_add_aoa(sheet, [[value]], { origin })
  const bytes: ArrayBuffer = write(book, { type: 'array', bookType: 'xlsx' })
  writeFileSync(join(folder, name), new Uint8Array(bytes))
  return join(folder, name)
}

function indicator(group: string, name: string, department: string): Indicator {
  return { ...emptyIndicator, id: newId(), group, name, department }
}
