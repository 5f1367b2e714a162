import { expect, test } from 'vitest'
import { report } from '../../main/store/samples'
import { chapter, heading, paragraph } from '../../shared/model/reports'
import { start } from '../antou'
import { openReport, screenWords, select } from '../desk'
import { smallDisk } from '../disk'
import { fill, storedReport, wordsOf } from '../stored'
import { inputMethod } from '../typing'
import { leaves, two } from './blocks'
import { suite } from './suite'

const clauses = [
  '一年来，',
  '全区上下认真贯彻落实上级部署，',
  '坚持依法决策、规范执法，',
  '扎实推进各项工作，',
  '取得了明显成效。',
]

suite('a composition falls together with', [
  {
    name: 'a save that is due: what stood before it is saved, and nothing is doubled',
    blocks: two(),
    from: { block: 0, at: 5 },
    write: async ({ ime, page, stored }) => {
      await ime.type('xianxie', '先写。')
      await ime.compose('zaixie')
      await becomes(stored, '全年受理。先写。\n办结四十件。')
      await page.locator('[data-testid="save-state"][data-state="composing"]').waitFor()
      await ime.compose('zaixieyi')
      await ime.commit('再写一')
    },
    expected: '全年受理。先写。再写一\n办结四十件。',
  },
  {
    name: 'a key typed right before and after it',
    blocks: two(),
    from: { block: 0, at: 5 },
    write: async ({ ime, page }) => {
      await page.keyboard.type('A4')
      await ime.type('zhi', '纸')
      await page.keyboard.type('2')
      await ime.type('zhang', '张')
    },
    expected: '全年受理。A4纸2张\n办结四十件。',
  },
  {
    name: 'a change of numbers right before it',
    blocks: [heading(2, '甲'), paragraph('乙'), heading(2, '丙')],
    from: { block: 1, at: 1 },
    write: async ({ ime, page }) => {
      await page.keyboard.press('Control+Alt+2')
      await ime.type('zi', '子')
      await page.keyboard.press('Alt+Shift+ArrowRight')
      await ime.type('chou', '丑')
    },
    expected: '甲\n乙子丑\n丙',
  },
  {
    name: 'a split and a merge of its paragraph',
    blocks: two(),
    from: { block: 0, at: 2 },
    write: async ({ ime, page }) => {
      await page.keyboard.press('Enter')
      await ime.type('yi', '一')
      await page.keyboard.press('Home')
      await page.keyboard.press('Backspace')
      await ime.type('er', '二')
    },
    expected: '全年二一受理。\n办结四十件。',
  },
  {
    name: 'a blank 【待填】 that it fills',
    blocks: [paragraph('受理【待填】件。')],
    from: { block: 0, at: 2 },
    to: { block: 0, at: 6 },
    write: ({ ime }) => ime.type('sishi', '四十'),
    expected: '受理四十件。',
  },
  {
    name: 'the panel that looks for words, open over the same text',
    blocks: two(),
    from: { block: 0, at: 0 },
    write: async ({ ime, page }) => {
      await page.keyboard.press('Control+F')
      await page.locator('input:focus').fill('受理')
      await page.locator('.chapter-text').focus()
      await page.keyboard.press('Home')
      for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight')
      await ime.type('hou', '后')
      await page.keyboard.press('Control+F')
      await page.keyboard.press('Escape')
    },
    expected: '全年受后理。\n办结四十件。',
  },
  {
    name: 'punctuation that the input method commits alone',
    blocks: two(),
    from: { block: 0, at: 2 },
    write: async ({ ime }) => {
      await ime.commit('，')
      await ime.type('qizhong', '其中')
      await ime.commit('：')
      await ime.commit('“”')
      await ime.commit('……')
    },
    expected: '全年，其中：“”……受理。\n办结四十件。',
  },
  {
    name: 'characters of two units, and one of them taken back',
    blocks: [leaves({ text: '姓名' })],
    from: { block: 0, at: 2 },
    write: async ({ ime, page }) => {
      await ime.type('ji', '𠮷')
      await ime.type('yan', '䶮')
      await ime.type('ji', '𠮷')
      await page.keyboard.press('Backspace')
      await ime.type('hao', '𡘙')
      await page.keyboard.press('ArrowLeft')
      await ime.type('zhong', '中')
    },
    expected: '姓名𠮷䶮中𡘙',
  },
  {
    name: 'a long sentence, clause by clause',
    blocks: [paragraph('')],
    from: { block: 0, at: 0 },
    write: async ({ ime }) => {
      for (const clause of clauses) await ime.type('zheshiyijuchangjuzi', clause)
    },
    expected: clauses.join(''),
  },
])

test('a save that fails: the foot stays red in it, and all is saved once there is room', async () => {
  const disk = smallDisk(64)
  fill(disk.folder, report({ chapters: [chapter('甲章', two())] }))
  const { page, complaints } = await start(disk)
  await openReport(page)
  const ime = await inputMethod(page)
  const foot = (state: string): Promise<void> =>
    page.locator(`[data-testid="save-state"][data-state="${state}"]`).waitFor()
  await select(page, { in: '[data-block]', at: 5 })
  disk.fill()
  // More than what is left of the last page of the file.
  await page.keyboard.insertText('字'.repeat(20_000))
  await ime.compose('xie')
  await foot('failed')
  await ime.compose('xieyi')
  await foot('failed')
  await ime.commit('写一')
  disk.makeRoom()
  await foot('saved')
  const expected = `全年受理。${'字'.repeat(20_000)}写一\n办结四十件。`
  expect(await screenWords(page)).toBe(expected)
  expect(storedReport(disk.folder).chapters.map(wordsOf)).toEqual([expected])
  expect(complaints).toEqual([])
})

async function becomes(stored: () => string, words: string): Promise<void> {
  await expect.poll(stored).toBe(words)
}
