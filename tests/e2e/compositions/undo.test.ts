import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { chapter, heading, paragraph } from '../../shared/model/reports'
import { report } from '../../main/store/samples'
import { start } from '../antou'
import { openChapter, openReport, screenWords, select } from '../desk'
import { folderWith, storedReport, wordsOf } from '../stored'
import { inputMethod, saved } from '../typing'
import { two } from './blocks'
import { suite } from './suite'

suite('undo takes back', [
  {
    name: 'two compositions on end one by one',
    blocks: two(),
    from: { block: 0, at: 5 },
    write: async ({ ime, page }) => {
      await ime.type('yi', '第一')
      await ime.type('er', '第二')
      await page.keyboard.press('Control+Z')
      await shows(page, '全年受理。第一\n办结四十件。')
      await page.keyboard.press('Control+Z')
      await shows(page, '全年受理。\n办结四十件。')
      await page.keyboard.press('Control+Y')
    },
    expected: '全年受理。第一\n办结四十件。',
  },
  {
    name: 'typed words a clause at a time',
    blocks: [paragraph('')],
    from: { block: 0, at: 0 },
    write: async ({ page }) => {
      await page.keyboard.type('一年来，工作推进。群众满意')
      await page.keyboard.press('Control+Z')
      await shows(page, '一年来，工作推进。')
      await page.keyboard.press('Control+Z')
    },
    expected: '一年来，',
  },
  {
    name: 'a composition together with what it replaced',
    blocks: [heading(2, '受理情况'), ...two()],
    from: { block: 0, at: 2 },
    to: { block: 2, at: 2 },
    write: async ({ ime, page }) => {
      await ime.type('gongji', '共计')
      await shows(page, '受理共计四十件。')
      await page.keyboard.press('Control+Z')
    },
    expected: '受理情况\n全年受理。\n办结四十件。',
  },
  {
    name: 'a composition that went on after an arrow key',
    blocks: two(),
    from: { block: 0, at: 0 },
    write: async ({ ime, page }) => {
      await ime.type('jia', '甲')
      await page.keyboard.press('ArrowRight')
      await ime.type('yi', '乙')
      await page.keyboard.press('Control+Z')
    },
    expected: '甲全年受理。\n办结四十件。',
  },
])

test('Ctrl+Z shows the place it changes: far down in the chapter, in another chapter, in a title', async () => {
  const long = Array.from({ length: 80 }, (_, at) => paragraph(`第${at}段，全年受理。`))
  const folder = folderWith(report({ chapters: [chapter('甲章', long), chapter('乙章', two())] }))
  const { page, complaints } = await start({ folder })
  await openReport(page)
  const ime = await inputMethod(page)
  const title = page.locator('.chapter-title textarea')
  await openChapter(page, 1)
  await select(page, { in: `[data-block="${long[70]?.id}"]`, at: 4 })
  await ime.type('fenju', '分局')
  const changed = page.locator(`[data-block="${long[70]?.id}"]`)
  await page.keyboard.press('F2')
  await title.and(page.locator(':focus')).waitFor()
  await page.keyboard.press('End')
  await ime.type('gai', '改')
  await openChapter(page, 2)
  await select(page, { in: '[data-block]', at: 0 })
  await ime.type('jin', '今')
  await openChapter(page, 1)
  await page.locator('.paper').evaluate((paper) => paper.scrollTo(0, 0))

  await page.keyboard.press('Control+Z')
  await expect.poll(() => title.inputValue()).toBe('乙章')
  await shows(page, '全年受理。\n办结四十件。')
  await page.keyboard.press('Control+Z')
  await expect.poll(() => title.inputValue()).toBe('甲章')
  await expect.poll(() => inSight(page, '.chapter-title textarea')).toBe(true)
  await page.keyboard.press('Control+Z')
  await expect.poll(() => changed.innerText()).toBe('第70段，全年受理。')
  await expect.poll(() => inSight(page, `[data-block="${long[70]?.id}"]`)).toBe(true)
  // One writes on where the change was.
  await ime.type('quan', '全区')
  expect(await changed.innerText()).toBe('第70段全区，全年受理。')
  await saved(page)
  const words = storedReport(folder).chapters.map(wordsOf)
  expect(words[0]).toContain('第70段全区，全年受理。')
  expect(words[1]).toBe('全年受理。\n办结四十件。')
  expect(complaints).toEqual([])
})

async function shows(page: Page, words: string): Promise<void> {
  await expect.poll(() => screenWords(page)).toBe(words)
}

async function inSight(page: Page, selector: string): Promise<boolean> {
  return page.locator(selector).evaluate((element) => {
    const own = element.getBoundingClientRect()
    const paper = document.querySelector('.paper')?.getBoundingClientRect()
    // Half a pixel may be rounded away.
    return !!paper && own.top >= paper.top - 1 && own.bottom <= paper.bottom + 1
  })
}
