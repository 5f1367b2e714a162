import { expect, test } from 'vitest'
import { paragraph, report } from '../main/store/samples'
import { chapter, heading } from '../shared/model/reports'
import { start } from './antou'
import { openReport, outlineLines } from './desk'
import { folderWith, storedReport, wordsOf } from './stored'
import { saved } from './typing'

test('a heading is dragged into another chapter with all below it, moved by keys, taken back', async () => {
  const folder = folderWith(
    report({
      chapters: [
        chapter('主要举措和成效', [
          heading(2, '坚持依法决策'),
          paragraph('全年审核三十四件。'),
          heading(2, '加强执法监督'),
          heading(3, '开展案卷评查'),
          paragraph('抽查案卷。'),
        ]),
        chapter('存在的不足', [heading(2, '宣传不够深入'), paragraph('形式单一。')]),
      ],
    }),
  )
  const antou = await start({ folder })
  const { page } = antou
  await openReport(page)
  const line = (text: string) => page.getByTestId('outline-item').filter({ hasText: text })
  const before = await outlineLines(page)

  await line('加强执法监督').hover()
  await page.mouse.down()
  await line('宣传不够深入').hover({ position: { x: 60, y: 22 } })
  await line('宣传不够深入').hover({ position: { x: 62, y: 22 } })
  await page.locator('.outline-item[data-drop="below"]').waitFor()
  await page.mouse.up()
  await page.getByText('（二）加强执法监督').first().waitFor()
  expect((await outlineLines(page)).slice(1, 7)).toEqual([
    '一、主要举措和成效',
    '（一）坚持依法决策',
    '二、存在的不足',
    '（一）宣传不够深入',
    '（二）加强执法监督',
    '1.开展案卷评查',
  ])
  await saved(page)
  expect(storedReport(folder).chapters.map(wordsOf)).toEqual([
    '坚持依法决策\n全年审核三十四件。',
    '宣传不够深入\n形式单一。\n加强执法监督\n开展案卷评查\n抽查案卷。',
  ])

  await page.keyboard.press('Control+Z')
  await expect.poll(() => outlineLines(page)).toEqual(before)

  await page.getByTestId('outline').focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Alt+ArrowDown')
  await expect
    .poll(async () => (await outlineLines(page)).slice(2, 5))
    .toEqual(['（一）加强执法监督', '1.开展案卷评查', '（二）坚持依法决策'])
  // The keys stay with the line that they moved.
  await page.keyboard.press('Alt+ArrowDown')
  await expect
    .poll(async () => (await outlineLines(page)).slice(4, 7))
    .toEqual(['二、存在的不足', '（一）坚持依法决策', '（二）宣传不够深入'])
  expect(antou.complaints).toEqual([])
})
