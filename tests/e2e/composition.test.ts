import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Block } from '../../shared/model/block'
import { newId } from '../../shared/model/ids'
import { chapter, paragraph, report } from '../main/store/samples'
import { launch, type Antou } from './antou'
import { openChapter, openReport, screenWords, select, type Place } from './desk'
import { fill, storedReport, wordsOf } from './stored'
import { inputMethod, saved, type InputMethod } from './typing'

interface Case {
  readonly name: string
  readonly blocks: readonly Block[]
  /** Where the caret is, or from where to where is selected. */
  readonly from: Place
  readonly to?: Place
  readonly write: (ime: InputMethod, page: Page) => Promise<void>
  readonly expected: string
}

const first = '[data-block]'
const second = '[data-block]:nth-of-type(2)'
const two = [paragraph('全年受理。'), paragraph('办结四十件。')]

const cases: readonly Case[] = [
  {
    name: 'at the start of a paragraph',
    blocks: two,
    from: { in: second, at: 0 },
    write: (ime) => ime.type('qizhong', '其中，'),
    expected: '全年受理。\n其中，办结四十件。',
  },
  {
    name: 'in the middle of a paragraph',
    blocks: two,
    from: { in: first, at: 2 },
    write: (ime) => ime.type('fenju', '分局'),
    expected: '全年分局受理。\n办结四十件。',
  },
  {
    name: 'at the end of a paragraph, three words on end',
    blocks: two,
    from: { in: second, at: 6 },
    write: async (ime) => {
      await ime.type('yiding', '一定')
      await ime.type('zheng', '整')
      await ime.type('gai', '改。')
    },
    expected: '全年受理。\n办结四十件。一定整改。',
  },
  {
    name: 'in an empty paragraph',
    blocks: [paragraph('全年受理。'), paragraph('')],
    from: { in: second, at: 0 },
    write: (ime) => ime.type('xinduan', '新段'),
    expected: '全年受理。\n新段',
  },
  {
    name: 'in a chapter without a word',
    blocks: [paragraph('')],
    from: { in: first, at: 0 },
    write: (ime) => ime.type('kaishi', '开始'),
    expected: '开始',
  },
  {
    name: 'in place of a selection over two blocks',
    blocks: two,
    from: { in: first, at: 2 },
    to: { in: second, at: 2 },
    write: (ime) => ime.type('gongji', '共计'),
    expected: '全年共计四十件。',
  },
  {
    name: 'given up in the middle',
    blocks: two,
    from: { in: first, at: 2 },
    write: async (ime) => {
      await ime.compose('fenj')
      await ime.cancel()
    },
    expected: '全年受理。\n办结四十件。',
  },
  {
    name: 'after Return',
    blocks: two,
    from: { in: first, at: 5 },
    write: async (ime, page) => {
      await page.keyboard.press('Enter')
      await ime.type('linghang', '另行')
    },
    expected: '全年受理。\n另行\n办结四十件。',
  },
  {
    name: 'in a table cell',
    blocks: [
      paragraph('见表。'),
      table([
        ['项目', ''],
        ['件数', ''],
      ]),
    ],
    from: { in: 'tr:nth-child(1) td:nth-child(2)', at: 0 },
    write: async (ime, page) => {
      await ime.type('niandu', '年度')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Tab')
      await ime.type('sishi', '四十')
    },
    expected: '见表。\n项目\t年度\n件数\t四十',
  },
]

const sample = report({
  chapters: [
    ...cases.map(({ name, blocks }) => ({ ...chapter(name), blocks: [...blocks] })),
    chapter('原来的章名', '正文。'),
    chapter('自动保存', '正文。'),
  ],
})
const folder = mkdtempSync(join(tmpdir(), 'antou-e2e-'))
let antou: Antou
let ime: InputMethod

beforeAll(async () => {
  fill(folder, sample)
  antou = await launch({ folder })
  await openReport(antou.page)
  ime = await inputMethod(antou.page)
})
afterAll(async () => {
  await antou.stop()
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

describe('Chinese by composition is in the store, on the screen and as written', () => {
  test.each(cases.map((each, index) => ({ ...each, index })))(
    '$name',
    async ({ index, from, to, write, expected }) => {
      await openChapter(antou.page, index + 1)
      await select(antou.page, from, to)
      await write(ime, antou.page)
      await saved(antou.page)
      expect(await screenWords(antou.page)).toBe(expected)
      expect(words(index)).toBe(expected)
    },
  )

  test("in a chapter's title", async () => {
    await openChapter(antou.page, cases.length + 1)
    await antou.page.keyboard.press('F2')
    await antou.page.locator('.chapter-title textarea:focus').waitFor()
    await antou.page.keyboard.press('End')
    await ime.type('gaiguo', '改过')
    await saved(antou.page)
    const title = '原来的章名改过'
    expect(await antou.page.locator('.chapter-title textarea').inputValue()).toBe(title)
    expect(storedReport(folder).chapters[cases.length]?.title).toBe(title)
  })

  test('while a composition is open what stood before it is saved, and nothing is doubled', async () => {
    const { page } = antou
    await openChapter(page, cases.length + 2)
    await select(page, { in: first, at: 3 })
    await ime.type('xianxie', '先写。')
    await ime.compose('zaixie')
    await expect.poll(() => words(cases.length + 1)).toBe('正文。先写。')
    expect(await page.getByTestId('save-state').getAttribute('data-state')).toBe('composing')
    await ime.compose('zaixieyi')
    await ime.commit('再写一')
    await saved(page)
    expect(await screenWords(page)).toBe('正文。先写。再写一')
    expect(words(cases.length + 1)).toBe('正文。先写。再写一')
  })

  test('the page had nothing to complain of', () => {
    expect(antou.complaints).toEqual([])
  })
})

function words(index: number): string {
  const stored = storedReport(folder).chapters[index]
  return stored ? wordsOf(stored) : ''
}

function table(rows: readonly (readonly string[])[]): Block {
  const children = rows.map((cells) => ({
    type: 'table-row' as const,
    children: cells.map((text) => ({ type: 'table-cell' as const, children: [{ text }] })),
  }))
  return { type: 'table', id: newId(), caption: '', children }
}
