import type { Rectangle } from 'electron'
import { describe, expect, test } from 'vitest'
import { start, type Antou } from './antou'
import { openChapter, openReport, select } from './desk'

describe('the next start', () => {
  test('shows the report where it was left: chapter, caret, scroll, zoom', async () => {
    const { page, folder, close } = await start({ args: ['--example'] })
    await openReport(page)
    await openChapter(page, 4)
    await select(page, { in: '[data-block]:nth-child(4)', at: 7 })
    await page.keyboard.press('Control+=')
    const before = await place(page)
    expect(before.caret).toMatch(/^7 /u)
    await close()
    const next = await start({ folder })
    await openReport(next.page)
    await expect.poll(() => place(next.page)).toEqual(before)
  })

  test('finds each report at its own place', async () => {
    const { page, folder } = await start({ args: ['--example'] })
    await openReport(page)
    await openChapter(page, 2)
    await page.keyboard.press('Control+End')
    const before = await place(page)
    await page.keyboard.press('Control+N')
    await page.getByLabel('单位全称').fill('青杨区司法局')
    await page.keyboard.press('Enter')
    await page.getByText('全部报告（2）').click()
    await page.locator('.report-link').filter({ hasNotText: '青杨区司法局' }).click()
    await expect.poll(() => place(page)).toEqual(before)
    expect(folder).not.toBe('')
  })

  test('finds each report with its own target of characters', async () => {
    const { page, folder, close } = await start({ args: ['--example'] })
    await openReport(page)
    await page.getByRole('button', { name: '各章字数' }).click()
    await page.getByLabel('本报告目标字数').fill('12000')
    await page.keyboard.press('Enter')
    const total = page.locator('.status-counts [data-target="true"]')
    await expect.poll(() => total.innerText()).toMatch(/ \/ 12,000 字$/u)
    await page.keyboard.press('Escape')
    await page.getByTestId('chapter-counts').waitFor({ state: 'hidden' })
    await page.keyboard.press('Control+N')
    await page.getByLabel('单位全称').fill('青杨区司法局')
    await page.keyboard.press('Enter')
    await page.getByText('全部报告（2）').waitFor()
    await expect.poll(() => total.count()).toBe(0)
    await page.getByText('全部报告（2）').click()
    await page.locator('.report-link').filter({ hasNotText: '青杨区司法局' }).click()
    await total.waitFor()
    await close()
    const next = await start({ folder })
    await openReport(next.page)
    await next.page.locator('.status-counts').getByText('/ 12,000 字').waitFor()
  })

  test('has the panel as it was, and says no more of the faces that were read of', async () => {
    const { page, folder, close } = await start({ args: ['--example'] })
    await openReport(page)
    const edge = page.getByRole('separator', { name: /大纲的宽度/u })
    await edge.focus()
    for (let press = 0; press < 4; press += 1) await page.keyboard.press('ArrowRight')
    await page.getByRole('button', { name: '不再提示' }).click()
    await expect.poll(() => panelWidth(page)).toBe(272 + 64)
    // Kept when the hand rests.
    await expect.poll(() => kept(page, 'outlineWidth')).toBe(336)
    await close()
    const next = await start({ folder })
    await openReport(next.page)
    expect(await panelWidth(next.page)).toBe(336)
    expect(await next.page.locator('.notices').innerText()).toBe('')
    await next.page.keyboard.press('Control+Shift+L')
    await expect.poll(() => kept(next.page, 'outline')).toBe(false)
    await next.close()
    const last = await start({ folder })
    await openReport(last.page)
    expect(await last.page.locator('.side-panel').count()).toBe(0)
  })

  test('has the window where it stood, and full screen where it was so', async () => {
    const { app, folder, page, close } = await start()
    await page.getByTestId('start-screen').waitFor()
    const stood = { x: 120, y: 90, width: 1100, height: 700 }
    const window = await app.browserWindow(page)
    await window.evaluate((own, wanted) => own.setBounds(wanted), stood)
    await close()
    const next = await start({ folder, size: null })
    await expect.poll(() => bounds(next)).toEqual(stood)
    await next.page.getByTestId('start-screen').waitFor()
    await next.page.keyboard.press('F11')
    await expect.poll(() => isFullScreen(next)).toBe(true)
    await next.close()
    const last = await start({ folder, size: null })
    await expect.poll(() => isFullScreen(last)).toBe(true)
    await last.page.getByTestId('start-screen').waitFor()
    await last.page.keyboard.press('F11')
    await expect.poll(() => isFullScreen(last)).toBe(false)
  })
})

async function place(page: Antou['page']): Promise<Record<string, unknown>> {
  return page.evaluate(() => {
    const selection = getSelection()
    const paper = document.querySelector('.paper')
    const block = selection?.focusNode?.parentElement?.closest('[data-block]')
    return {
      title: document.querySelector<HTMLTextAreaElement>('.chapter-title textarea')?.value,
      caret: `${selection?.focusOffset} ${block?.getAttribute('data-block')}`,
      scroll: Math.round((paper?.scrollTop ?? 0) / 10),
      zoom: document.querySelector('.status-zoom')?.textContent,
      focused: document.activeElement?.className,
    }
  })
}

async function panelWidth(page: Antou['page']): Promise<number | undefined> {
  return (await page.locator('.side-panel').boundingBox())?.width
}

async function kept(page: Antou['page'], key: string): Promise<unknown> {
  return page.evaluate(async (name) => {
    const { bridge } = window as unknown as {
      bridge: { call: (call: string, input: object) => Promise<unknown> }
    }
    const state = (await bridge.call('app.state', {})) as { value: { view: object } }
    return Object.entries(state.value.view).find(([own]) => own === name)?.[1]
  }, key)
}

async function bounds({ app, page }: Antou): Promise<Rectangle> {
  return (await app.browserWindow(page)).evaluate((window) => window.getBounds())
}

async function isFullScreen({ app, page }: Antou): Promise<boolean> {
  return (await app.browserWindow(page)).evaluate((window) => window.isFullScreen())
}
