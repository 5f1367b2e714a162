import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Block } from '../../shared/model/block'
import { newId } from '../../shared/model/ids'
import { report } from '../main/store/samples'
import { indicatorOf } from '../shared/model/indicators'
import { chapter as chapterOf } from '../shared/model/reports'
import { chartOf } from '../shared/resolve/charts'
import { start } from './antou'
import { enterValue, openChapter, openReport } from './desk'
import { folderWith } from './stored'

const received = indicatorOf('收案', { group: '行政复议', prior: '229' })
const patient = { timeout: 30_000 }

test('a value shown in many blocks: their marks follow, and a chart is drawn once', async () => {
  const uses = 8
  const chart = chartOf({ of: 'indicators', indicators: [received.id], values: ['prior', 'now'] })
  const page = await withBlocks([chart, ...lines(uses, 1)])
  const marks = () => page.evaluate(() => CSS.highlights.get('blank')?.size)
  await expect.poll(marks, patient).toBe(uses)
  await enterValue(page, '收案', '295')
  await expect.poll(() => words(page), patient).toEqual(Array(uses).fill('295件'))
  await expect.poll(marks, patient).toBe(0)

  // Undone and made again: the chart's faces were asked for before, those that this machine lacks too.
  const undo = page.locator('[data-command="undo"]')
  const redo = page.locator('[data-command="redo"]')
  await undo.click()
  await expect.poll(marks, patient).toBe(uses)
  await redo.click()
  await expect.poll(marks, patient).toBe(0)
  // It is drawn elsewhere and copied.
  await page.locator('canvas.chart-picture').evaluate((canvas) => {
    document.body.dataset['drawn'] = '0'
    const context = canvas instanceof HTMLCanvasElement ? canvas.getContext('2d') : null
    const copy = context?.drawImage.bind(context) as (...to: unknown[]) => void
    Object.assign(context ?? {}, {
      drawImage: (...to: unknown[]) => {
        document.body.dataset['drawn'] = `${Number(document.body.dataset['drawn']) + 1}`
        copy(...to)
      },
    })
  })
  const drawn = () => page.evaluate(() => Number(document.body.dataset['drawn']))
  await undo.click()
  await expect.poll(marks, patient).toBe(uses)
  await redo.click()
  await expect.poll(marks, patient).toBe(0)
  expect(await drawn()).toBe(2)
})

test('of a thousand uses those in sight change with the frame, the others after it', async () => {
  const page = await withBlocks(lines(50, 20))
  await enterValue(page, '收案', '295')
  await expect.poll(() => words(page), patient).toEqual(Array(1000).fill('295件'))
  const now = await undoAndLook(page, false)
  expect(now.seen).toEqual(['【待填】'])
  expect(now.last).toBe('295件')
  await expect.poll(() => words(page), patient).toEqual(Array(1000).fill('【待填】'))
  const blanks = page.locator('.chapter-text .figure[data-blank]')
  expect(await blanks.count()).toBe(1000)
  expect(await blanks.last().getAttribute('title')).toContain('收案')

  // Whoever scrolls there sees no old one.
  await page.locator('[data-command="redo"]').click()
  await expect.poll(() => words(page), patient).toEqual(Array(1000).fill('295件'))
  expect(await blanks.count()).toBe(0)
  expect((await undoAndLook(page, true)).last).toBe('【待填】')
})

test('a composition that begins before all are written ends as it should, and they follow', async () => {
  const page = await withBlocks(lines(100, 20))
  await enterValue(page, '收案', '295')
  await expect.poll(() => words(page), patient).toEqual(Array(2000).fill('295件'))
  const first = page.locator('.chapter-text [data-block]').first()
  await first.click({ position: { x: 40, y: 10 } })
  const cdp = await page.context().newCDPSession(page)
  await page.keyboard.press('Home')
  const { last } = await undoAndLook(page, false)
  expect(last).toBe('295件')
  const text = 'ni'
  await cdp.send('Input.imeSetComposition', { text, selectionStart: 2, selectionEnd: 2 })
  await expect.poll(() => first.innerText(), patient).toContain('ni')
  await cdp.send('Input.insertText', { text: '你' })
  await expect.poll(() => words(page), patient).toEqual(Array(2000).fill('【待填】'))
  expect(await first.innerText()).toContain('你')
})

test('a chart just below the window has its faces fetched, as nothing draws it again when it comes in sight', async () => {
  // In characters that nothing else on the screen has.
  const rare = indicatorOf('缧绁畛畦', { group: '行政复议', value: '12', prior: '9' })
  const chart = chartOf({ of: 'indicators', indicators: [rare.id], values: ['prior', 'now'] })
  const blocks = [...lines(18, 1), chart]
  const made = report({
    chapters: [chapterOf('主要举措和成效', blocks)],
    register: [received, rare],
  })
  const { page } = await start({ folder: folderWith(made) })
  await page.addInitScript(() => {
    const asked: string[] = []
    const load = document.fonts.load.bind(document.fonts)
    document.fonts.load = (font, text) => {
      asked.push(text ?? '')
      return load(font, text)
    }
    Object.assign(globalThis, { askedFaces: () => asked.join() })
  })
  await page.reload()
  await openReport(page)
  await openChapter(page, 1)
  const canvas = page.locator('.chart-picture')
  const below = await canvas.evaluate((own) => own.getBoundingClientRect().top - window.innerHeight)
  expect(below).toBeGreaterThan(0)
  expect(below).toBeLessThan(300)
  await expect.poll(() => page.evaluate('askedFaces()')).toContain(rare.name)
})

test('where the caret stands in figures is placed in its own paragraph, of no account to others', async () => {
  const page = await withBlocks(lines(2, 2))
  const places = page.locator('.chapter-text [data-slate-spacer]')
  expect(await places.count()).toBe(4)
  const isWithin = (element: HTMLElement | SVGElement): boolean =>
    element instanceof HTMLElement && element.offsetParent?.closest('[data-block]') != null
  for (const place of await places.all()) expect(await place.evaluate(isWithin)).toBe(true)
})

/** Lines that show the one indicator so many times. */
function lines(count: number, uses: number): Block[] {
  const figure = { type: 'figure', indicator: received.id, form: 'value' } as const
  return Array.from({ length: count }, () => {
    const use = () => [{ text: '，收案' }, { ...figure, children: [{ text: '' }] }]
    const children = [...Array.from({ length: uses }, use).flat(), { text: '。' }]
    return { type: 'paragraph', id: newId(), children } as Block
  })
}

/** A chapter of these blocks, open. */
async function withBlocks(blocks: Block[]): Promise<Page> {
  const chapters = [chapterOf('主要举措和成效', blocks)]
  const { page } = await start({ folder: folderWith(report({ chapters, register: [received] })) })
  await openReport(page)
  await openChapter(page, 1)
  return page
}

function words(page: Page): Promise<string[]> {
  return page.locator('.chapter-text [data-computed-text]').allTextContents()
}

/**
 * Takes the value back; after the next frame, what the figures of the window say, each word once, and
 * what the last one says. Where told it scrolls there at once.
 */
function undoAndLook(page: Page, scrolls: boolean): Promise<{ seen: string[]; last: string }> {
  return page.evaluate(async (down) => {
    const all = [...document.querySelectorAll('.chapter-text [data-computed-text]')]
    const inWindow = all.filter((each) => each.getBoundingClientRect().top < window.innerHeight)
    document.querySelector<HTMLElement>('[data-command="undo"]')?.click()
    if (down) all.at(-1)?.scrollIntoView()
    await new Promise<void>((gives) => {
      requestAnimationFrame(() => setTimeout(gives))
    })
    const texts = inWindow.map(({ textContent }) => textContent ?? '')
    return { seen: [...new Set(texts)], last: all.at(-1)?.textContent ?? '' }
  }, scrolls)
}
