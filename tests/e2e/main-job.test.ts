import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { chaptersInOrder, type Report } from '../../shared/model/report'
import { readPdf } from '../main/export/read-pdf'
import { root, start } from './antou'
import { accept, exportPdf, importFile, openChapter, openReport } from './desk'
import { outlineLines, reportFile, reviewed, screenWords, select } from './desk'
import { expectMeasures, expectWords, headingsOf } from './printed'
import { storedReport } from './stored'
import { inputMethod, saved } from './typing'
import { blockText } from '../words'

/** Beside the project where it is developed: a real report, whose words are kept out of it. */
const real = join(root, '../shared/reports/hebei-branch-2023.txt')
const reports = [
  ...['example', 'county', 'transport', 'health'].map((name) => [name, reportFile(name)] as const),
  ...(existsSync(real) ? [['a real one', real] as const] : []),
]

describe("from last year's file to this year's PDF", () => {
  test.each(reports)('%s', async (name, file) => {
    const first = await start()
    const { page, folder } = first
    await page.getByTestId('start-screen').waitFor()
    await importFile(page, file)
    await reviewed(page)
    const corrected = await correctLevel(page)
    await accept(page)

    const imported = storedReport(folder)
    const outline = await outlineLines(page)
    expect(outline.filter((line) => line !== '开头' && line !== '落款')).toEqual(
      headingsOf(imported),
    )
    expectRead(name, file, outline)
    expect(levelOf(imported, corrected)).toBe(4)

    await openChapter(page, 2)
    await select(page, { in: '[data-block]', at: 0 })
    const ime = await inputMethod(page)
    await ime.type('jinnian', '今年新写的一句。')
    await saved(page)
    const written = await screenWords(page)
    expect(written.startsWith('今年新写的一句。')).toBe(true)

    await moveFirstChapterDown(page)
    await saved(page)
    const moved = await outlineLines(page)
    const titles = imported.chapters.map(({ title }) => title)
    expect(moved.filter((line) => titles.some((title) => line.endsWith(`、${title}`)))).toEqual(
      [titles[1], titles[0], ...titles.slice(2)].map((title, at) => `${ordinals[at]}、${title}`),
    )
    await first.close()
    expect(first.complaints).toEqual([])

    const second = await start({ folder })
    await openReport(second.page)
    expect(await outlineLines(second.page)).toEqual(moved)
    await openChapter(second.page, 1)
    expect(await screenWords(second.page)).toBe(written)

    const target = join(folder, 'report.pdf')
    await exportPdf(second, target)
    const pdf = await readPdf(readFileSync(target))
    expectWords(pdf, storedReport(folder))
    expectMeasures(pdf, storedReport(folder))
    expect(second.complaints).toEqual([])
  })
})

test('a file that is dropped onto the window is imported', async () => {
  const { page } = await start()
  await page.getByTestId('start-screen').waitFor()
  const cdp = await page.context().newCDPSession(page)
  const data = { items: [], files: [reportFile('county')], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await cdp.send('Input.dispatchDragEvent', { type, x: 600, y: 400, data })
  }
  await reviewed(page)
  await accept(page)
  expect(await outlineLines(page)).toContain('五、其他需要报告的情况')
})

const ordinals = '一二三四五六七八九'

/** Makes the first heading below a chapter one of level 4, by keys alone; gives its words. */
async function correctLevel(page: Page): Promise<string> {
  const selected = page.locator('[data-testid="import-row"][aria-selected="true"]')
  const isBelow = async (): Promise<boolean> =>
    /[23]/u.test((await selected.getAttribute('data-level')) ?? '') &&
    (await selected.getAttribute('data-kind')) === 'heading'
  for (let step = 0; !(await isBelow()); step += 1) {
    if (step > 40) throw new Error('There is no heading below a chapter near the beginning.')
    await page.keyboard.press('ArrowDown')
  }
  const words = await selected.locator('.review-words').innerText()
  const number = await selected.locator('.review-number').innerText()
  await page.keyboard.press('4')
  await expect.poll(() => selected.getAttribute('data-level')).toBe('4')
  return words.slice(number.length)
}

/** The level of the heading, alone or run in, that has these words. */
function levelOf(report: Report, words: string): number | null | undefined {
  const found = chaptersInOrder(report)
    .flatMap(({ blocks }) => blocks)
    .find((block) => blockText(block).startsWith(words))
  return found && 'level' in found ? found.level : null
}

/** Every heading that a person finds in the file stands in the outline, in the file's order. */
function expectRead(name: string, file: string, outline: readonly string[]): void {
  const reading = join(root, 'tests/fixtures/reports', `${name}.expected.json`)
  if (existsSync(reading)) {
    const { headings } = JSON.parse(readFileSync(reading, 'utf8')) as Reading
    const lines = outline.filter((line) => line !== '开头' && line !== '落款')
    expect(lines).toHaveLength(headings.length)
    for (const [at, { text }] of headings.entries()) expect(lines[at]).toMatch(ending(text))
    return
  }
  // Without a reading: what stands after 一、 at the beginning of a line is surely a chapter.
  const lines = readFileSync(file, 'utf8').split(/\r?\n/u)
  const chapters = lines.flatMap((line) => /^\s*[一二三四五六七八九]、(.+)$/u.exec(line)?.[1] ?? [])
  expect(chapters.length).toBeGreaterThan(3)
  expect(outline).toEqual(
    expect.arrayContaining(chapters.map((text, at) => `${ordinals[at]}、${text}`)),
  )
}

interface Reading {
  readonly headings: readonly { readonly text: string }[]
}

function ending(text: string): RegExp {
  return new RegExp(`${text.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&')}$`, 'u')
}

/** By the outline's own keys. */
async function moveFirstChapterDown(page: Page): Promise<void> {
  await page.getByTestId('outline').focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Alt+ArrowDown')
}
