import { expect, test } from 'vitest'
import { report } from '../main/store/samples'
import { start, startAlone } from './antou'
import { openReport, screenWords } from './desk'
import { folderWith } from './stored'

test('a second start on the same data folder ends by itself and brings the first to the front', async () => {
  const folder = folderWith(report())
  const first = await start({ folder })
  await openReport(first.page)
  const window = await first.app.browserWindow(first.page)
  await window.evaluate((own) => own.hide())
  const second = await startAlone(folder)
  expect(await second.ended).toBe(0)
  await expect.poll(() => window.evaluate((own) => own.isVisible())).toBe(true)
  expect(first.app.windows()).toHaveLength(1)
  expect(first.complaints).toEqual([])
})

test('each data folder has a window of its own', async () => {
  const [one, other] = await Promise.all(
    ['青杨区', '云岭区'].map((name) => start({ folder: folderWith(report({ title: name })) })),
  )
  if (!one || !other) throw new Error('Nothing was started.')
  await Promise.all([openReport(one.page), openReport(other.page)])
  await one.page.keyboard.press('Control+End')
  await one.page.keyboard.insertText('只在一处。')
  expect(await screenWords(one.page)).toContain('只在一处。')
  expect(await screenWords(other.page)).not.toContain('只在一处。')
})
