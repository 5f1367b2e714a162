import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { chapter, report } from '../main/store/samples'
import { startChild } from '../main/store/child'
import { start, type Antou } from './antou'
import { openReport } from './desk'
import { folderWith, storedReport, storeIn, wordsOf } from './stored'

const words = '独一无二的一句话。'

/** Asks the window to close, as a click on its cross does. */
async function askToClose({ app, page }: Antou): Promise<void> {
  const window = await app.browserWindow(page)
  await window.evaluate((own) => own.close())
}

function ended({ app }: Antou): Promise<void> {
  return new Promise((gives) => {
    app.process().once('exit', () => gives())
  })
}

test('what cannot be saved keeps the window open, and main asks nothing over its question', async () => {
  const folder = folderWith(report({ chapters: [chapter('甲', words)] }))
  const antou = await start({ folder })
  const { app, page } = antou
  await openReport(page)
  await app.evaluate(({ dialog }) => {
    const asked = ((globalThis as { asked?: string[] }).asked = [] as string[])
    dialog.showMessageBox = (...args: unknown[]) => {
      asked.push((args.at(-1) as { message: string }).message)
      return new Promise(() => {})
    }
    const { setTimeout: later } = globalThis
    // A patience of fifteen seconds, in five.
    globalThis.setTimeout = ((work: () => void, wait: number) =>
      later(work, wait === 15_000 ? 5000 : wait)) as typeof setTimeout
  })
  const holder = startChild('hold-lock', [storeIn(folder)])
  await holder.line('held')
  await page.keyboard.press('Control+End')
  await page.keyboard.insertText('再写。')
  await page.locator('[data-testid="save-state"][data-state="failed"]').waitFor()
  await askToClose(antou)
  const dialog = page.getByRole('dialog', { name: '还有内容没有存上' })
  await dialog.waitFor()
  const asked = await app.evaluate(
    () =>
      new Promise<readonly string[]>((gives) => {
        setTimeout(() => gives((globalThis as { asked?: string[] }).asked ?? []), 6000)
      }),
  )
  expect(asked).toEqual([])

  holder.process.stdin?.end()
  await holder.ended
  const end = ended(antou)
  await dialog.getByRole('button', { name: '再存一次并关闭' }).click()
  await end
  expect(storedReport(folder).chapters.map(wordsOf)).toEqual([`${words}再写。`])
})

test('an export under way is finished before the window closes, where that is wanted', async () => {
  const many = Array.from({ length: 60 }, (_, at) => chapter(`第${at}部分`, words.repeat(400)))
  const antou = await start({ folder: folderWith(report({ chapters: many })) })
  const { app, page, folder } = antou
  await openReport(page)
  const target = join(folder, '很长的报告.pdf')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, target)
  await page.keyboard.press('Control+Shift+E')
  await page.getByTestId('export-progress').getByText('正在排版').waitFor()
  await askToClose(antou)
  const end = ended(antou)
  await page.getByRole('button', { name: '导出完再关闭' }).click()
  await end
  expect(existsSync(target)).toBe(true)
  expect(statSync(target).size).toBeGreaterThan(100_000)
})

test('an export under way is given up where that is wanted, and leaves nothing', async () => {
  const many = Array.from({ length: 60 }, (_, at) => chapter(`第${at}部分`, words.repeat(400)))
  const antou = await start({ folder: folderWith(report({ chapters: many })) })
  const { app, page, folder } = antou
  await openReport(page)
  const target = join(folder, '很长的报告.pdf')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, target)
  await page.keyboard.press('Control+Shift+E')
  await page.getByTestId('export-progress').getByText('正在排版').waitFor()
  await askToClose(antou)
  const end = ended(antou)
  // The window may be gone before the click is told to be done.
  await page
    .getByRole('button', { name: '取消导出并关闭' })
    .click()
    .catch(() => undefined)
  await end
  expect(existsSync(target)).toBe(false)
})
