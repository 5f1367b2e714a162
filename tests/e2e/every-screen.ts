import type { Page } from 'playwright-core'
import { accept, importFile, openReport, reportFile, reviewed } from './desk'
import { settled } from './focus-walk'

/** A screen that stands, to be looked at; in a `dialog` the focus goes round and stays. */
export type Look = (name: string, kind: 'screen' | 'dialog' | 'beside') => Promise<void>

/** Every screen and dialog in turn. Gives a sentence for each that did not give the focus back. */
export async function everyScreen(page: Page, look: Look): Promise<readonly string[]> {
  const kept: string[] = []
  const dialog: Dialog = async (name, open, close = 'Escape') => {
    await markFocus(page)
    await open()
    const shown = page.locator('.ant-modal')
    await shown.waitFor()
    await look(name, 'dialog')
    await page.keyboard.press(close)
    await shown.waitFor({ state: 'hidden' })
    await settled(page)
    const lost = await page.evaluate(() => {
      const at = document.activeElement
      return at?.hasAttribute('data-asked-from') ? null : (at?.outerHTML.slice(0, 90) ?? 'nothing')
    })
    if (lost !== null) kept.push(`${name} gives the focus to ${lost}`)
  }
  await page.getByTestId('start-screen').waitFor()
  await look('the empty start', 'screen')
  await freshReport(page, look, dialog)
  await importedReport(page, look, dialog)
  return kept
}

type Dialog = (name: string, open: () => Promise<unknown>, close?: string) => Promise<void>

/** Who has the focus is to have it again; from nowhere it may go anywhere. */
async function markFocus(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const old of document.querySelectorAll('[data-asked-from]')) {
      old.removeAttribute('data-asked-from')
    }
    document.activeElement?.setAttribute('data-asked-from', '')
  })
}

async function freshReport(page: Page, look: Look, dialog: Dialog): Promise<void> {
  const menu = (entry: string) => fromMenu(page, 'Alt+F', entry)
  await page.getByTestId('new-report').focus()
  await dialog('a new report', () => page.keyboard.press('Enter'))
  await page.keyboard.press('Control+N')
  await page.getByLabel('单位全称').fill('青杨区司法局')
  await page.keyboard.press('Enter')
  await openReport(page)
  await page.locator('.chapter-text:focus').waitFor()
  await look('the desk', 'screen')
  await page.keyboard.press('Alt+F')
  await page.locator('.menu-list').waitFor()
  await look('a menu', 'beside')
  await page.keyboard.press('Escape')
  await page.locator('.chapter-text').focus()
  await dialog('settings', () => menu('show-settings'))
  await dialog('the official elements', () => menu('show-official'))
  await dialog('rolling forward', () => menu('roll-forward'))
  await dialog('printing', () => page.keyboard.press('Control+P'))
  await dialog('the palette', () => page.keyboard.press('Control+Shift+P'))
  await dialog('the headings', () => page.keyboard.press('Control+G'))
  await dialog('the help', () => page.keyboard.press('Control+F1'))
  await dialog('the manual', () => page.keyboard.press('F1'))
  await dialog('a fault', () => page.evaluate(`setTimeout(() => { throw new Error('by test') })`))
  await page.keyboard.press('Control+F2')
  await page.locator('.preview-panel[data-stale="false"] canvas').first().waitFor()
  await look('the preview', 'beside')
  await page.keyboard.press('Control+F2')
  await page.getByRole('button', { name: '各章字数' }).focus()
  await page.keyboard.press('Enter')
  await page.getByLabel('本报告目标字数').waitFor()
  await look('the counts', 'beside')
  await page.keyboard.press('Escape')
  await page.getByTestId('chapter-counts').waitFor({ state: 'hidden' })
  await register(page, look, dialog)
  await figures(page, look, dialog)
  await page.keyboard.insertText('𠀀')
  await page.keyboard.press('Control+Shift+E')
  await page.getByTestId('missing-panel').waitFor()
  await look('characters without a face', 'beside')
  await page.getByRole('button', { name: '先不导出' }).click()
}

async function register(page: Page, look: Look, dialog: Dialog): Promise<void> {
  const pane = page.getByTestId('register')
  await page.keyboard.press('F8')
  await pane.getByText('还没有指标').waitFor()
  await look('an empty register', 'screen')
  await page.getByRole('button', { name: '载入现成指标…' }).click()
  // By key: a click into a list that still opens is lost.
  await page.getByRole('menuitem', { name: /部门指标（\d+项）/u }).press('Enter')
  await page
    .getByTestId('register-count')
    .getByText(/待填\d\d项/u)
    .waitFor()
  await look('the register', 'screen')
  const file = {
    name: '复议.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('组,指标,单位,本年\n复议,新收的,件,300\n'),
  }
  await pane.getByRole('button', { name: '导入…' }).focus()
  await dialog('a register file', async () => {
    await page.keyboard.press('Enter')
    await page.locator('input[type="file"]').setInputFiles(file)
  })
  await pane.getByRole('button', { name: '导入…' }).focus()
  await dialog('returned forms', async () => {
    await page.keyboard.press('Enter')
    const forms = ['法制.csv', '政工.csv'].map((name) => ({ ...file, name }))
    await page.locator('input[type="file"]').setInputFiles(forms)
  })
  await pane.getByRole('button', { name: '填报情况…' }).focus()
  await dialog('who has answered', () => page.keyboard.press('Enter'))
  await pane.getByRole('button', { name: '导出…' }).focus()
  await page.keyboard.press('Enter')
  await page.getByText('部门填报表，一个部门一份…').waitFor()
  await look('the ways out of the register', 'beside')
  await page.keyboard.press('Escape')
  await page.keyboard.press('F8')
  await page.locator('.chapter-text').waitFor()
}

async function figures(page: Page, look: Look, dialog: Dialog): Promise<void> {
  await page.locator('.chapter-text').focus()
  await page.keyboard.press('Control+End')
  await dialog('the indicators', () => page.keyboard.press('Control+Shift+D'))
  await dialog('a statistic table', () => fromMenu(page, 'Alt+I', 'insert-statistic-table'))
  await dialog('a chart', () => fromMenu(page, 'Alt+I', 'chart'))
  await dialog('a new table', () => fromMenu(page, 'Alt+I', 'insert-table'))
  await page.keyboard.press('Enter')
  await page.keyboard.type('#')
  await page.getByTestId('figure-call').waitFor()
  await look('what # calls', 'beside')
  await page.keyboard.press('Enter')
  await page.locator('.figure').first().waitFor()
  await page.keyboard.press('ArrowLeft')
  await page.getByTestId('figure-card').waitFor()
  await page.keyboard.press('F6')
  await page.locator('.figure-card :focus').waitFor()
  await look('the card of a figure', 'beside')
  await page.locator('.chapter-text').focus()
  await page.keyboard.press('ArrowRight')
}

async function importedReport(page: Page, look: Look, dialog: Dialog): Promise<void> {
  await importFile(page, reportFile('county'))
  await reviewed(page)
  await look('an import', 'screen')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('0')
  await page.getByTestId('import-cancel').focus()
  await dialog('leaving an import', () => page.keyboard.press('Enter'))
  await accept(page)
  await page.locator('.chapter-text').focus()
  await dialog('the files it came from', () => fromMenu(page, 'Alt+F', 'show-sources'))
  await dialog('numbers that become figures', () => fromMenu(page, 'Alt+I', 'bind-figures'))
  await dialog('the public edition', () => fromMenu(page, 'Alt+F', 'export-public'))
  await dialog('a folder to hand on', () => fromMenu(page, 'Alt+F', 'hand-over'))
  await page.keyboard.press('Shift+End')
  await dialog('what is not public', () => page.keyboard.press('Control+Shift+K'))
  await page.keyboard.press('Control+F')
  await page.getByLabel('查找内容').fill('行政')
  await page.getByText(/^共\d+处$/u).waitFor()
  await look('looking for words', 'beside')
  await page.keyboard.press('F7')
  await page.locator('.finding').first().waitFor()
  await look('the findings', 'beside')
  await page.getByRole('button', { name: '忽略…' }).first().click()
  await page.getByLabel('忽略的理由').waitFor()
  await look('leaving a finding', 'beside')
}

async function fromMenu(page: Page, keys: string, entry: string): Promise<void> {
  await page.keyboard.press(keys)
  await page.locator(`.menu-list [data-command="${entry}"]`).focus()
  await page.keyboard.press('Enter')
}
