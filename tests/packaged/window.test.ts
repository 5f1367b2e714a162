import { copyFileSync, existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { accept, importFile, openChapter, reviewed, screenWords } from '../e2e/desk'
import { saved } from '../e2e/typing'
import { application, example } from './application'

const app = await application()
const data = join(app.home, '.local/share/antou')
const sentence = '这一句是在打包后的窗口里写下的。'

test('the packaged window imports, is written in, saves, closes, and shows it all again', async () => {
  const file = join(app.home, '上年报告.txt')
  copyFileSync(example, file)

  const first = await openWindow()
  await importFile(first.page, file)
  await reviewed(first.page)
  await accept(first.page)
  await openChapter(first.page, 1)
  await first.page.keyboard.press('Control+End')
  await first.page.keyboard.insertText(sentence)
  await saved(first.page)
  expect(first.complaints).toEqual([])
  await first.close()

  const listed = await app.run(['list', '--json'])
  expect(JSON.parse(listed.stdout)).toHaveLength(1)

  const second = await openWindow()
  await openChapter(second.page, 1)
  expect(await screenWords(second.page)).toContain(sentence)
  expect(second.complaints).toEqual([])
  await second.close()
})

interface Opened {
  readonly page: Page
  readonly complaints: readonly string[]
  /** As its own close button does; returns when the process has ended well. */
  readonly close: () => Promise<void>
}

async function openWindow(): Promise<Opened> {
  const port = join(data, 'profile/DevToolsActivePort')
  rmSync(port, { force: true })
  const child = app.open(['--remote-debugging-port=0'])
  const ended = new Promise<number | null>((gives) => child.once('exit', gives))
  onTestFinished(() => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL')
  })
  // The file is there before its words are: the port, and the browser's path in a second line.
  const written = (): string => (existsSync(port) ? readFileSync(port, 'utf8') : '')
  await expect.poll(written, { timeout: 30_000 }).toMatch(/^\d+\n\/./u)
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${written().split('\n')[0]}`)
  const pages = (): Page[] => browser.contexts().flatMap((context) => context.pages())
  await expect.poll(() => pages().length, { timeout: 30_000 }).toBe(1)
  const [page] = pages()
  if (!page) throw new Error('There is no window.')
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(String(error.stack ?? error)))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  await page.locator('#root > *').first().waitFor()
  return {
    page,
    complaints,
    close: async () => {
      await page.evaluate(() => window.close())
      expect(await ended).toBe(0)
    },
  }
}
