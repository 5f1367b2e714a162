import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Report } from '../../shared/model/report'
import { chapter, report } from '../main/store/samples'
import { dataFolder, start } from './antou'
import { openReport } from './desk'
import { pictures } from './pictures'
import { fill, folderWith } from './stored'
import { inputMethod, saved } from './typing'

/** A report of all its parts, the first of which says this. */
function wholeReport(...done: readonly string[]): Report {
  return report({
    title: '云岭区司法局2025年度法治政府建设情况报告',
    chapters: [
      chapter('主要举措和成效', ...done),
      chapter('存在的不足和原因', '培训不够。'),
      chapter('主要负责人履行第一责任人职责情况', '按规定履职。'),
      chapter('2026年工作安排', '继续推进。'),
    ],
  })
}

test('slips are found while writing, mended by a click, and left with a reason', async () => {
  const take = pictures()
  const folder = folderWith(
    wholeReport(
      '受理72件，办结57件，办结率89.17%。',
      '一是公开,透明。',
      '截止目前，布署工作已完成。',
    ),
  )
  const antou = await start({ folder })
  const { page } = antou
  await openReport(page)
  await page.keyboard.press('F7')
  const panel = page.getByTestId('check-panel')
  const rows = page.getByTestId('finding')
  await panel.locator('[data-rule="figures/rate"]').waitFor()
  await expect.poll(() => page.getByTestId('check-count').innerText()).toContain('错误3处')
  await take(antou, 'check')

  const rate = panel.locator('[data-rule="figures/rate"]')
  await rate.locator('.finding-words').click()
  await page.locator('.chapter-text:focus').waitFor()
  expect(await page.evaluate(() => document.getSelection()?.toString())).toBe('89.17%')
  expect(await page.evaluate(() => CSS.highlights.get('slip-error')?.size)).toBeGreaterThan(0)
  await rate.getByRole('button', { name: '改正' }).click()
  await page.getByText('办结率79.17%').waitFor()
  await rate.waitFor({ state: 'detached' })
  await page.locator('.chapter-text').first().click()
  await page.keyboard.press('Control+Z')
  await page.getByText('办结率89.17%').waitFor()
  await rate.waitFor()

  const words = panel.locator('[data-rule="wording/confusions"]')
  await words.getByRole('button', { name: '忽略…' }).click()
  await page.getByLabel('忽略的理由').fill('原文件如此')
  await take(antou, 'check-ignore')
  await page.getByRole('button', { name: '只忽略这一处' }).click()
  await words.waitFor({ state: 'detached' })
  await page.getByText('已忽略1条').click()
  await page.getByText('：原文件如此').waitFor()
  await page.locator('.chapter-text').first().click()
  await page.keyboard.press('Control+Z')
  await words.waitFor()
  await page.keyboard.press('Control+Y')
  await words.waitFor({ state: 'detached' })
  // What was decided is taken back where the panel was closed since, too.
  await page.keyboard.press('F7')
  await panel.waitFor({ state: 'detached' })
  await page.locator('.chapter-text').first().click()
  await page.keyboard.press('Control+Z')
  await words.waitFor()
  await page.keyboard.press('Control+Y')
  await words.waitFor({ state: 'detached' })

  const before = await rows.count()
  await page.locator('.chapter-text').first().click()
  const ime = await inputMethod(page)
  await ime.compose('了了')
  await ime.commit('工作工作')
  await panel.locator('[data-rule="wording/doubled-words"]').waitFor()
  expect(await rows.count()).toBe(before + 1)
  await saved(page)
  await page.keyboard.press('F7')
  await panel.waitFor({ state: 'detached' })
  await page.keyboard.press('F7')
  await page.getByText('已忽略1条').waitFor()
  expect(antou.complaints).toEqual([])
})

test('last year and the register are compared with, and two values are asked about once', async () => {
  const take = pictures()
  const organization = '云岭区公安局'
  const title = (year: number): string => `${organization}${year}年度法治政府建设情况报告`
  const before = [chapter('主要举措和成效', '全年办理公证事项4300件。', '举办第五届法治文化节。')]
  const folder = folderWith(
    report({ organization, year: 2024, title: title(2024), chapters: before }),
  )
  fill(
    folder,
    report({
      organization,
      year: 2025,
      title: title(2025),
      chapters: [
        chapter('主要举措和成效', '全年办理公证事项4816件，同比增长11.2%。', '举办第五届法治文化节。', '全年行政拘留821人。'),
        chapter('存在的不足和原因', '查处案件中，行政拘留731人。'),
        chapter('主要负责人履行第一责任人职责情况', '按规定履职。'),
        chapter('2026年工作安排', '继续推进。'),
      ],
    }),
  ) // prettier-ignore
  const antou = await start({ folder })
  const { page } = antou
  await openReport(page)
  await page.keyboard.press('F7')
  const panel = page.getByTestId('check-panel')
  await panel.locator('[data-rule="figures/prior-report"]').waitFor()
  await panel.locator('[data-rule="time/moved"]').waitFor()
  const asked = panel.locator('[data-rule="figures/two-values"]')
  await asked.getByText('口径相同吗？').waitFor()
  await page.getByText('按类别').click()
  await panel.getByText('时间（1）').waitFor()
  await take(antou, 'check-families')
  await asked.getByRole('button', { name: '口径不同' }).click()
  await asked.waitFor({ state: 'detached' })
  await page.keyboard.press('F7')
  await panel.waitFor({ state: 'detached' })
  await page.keyboard.press('F7')
  await panel.locator('[data-rule="time/moved"]').waitFor()
  expect(await asked.count()).toBe(0)
  await page.getByText('答过口径1处').click()
  await page.getByRole('button', { name: '重新问' }).click()
  await asked.waitFor()
  const moved = panel.locator('[data-rule="time/moved"]')
  await moved.getByRole('button', { name: '忽略…' }).click()
  await page.getByRole('button', { name: '只忽略这一处' }).click()
  await moved.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: '撤销' }).last().click()
  await moved.waitFor()
  expect(antou.complaints).toEqual([])
})

test('the panel counts down to nothing: one mended, one left with a reason, one rule switched off', async () => {
  const folder = folderWith(
    wholeReport(
      '受理72件，办结57件，办结率89.17%。',
      '布署全年工作。',
      '截止目前，布署的工作已完成。',
    ),
  )
  const { page, complaints } = await start({ folder })
  await openReport(page)
  await page.keyboard.press('F7')
  const panel = page.getByTestId('check-panel')
  const count = (): Promise<string> => page.getByTestId('check-count').innerText()
  await expect.poll(count).toContain('错误1处，提醒3处')
  await panel.locator('[data-rule="figures/rate"]').getByRole('button', { name: '改正' }).click()
  await expect.poll(count).toContain('错误0处，提醒3处')
  const until = panel.locator('[data-rule="time/until"]')
  await until.getByRole('button', { name: '忽略…' }).click()
  await page.getByLabel('忽略的理由').fill('原文如此')
  await page.getByRole('button', { name: '只忽略这一处' }).click()
  await expect.poll(count).toContain('错误0处，提醒2处')
  const words = panel.locator('[data-rule="wording/confusions"]').first()
  await words.getByRole('button', { name: '忽略…' }).click()
  await page.getByLabel('忽略的理由').fill('本单位这样写')
  await page.getByRole('button', { name: '本报告不查这一条规则' }).click()
  await page.getByText('没有发现问题。').waitFor()
  expect(await count()).toContain('错误0处，提醒0处')
  expect(complaints).toEqual([])
})

test('the office’s own words are set once and looked for in every report', async () => {
  const take = pictures()
  const folder = folderWith(
    report({
      year: 2025,
      chapters: [chapter('主要举措和成效', '由法治办牵头推进各项工作。', '云盾指挥室全天值守。')],
    }),
  )
  const antou = await start({ folder })
  const { page } = antou
  await openReport(page)
  await page.getByRole('menuitem', { name: '文件(F)' }).click()
  await page.locator('[data-command="show-settings"]').click()
  const dialog = page.getByRole('dialog', { name: '设置' })
  await dialog.locator('#word-0-wrong').fill('法治办')
  await dialog.locator('#word-0-wrong').press('Enter')
  await dialog.locator('#word-1-wrong').waitFor()
  await dialog.locator('#word-0-right').fill('法治建设办公室')
  await dialog.locator('#word-0-right').press('Enter')
  // What the public is not to read is of another kind.
  await dialog.locator('#word-1-wrong').fill('云盾指挥室')
  await dialog.locator('#word-1-wrong').press('Enter')
  await dialog.getByRole('combobox', { name: '类别，第2行' }).click()
  await page.locator('.ant-select-item').getByText('不公开').last().click()
  await dialog.locator('.words-table').scrollIntoViewIfNeeded()
  await take(antou, 'settings-words')
  // Written out, and taken in again where the list was emptied.
  const file = join(dataFolder(), '单位用词表.xlsx')
  await antou.app.evaluate(({ dialog: box }, filePath) => {
    box.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, file)
  await dialog.getByRole('button', { name: '导出为 Excel…' }).click()
  await expect.poll(() => existsSync(file)).toBe(true)
  await dialog.getByRole('button', { name: '删去“云盾指挥室”' }).click()
  await dialog.getByRole('button', { name: '删去“法治办”' }).click()
  await expect.poll(() => dialog.locator('#word-0-wrong').inputValue()).toBe('')
  await dialog.getByRole('button', { name: '从表格导入…' }).click()
  await page.locator('input[type="file"]').setInputFiles(file)
  await page.getByText('用词表新增2条').waitFor()
  await dialog.getByText('不公开', { exact: true }).waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('F7')
  const found = page.locator('[data-rule="wording/office-words"]')
  await found.getByRole('button', { name: '改正' }).click()
  await page.getByText('由法治建设办公室牵头推进').waitFor()
  await found.waitFor({ state: 'detached' })
  await page.locator('[data-rule="publication/internal"]').getByText('云盾指挥室').waitFor()
  expect(antou.complaints).toEqual([])
})
