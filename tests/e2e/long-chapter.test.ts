import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { chapter as chapterOf, paragraph, reportOf } from '../shared/model/reports'
import { start } from './antou'
import { openChapter, openReport, screenWords, select } from './desk'
import { randomOf } from './random'
import { folderWith, storedReport, wordsOf } from './stored'
import { inputMethod, saved } from './typing'

// React draws the blocks of a chapter in chunks of a hundred (create-editor.ts).
const count = 230

test('screen and store agree after edits at and over the borders of chunks', async () => {
  const blocks = Array.from({ length: count }, (_, index) => paragraph(`第${index}段的文字。`))
  const { page, folder, complaints } = await start({
    folder: folderWith(reportOf([chapterOf('很长的一章', blocks)])),
  })
  await openReport(page)
  await openChapter(page, 1)
  const agree = async (what: string): Promise<void> => {
    await saved(page)
    const [stored] = storedReport(folder).chapters
    expect(await screenWords(page), what).toBe(stored && wordsOf(stored))
  }
  const before = await screenWords(page)
  const random = randomOf(7)
  for (const [turn, [name, edit]] of Array.from({ length: 6 }, () => edits)
    .flat()
    .entries()) {
    await edit(page, random.one([0, 98, 99, 100, 198, 199]) + random.below(2))
    if (turn % 4 === 3) await agree(`${turn} ${name}`)
  }
  await agree('at the end')
  expect(await screenWords(page)).not.toBe(before)

  for (let turn = 0; turn < 200 && (await screenWords(page)) !== before; turn += 1) {
    await page.keyboard.press('Control+z')
  }
  expect(await screenWords(page)).toBe(before)
  await agree('all undone')
  expect(complaints).toEqual([])
})

const block = (at: number): string => `[data-slate-node="element"]:nth-child(${at + 1})`

const edits: readonly (readonly [string, (page: Page, at: number) => Promise<void>])[] = [
  [
    'a composition',
    async (page, at) => {
      await select(page, { in: block(at), at: 2 })
      await (await inputMethod(page)).type('xin', '新')
    },
  ],
  [
    'a break',
    async (page, at) => {
      await select(page, { in: block(at), at: 3 })
      await page.keyboard.press('Enter')
    },
  ],
  [
    'two become one',
    async (page, at) => {
      await select(page, { in: block(at + 1), at: 0 })
      await page.keyboard.press('Backspace')
    },
  ],
  [
    'a deletion over some blocks',
    async (page, at) => {
      await select(page, { in: block(at), at: 1 }, { in: block(at + 2), at: 2 })
      await page.keyboard.press('Delete')
    },
  ],
  [
    'a block moves',
    async (page, at) => {
      await select(page, { in: block(at), at: 1 })
      await page.keyboard.press('Alt+Shift+ArrowDown')
    },
  ],
  ['an undo', async (page) => page.keyboard.press('Control+z')],
  [
    'a heading',
    async (page, at) => {
      await select(page, { in: block(at), at: 1 })
      await page.keyboard.press('Control+Alt+2')
    },
  ],
]
