import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { chapter as chapterOf, paragraph, reportOf, table } from '../shared/model/reports'
import { start } from './antou'
import { openChapter, openReport, screenWords, select } from './desk'
import { folderWith } from './stored'
import { saved } from './typing'

const long = '全年共受理行政复议案件四十件，办结三十八件，其余两件正在办理之中。'

const blocks = [
  paragraph('见下表。'),
  table('办理情况', [
    ['项目', '数量', '说明'],
    ['复议', long, ''],
    ['应诉', '', '无'],
  ]),
  paragraph('以上数据截至年底。'),
]

test('arrow keys go to the cell above and below, line by line, and in and out of the table', async () => {
  const { page, complaints } = await start({
    folder: folderWith(reportOf([chapterOf('办理情况', blocks)])),
  })
  await openReport(page)
  await openChapter(page, 1)
  await select(page, { in: cell(1, 2), at: 1 })
  const down = (): Promise<string> => pressed(page, 'ArrowDown')
  const up = (): Promise<string> => pressed(page, 'ArrowUp')

  const within = await walk(down, '2:2')
  expect(within.length, 'the long cell has lines').toBeGreaterThan(1)
  expect(await caretAt(page)).toBe('3:2')
  expect(await down()).toBe('text 2')
  expect(await up()).toBe('3:2')
  expect(await walk(up, '2:2')).toHaveLength(within.length)
  expect(await caretAt(page)).toBe('1:2')
  expect(await up()).toBe('text 0')
  expect(await down()).toBe('1:2')

  await select(page, { in: cell(1, 1), at: 1 })
  expect([await down(), await down(), await down(), await up()]).toEqual([
    '2:1',
    '3:1',
    'text 2',
    '3:1',
  ])
  // A column is kept over an empty cell, and keys that follow each other at once go the same way.
  await select(page, { in: cell(1, 3), at: 2 })
  await Promise.all(['ArrowDown', 'ArrowDown'].map((key) => page.keyboard.press(key)))
  await page.keyboard.type('x')
  await saved(page)
  expect(await screenWords(page)).toContain('应诉\t\t无x')
  expect(complaints).toEqual([])
})

test('a table that ends or begins the chapter is left by a new paragraph', async () => {
  const { page, complaints } = await start({
    folder: folderWith(reportOf([chapterOf('办理情况', [table('', [['甲乙', '丙']])])])),
  })
  await openReport(page)
  await openChapter(page, 1)
  await select(page, { in: cell(1, 1), at: 1 })
  expect(await pressed(page, 'ArrowDown')).toBe('1:1')
  expect(await pressed(page, 'ArrowDown')).toBe('text 1')
  await page.keyboard.type('z')
  await select(page, { in: cell(1, 2), at: 0 })
  expect(await pressed(page, 'ArrowUp')).toBe('text 0')
  await page.keyboard.type('a')
  await saved(page)
  expect(await screenWords(page)).toBe('a\n甲乙\t丙\nz')
  expect(complaints).toEqual([])
})

function cell(row: number, column: number): string {
  return `tr:nth-child(${row}) td:nth-child(${column})`
}

async function pressed(page: Page, key: string): Promise<string> {
  await page.keyboard.press(key)
  return caretAt(page)
}

/** Where the caret is as long as it stays in one place, at most ten keys; begins with the next key. */
async function walk(press: () => Promise<string>, within: string): Promise<readonly string[]> {
  const places: string[] = []
  for (let count = 0; count < 10; count += 1) {
    const place = await press()
    if (place !== within) break
    places.push(place)
  }
  return places
}

/** The caret's cell as row and column from 1, or its text as the block's index. */
function caretAt(page: Page): Promise<string> {
  return page.evaluate(() => {
    const node = document.getSelection()?.focusNode
    const element = node instanceof Element ? node : node?.parentElement
    const td = element?.closest('td')
    if (td?.parentElement instanceof HTMLTableRowElement) {
      return `${td.parentElement.rowIndex + 1}:${td.cellIndex + 1}`
    }
    const block = element?.closest('[data-block]')
    const all = [...document.querySelectorAll('.chapter-text [data-block]')]
    return block ? `text ${all.indexOf(block)}` : 'nowhere'
  })
}
