import { expect, test } from 'vitest'
import { chapter, report } from '../main/store/samples'
import { indicatorOf } from '../shared/model/indicators'
import { start } from './antou'
import { openReport, screenWords } from './desk'
import { pictures } from './pictures'
import { folderWith } from './stored'

test('a report is rolled forward: years confirmed, numbers to be filled in, and taken back', async () => {
  const take = pictures()
  const folder = folderWith(
    report({
      title: '云岭区2025年法治政府建设情况报告',
      year: 2025,
      chapters: [
        chapter(
          '主要举措和成效',
          '2025年，落实《云岭区2025年行政执法工作要点》，受理72件。2025年3月5日召开会议。',
        ),
        chapter('2026年工作安排', '2026年，继续推进。'),
      ],
      register: [indicatorOf('受理', { value: '72', prior: '60' })],
    }),
  )
  const antou = await start({ folder })
  const { page } = antou
  await openReport(page)
  await page.keyboard.press('Alt+F')
  await page.locator('[data-command="roll-forward"]').click()
  const dialog = page.getByTestId('rolling')
  await dialog.waitFor()
  expect(await page.locator('[data-testid="rolling-year"][data-sure="true"]').count()).toBe(4)
  expect(await page.locator('[data-testid="rolling-year"][data-sure="false"]').count()).toBe(1)
  await take(antou, 'rolling')
  await page.getByRole('button', { name: '结转', exact: true }).click()
  await page.getByText('已结转为新年度的草稿').waitFor()
  await page.locator('.chapter-title').filter({ hasText: '主要举措和成效' }).waitFor()
  const words =
    '2026年，落实《云岭区2025年行政执法工作要点》，受理【待填】件。2025年3月5日召开会议。'
  await page.locator('[data-testid="outline-item"]', { hasText: '主要举措和成效' }).click()
  await expect.poll(() => screenWords(page)).toBe(words)
  await page.keyboard.press('F8')
  const row = page.locator('.register-row').first()
  expect(await row.locator('[data-column="prior"]').innerText()).toBe('72')
  expect(await row.locator('[data-column="value"]').innerText()).toBe('')
  await take(antou, 'rolled')
  await page.keyboard.press('F8')
  await page.getByRole('button', { name: '撤销', exact: true }).last().click()
  await page.locator('.report-link', { hasText: '2026年' }).waitFor({ state: 'detached' })
  await page.locator('[data-testid="outline-item"]', { hasText: '2026年工作安排' }).waitFor()
  expect(antou.complaints).toEqual([])
})
