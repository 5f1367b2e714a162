import { expect, test } from 'vitest'
import { chapter, report } from '../main/store/samples'
import { start } from './antou'
import { openReport, screenWords } from './desk'
import { smallDisk } from './disk'
import { damageIn, fill, storedReport, wordsOf } from './stored'
import { inputMethod, saved } from './typing'

const sample = () => report({ chapters: [chapter('主要举措和成效', '开头。')] })

test('a disk that is full turns the foot red; after room is made everything is saved by itself', async () => {
  const disk = smallDisk(64)
  fill(disk.folder, sample())
  const { page, complaints } = await start(disk)
  await openReport(page)
  const ime = await inputMethod(page)
  await page.keyboard.press('Control+End')
  await ime.type('cunxia', '存下的。')
  await saved(page)
  disk.fill()
  let typed = '开头。存下的。'
  for (let part = 0; part < 3; part += 1) {
    await ime.type('cunbuxia', '存不下的。')
    await page.keyboard.insertText('字'.repeat(20_000))
    typed += `存不下的。${'字'.repeat(20_000)}`
  }
  const foot = page.getByTestId('save-state')
  await page.locator('[data-testid="save-state"][data-state="failed"]').waitFor()
  expect(await foot.innerText()).toMatch(
    /保存失败\s*磁盘已满，这次没有存上。请删去一些不用的文件后再试/u,
  )
  expect(words(disk.folder)).toBe('开头。存下的。')
  expect(await screenWords(page)).toBe(typed)
  disk.makeRoom()
  await page.locator('[data-testid="save-state"][data-state="saved"]').waitFor()
  expect(words(disk.folder)).toBe(typed)
  expect(damageIn(disk.folder)).toBeNull()
  expect(complaints).toEqual([])
})

test('on a full disk the report can still be read, and is written once there is room', async () => {
  const disk = smallDisk(16)
  fill(disk.folder, sample())
  disk.fill()
  const { page } = await start(disk)
  await openReport(page)
  expect(await screenWords(page)).toBe('开头。')
  disk.makeRoom()
  const again = page.locator('.notices').getByRole('button', { name: '重试' })
  if (await again.isVisible()) await again.click()
  await page.locator('.chapter-text[contenteditable="true"]').click()
  await page.keyboard.press('Control+End')
  await page.keyboard.insertText('字'.repeat(20_000))
  await expect.poll(() => words(disk.folder)).toBe(`开头。${'字'.repeat(20_000)}`)
})

test('in a folder that cannot be written the report is shown and the window says so', async () => {
  const disk = smallDisk(64)
  fill(disk.folder, sample())
  disk.setReadOnly()
  const { page } = await start(disk)
  await openReport(page)
  expect(await screenWords(page)).toBe('开头。')
  expect(await page.locator('.notices').innerText()).toMatch(
    /数据文件夹只能读，不能写。请取消只读，或换到可以写的文件夹后再试。/u,
  )
  await page.keyboard.press('Control+End')
  await page.keyboard.insertText('存不上。')
  // Nothing is taken that could not be kept.
  expect(await screenWords(page)).toBe('开头。')
  expect(words(disk.folder)).toBe('开头。')
})

function words(folder: string): string {
  const [first] = storedReport(folder).chapters
  return first ? wordsOf(first) : ''
}
