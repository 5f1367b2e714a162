import { readFileSync, writeFileSync } from 'node:fs'
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

test('files that show where a value is from are attached, copied out, taken off and brought back', async () => {
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
  const button = page.getByTestId('register-evidence')
  const files = (): readonly { name: string }[] => storedReport(folder).register[0]?.evidence ?? []

  await button.click()
  const list = page.getByTestId('evidence')
  const sent = [join(folder, '法制大队的函.pdf'), join(folder, '收案登记表.xlsx')]
  for (const file of sent) writeFileSync(file, `${file} ${'。'.repeat(5000)}`)
  await list.getByRole('button', { name: '附上文件…' }).click()
  await page.locator('input[type="file"]').setInputFiles(sent)
  await list.getByText('收案登记表.xlsx').waitFor()
  await expect.poll(() => button.innerText()).toBe('佐证材料 2 份')
  await take(antou, 'evidence')
  await saved(page)
  expect(files().map(({ name }) => name)).toEqual(['法制大队的函.pdf', '收案登记表.xlsx'])
  // What was compared with its source stays so: no value changed.
  expect(storedReport(folder).register[0]?.checked).toBe(true)

  const copy = join(folder, '另存.pdf')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, copy)
  await list.getByRole('button', { name: '另存…' }).first().click()
  await page.getByTestId('toast').filter({ hasText: '已另存为“另存.pdf”' }).waitFor()
  expect(readFileSync(copy)).toEqual(readFileSync(sent[0] ?? ''))

  await list.getByRole('button', { name: '移除' }).first().click()
  await expect.poll(() => button.innerText()).toBe('佐证材料 1 份')
  await page.keyboard.press('Escape')
  await page.getByTestId('register').locator('[data-column="name"]').last().click()
  await page.keyboard.press('Control+Z')
  await expect.poll(() => button.innerText()).toBe('佐证材料 2 份')
  // Both were attached in one step.
  await page.keyboard.press('Control+Z')
  await expect.poll(() => button.innerText()).toBe('佐证材料…')
  await page.keyboard.press('Control+Y')
  await expect.poll(() => button.innerText()).toBe('佐证材料 2 份')
  await saved(page)
  expect(files()).toHaveLength(2)
  expect(antou.complaints).toEqual([])
})
