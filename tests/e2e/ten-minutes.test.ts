import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator } from 'playwright-core'
import { expect, test } from 'vitest'
import { realReport } from '../bench/real-report'
import { alternatives } from '../main/export/pdf-pictures'
import { readPdf } from '../main/export/read-pdf'
import { dataFolder, start } from './antou'
import { importFile, openReport, exportPdf, reportFile, reviewed, screenWords } from './desk'
import { storedReport } from './stored'
import { saved } from './typing'

/** How long a clerk is given for each click and each key, in seconds: looking included. */
const clickSeconds = 10
const keySeconds = 1

test('the figures of a report are bound, changed, rolled forward and filled in within ten minutes of clicking', async () => {
  const isReal = existsSync(realReport)
  const folder = dataFolder()
  const antou = await start({ folder })
  const { page } = antou
  await page.getByTestId('start-screen').waitFor()

  const done = { clicks: 0, keys: 0 }
  const click = async (target: Locator): Promise<void> => {
    done.clicks += 1
    await target.click()
  }
  const keys = async (...all: readonly string[]): Promise<void> => {
    for (const key of all) {
      done.keys += 1
      await page.keyboard.press(key)
    }
  }
  const type = async (text: string): Promise<void> => {
    done.keys += text.length
    await page.keyboard.type(text)
  }
  const button = (name: string | RegExp): Locator => page.getByRole('button', { name })
  const menu = async (name: string, entry: Locator): Promise<void> => {
    await click(page.getByRole('menuitem', { name }))
    await click(entry)
  }
  const register = page.getByTestId('register')
  const card = page.getByTestId('figure-card')

  // From the file to a report: choosing it is one key and two clicks.
  await importFile(page, isReal ? realReport : reportFile('county'))
  done.keys += 1
  done.clicks += 2
  await reviewed(page)
  await click(page.getByTestId('import-accept'))
  await openReport(page)

  // Every number that can be one becomes a figure in one pass.
  await menu('插入(I)', page.getByText('正文数字变成数据…'))
  await page.getByTestId('binding').waitFor()
  await click(button(/变成数据（\d+处）/u))
  await page.getByTestId('toast').filter({ hasText: '变成数据' }).waitFor()
  await saved(page)
  const bound = storedReport(folder)
  expect(bound.register.length).toBeGreaterThan(40)

  // Next year's draft of it, every year confirmed on one screen.
  await menu('文件(F)', page.locator('[data-command="roll-forward"]'))
  await page.getByTestId('rolling').waitFor()
  await click(page.getByRole('button', { name: '结转', exact: true }))
  await page.getByText('已结转为新年度的草稿').waitFor()
  await openReport(page)

  // A statistic table over the indicator of the first figure, at the end of its chapter.
  const prose = page.locator('.chapter-text .figure [data-computed-text]')
  const outline = page.locator('[data-testid="outline-item"][data-depth="1"]')
  for (let at = 1; (await prose.count()) === 0; at += 1) await click(outline.nth(at))
  await click(page.locator('.chapter-text .figure').first())
  const full = await card.locator('strong').innerText()
  await keys('Control+End')
  await menu('插入(I)', page.getByText('统计表…'))
  const choose = async (within: Locator): Promise<void> => {
    await click(within.getByRole('combobox'))
    await type(full)
    await keys('Enter', 'Escape')
  }
  await choose(page.getByTestId('table-dialog'))
  await click(button('插入（1行）'))
  const cell = page.locator('.chapter-text td .figure').first()
  await cell.waitFor()

  // A chart over the same indicator, behind the table.
  await keys('Control+End')
  await menu('插入(I)', page.getByText('图表…'))
  await choose(page.getByTestId('chart-dialog'))
  await click(page.getByRole('button', { name: '插入', exact: true }))
  const drawn = page.locator('.chart-block canvas')
  await drawn.waitFor()

  // One click from a cell of the table to its source, one back from the list of its uses.
  await click(cell)
  await expect.poll(() => card.locator('strong').innerText()).toBe(full)
  await click(card.getByRole('button', { name: '到指标库' }))
  await register.waitFor()
  // The cell of this year's value is chosen: it is typed over.
  await type('9876')
  await keys('Tab')
  await click(register.getByTestId('register-uses'))
  await click(page.locator('.register-uses-list button').first())
  await register.waitFor({ state: 'detached' })

  // One value, in prose, table and chart at once, and on paper.
  await expect.poll(() => screenWords(page)).toMatch(/9,?876[^\t]*[^]*\t9,?876/u)
  await expect.poll(() => drawn.getAttribute('aria-label')).toMatch(/9,?876/u)
  await saved(page)
  const pdf = join(folder, 'report.pdf')
  await exportPdf(antou, pdf)
  done.keys += 1
  done.clicks += 1
  const bytes = readFileSync(pdf)
  expect((await alternatives(bytes)).join('')).toMatch(/9,?876/u)
  const printed = (await readPdf(bytes)).text.replaceAll(/\s/gu, '')
  expect(printed.match(/9,?876/gu)?.length).toBeGreaterThanOrEqual(2)

  const seconds = done.clicks * clickSeconds + done.keys * keySeconds
  console.info(
    `${isReal ? 'the real report' : 'the county example'}: ${bound.register.length} indicators, ` +
      `${done.clicks} clicks, ${done.keys} keys, ${seconds} s at ${clickSeconds} s a click`,
  )
  expect(seconds).toBeLessThan(600)
  expect(antou.complaints).toEqual([])
})
