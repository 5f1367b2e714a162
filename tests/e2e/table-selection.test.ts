import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { blockText } from '../words'
import { chapter as chapterOf, paragraph, reportOf, table } from '../shared/model/reports'
import { launch, type Antou } from './antou'
import { openChapter, openReport, screenWords, select } from './desk'
import { modelOf } from './model'
import { fill, storedReport } from './stored'
import { inputMethod, saved, type InputMethod } from './typing'

const before = paragraph('前文甲乙。')
const grid = table('办理情况', [
  ['项目', '数量', '说明'],
  ['复议', '四十件', '已结'],
  ['应诉', '三件', '无'],
])
const after = paragraph('后文丙丁。')

/** How far a selection goes that Shift and arrows make from the middle of 四十件, the cell 2:2. */
const ways: Readonly<Record<string, readonly string[]>> = {
  'to the next cell': ['ArrowRight', 'ArrowRight', 'ArrowRight'],
  'to the cell before': ['ArrowLeft', 'ArrowLeft', 'ArrowLeft'],
  'to the row below': ['ArrowDown'],
  'to the text below': ['ArrowDown', 'ArrowDown', 'ArrowDown'],
  'to the text above': ['ArrowUp', 'ArrowUp', 'ArrowUp'],
  'to the end of the text': ['Control+End'],
}

interface Hand {
  readonly page: Page
  readonly ime: InputMethod
}

const edits: Readonly<Record<string, (hand: Hand) => Promise<void>>> = {
  Delete: ({ page }) => page.keyboard.press('Delete'),
  Backspace: ({ page }) => page.keyboard.press('Backspace'),
  typing: ({ page }) => page.keyboard.type('x'),
  'a composition': ({ ime }) => ime.type('fa', '法'),
  Return: ({ page }) => page.keyboard.press('Enter'),
  'a cut': ({ page }) => page.keyboard.press('Control+X'),
  'a paste of two lines': ({ page }) => paste(page, '贴一\n贴二'),
  'a page break': ({ page }) => page.keyboard.press('Control+Enter'),
}

let antou: Antou
let ime: InputMethod
const folder = mkdtempSync(join(tmpdir(), 'antou-e2e-'))

beforeAll(async () => {
  fill(folder, reportOf([chapterOf('办理情况', [before, grid, after])]))
  antou = await launch({ folder })
  await openReport(antou.page)
  await openChapter(antou.page, 1)
  ime = await inputMethod(antou.page)
})
afterAll(async () => {
  await antou.stop()
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

describe.each(Object.entries(ways))('a selection from a cell %s', (_way, keys) => {
  test.each(Object.entries(edits))('keeps the grid through %s', async (name, edit) => {
    const { page, complaints } = antou
    const first = await contents(page)
    await select(page, { in: 'tr:nth-of-type(2) > :nth-child(2)', at: 1 })
    for (const key of keys) await page.keyboard.press(`Shift+${key}`)
    const chosen = await page.evaluate(() => String(getSelection()))
    expect(chosen.length, 'something is selected').toBeGreaterThan(0)
    await edit({ page, ime })
    await saved(page)
    const model = await contents(page)
    const at = `${name} over ${JSON.stringify(chosen)}: ${JSON.stringify(model)}`
    // The grid is whole, and whatever was not chosen stands where it stood.
    expect(model.grids, at).toEqual([[3, 3, 3]])
    expect(model.words.startsWith(keys.includes('ArrowUp') ? '前' : '前文甲乙。'), at).toBe(true)
    if (name !== 'a page break') expect(await screenWords(page), at).toBe(model.words)
    expect(stored(), at).toBe(model.words)
    await page.keyboard.press('Control+Z')
    await saved(page)
    for (let step = 0; step < 3 && (await contents(page)).words !== first.words; step += 1) {
      await page.keyboard.press('Control+Z')
    }
    expect(await contents(page), `${at}, undone`).toEqual(first)
    expect(complaints).toEqual([])
  })
})

/** The words of the chapter in the model, and of each table its cells by row. */
async function contents(page: Page) {
  const blocks = (await modelOf(page)).report.chapters[0]?.blocks ?? []
  const grids = blocks.flatMap((block) =>
    block.type === 'table' ? [block.children.map((row) => row.children.length)] : [],
  )
  return { words: blocks.map((block) => blockText(block)).join('\n'), grids }
}

function stored(): string {
  return (storedReport(folder).chapters[0]?.blocks ?? []).map((block) => blockText(block)).join('\n') // prettier-ignore
}

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((words) => {
    const data = new DataTransfer()
    data.setData('text/plain', words)
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  }, text)
}
