import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserWindow } from 'electron'
import type { JSHandle } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { chapter, report } from '../main/store/samples'
import { start, type Antou } from './antou'
import { openReport, screenWords } from './desk'
import { folderWith, storedReport, wordsOf } from './stored'

const words = '独一无二的一句话。'

async function startOnReport(): Promise<Antou> {
  const antou = await start({ folder: folderWith(report({ chapters: [chapter('甲', words)] })) })
  await openReport(antou.page)
  return antou
}

describe('a fault is told once in the window, and what was typed is saved', () => {
  const faults: readonly (readonly [string, (antou: Antou) => Promise<unknown>])[] = [
    [
      'of the page',
      ({ page }) => page.evaluate(`setTimeout(() => { throw new Error('by test') })`),
    ],
    [
      'of a promise of the page',
      ({ page }) => page.evaluate(`void Promise.reject(new Error('by test'))`),
    ],
    [
      'of main',
      ({ app }) =>
        app.evaluate(() => {
          setTimeout(() => {
            throw new Error('by test')
          })
        }),
    ],
    [
      'of a promise of main',
      ({ app }) =>
        app.evaluate(() => {
          setTimeout(() => void Promise.reject(new Error('by test')))
        }),
    ],
  ]

  test.each(faults)('%s', async (_name, provoke) => {
    const antou = await startOnReport()
    const { page, folder } = antou
    await page.keyboard.press('Control+End')
    await page.keyboard.insertText('再写。')
    await provoke(antou)
    const dialog = page.getByRole('dialog', { name: '程序出了点问题' })
    await dialog.getByText('已写下的内容都已存到磁盘').waitFor()
    expect(storedReport(folder).chapters.map(wordsOf)).toEqual([`${words}再写。`])
    await dialog.getByRole('button', { name: '继续' }).click()
    await dialog.waitFor({ state: 'hidden' })
    expect(readFileSync(join(folder, 'antou.log'), 'utf8')).toContain('by test')
    await page.locator('.chapter-text').click()
    await page.keyboard.press('Control+End')
    await page.keyboard.insertText('还能写。')
    expect(await screenWords(page)).toBe(`${words}再写。还能写。`)
  })
})

test('the report of a fault is written where the user says, without a word of the text', async () => {
  const { app, page, folder } = await startOnReport()
  const target = join(folder, '错误报告.txt')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, target)
  await page.evaluate((said) => {
    setTimeout(() => {
      throw new Error(`Cannot find ${said}`)
    })
  }, words)
  await page.getByRole('button', { name: '保存错误报告…' }).click()
  await page.getByTestId('toast').filter({ hasText: '已保存“错误报告.txt”' }).waitFor()
  const text = readFileSync(target, 'utf8')
  expect(text).toMatch(/Error: Cannot find ‹\d+›/u)
  expect(text).toMatch(/store, version \d+/u)
  expect(text).toMatch(/Electron \d+/u)
  expect(text).not.toContain('独一')
})

describe('a page that ends unexpectedly', () => {
  test('comes back with every word, and says so once', async () => {
    const { app, page, folder } = await startOnReport()
    await page.keyboard.press('Control+End')
    await page.keyboard.insertText('再写。')
    await page.locator('[data-testid="save-state"][data-state="saved"]').waitFor()
    await crash(app)
    await expect.poll(() => shown(app), { timeout: 20_000 }).toContain('再写。')
    await expect.poll(() => shown(app)).toContain('窗口刚才意外退出，已经重新打开。')
    expect(readFileSync(join(folder, 'antou.log'), 'utf8')).toMatch(/page-gone (?:crashed|killed)/u)
  })

  test('three times in a minute asks before it tries again', async () => {
    const { app } = await startOnReport()
    await app.evaluate(({ dialog }) => {
      const asked = ((globalThis as { asked?: string[] }).asked = [] as string[])
      dialog.showMessageBox = (...args: unknown[]) => {
        asked.push((args.at(-1) as { message: string }).message)
        return new Promise(() => {})
      }
    })
    for (let end = 1; end <= 3; end += 1) {
      await expect.poll(() => shown(app), { timeout: 20_000 }).toContain('独一')
      await crash(app)
    }
    const asked = () => app.evaluate(() => (globalThis as { asked?: string[] }).asked)
    await expect.poll(asked).toEqual(['窗口接连几次意外退出。'])
  })
})

test('a page that hangs is opened again where the user wants it', async () => {
  const { app, page, folder } = await startOnReport()
  await page.keyboard.press('Control+End')
  await page.keyboard.insertText('再写。')
  await page.locator('[data-testid="save-state"][data-state="saved"]').waitFor()
  await app.evaluate(({ dialog }) => {
    dialog.showMessageBox = () => Promise.resolve({ response: 1, checkboxChecked: false })
  })
  void page.evaluate('for (;;) {}').catch(() => undefined)
  // Chromium tells of a page that hangs only where no debugger is attached: told in its place.
  await (await theWindow(app)).evaluate((window) => window.emit('unresponsive'))
  await expect.poll(() => shown(app), { timeout: 20_000 }).toContain('再写。')
  expect(readFileSync(join(folder, 'antou.log'), 'utf8')).toContain('page-hangs')
})

/** What the page shows now, asked of main: the driver's own page is gone with the first one. */
async function shown(app: Antou['app']): Promise<string> {
  return (await theWindow(app)).evaluate(async ({ webContents }) => {
    if (webContents.isCrashed() || webContents.isLoading()) return ''
    const text = webContents.executeJavaScript('document.body.innerText').then(String)
    // A page that ends now never answers.
    return Promise.race([text, new Promise<string>((gives) => setTimeout(() => gives(''), 1000))])
  })
}

async function crash(app: Antou['app']): Promise<void> {
  await (await theWindow(app)).evaluate(({ webContents }) => webContents.forcefullyCrashRenderer())
}

/** The one that is seen: hidden ones print and look for faces. */
function theWindow(app: Antou['app']): Promise<JSHandle<BrowserWindow>> {
  return app.evaluateHandle(({ BrowserWindow }) => {
    const seen = BrowserWindow.getAllWindows().find((window) => window.isVisible())
    if (!seen) throw new Error('No window is seen.')
    return seen
  })
}
