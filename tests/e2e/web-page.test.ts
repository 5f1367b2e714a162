import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import type { Block } from '../../shared/model/block'
import { newId } from '../../shared/model/ids'
import { report } from '../main/store/samples'
import { indicatorOf } from '../shared/model/indicators'
import { chapter, heading, paragraph } from '../shared/model/reports'
import { chartOf } from '../shared/resolve/charts'
import { start, type Antou } from './antou'
import { openReport } from './desk'
import { folderWith } from './stored'

/** What a reader of the page has before the eyes, in pixels of a window 1280 wide. */
interface Seen {
  readonly scripts: number
  readonly headings: readonly string[]
  readonly words: string
  readonly borders: readonly string[]
  readonly spans: readonly string[]
  /** Of each picture: what it is of its own, and how wide it is shown. */
  readonly pictures: readonly (readonly [own: number, shown: number, alt: string])[]
  readonly widest: number
}

test('the web page opens by itself with the network off: figures as text, tables with borders, charts as pictures', async () => {
  const complaints = indicatorOf('收案', { unit: '件', value: '295', prior: '229' })
  const figure = { type: 'figure', indicator: complaints.id, form: 'value', children: [{ text: '' }] } as const
  const cells = (...texts: readonly string[]) => ({
    type: 'table-row' as const,
    children: texts.map((text) => ({ type: 'table-cell' as const, children: [{ text }] })),
  })
  const merged: Block = {
    type: 'table',
    id: newId(),
    caption: '办案情况',
    children: [
      { type: 'table-row', children: [{ type: 'table-cell', rowSpan: 2, children: [{ text: '类别' }] }, { type: 'table-cell', columnSpan: 2, children: [{ text: '件数' }] }] },
      cells('本年', '上年'),
      cells('收案', '295', '229'),
    ],
  }
  const text = { ...paragraph(''), children: [{ text: '全年收案' }, figure, { text: '。' }] } as Block
  const chart = chartOf({ of: 'indicators', indicators: [complaints.id], values: ['prior', 'now'] }, { caption: '收案变化' })
  const folder = folderWith(
    report({ register: [complaints], chapters: [chapter('主要举措', [heading(2, '办案'), text, paragraph('字'.concat('w'.repeat(300))), merged, chart])] }),
  )
  const antou = await start({ folder })
  const { page } = antou
  await openReport(page)
  const target = join(folder, '网页.html')
  await antou.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, target)
  await page.keyboard.press('Control+Shift+P')
  await page.keyboard.insertText('导出网页')
  await page.keyboard.press('Enter')
  await page.getByTestId('toast').filter({ hasText: '已导出“网页.html”' }).waitFor({ timeout: 60_000 })

  const { seen, asked, picture } = await shown(antou, target)
  const file = pathToFileURL(target).href
  expect(asked.filter((url) => url !== file && !url.startsWith('data:image/png;'))).toEqual([])
  expect(seen.scripts).toBe(0)
  expect(seen.headings).toEqual(['H1 云岭区2025年法治政府建设情况报告', 'H2 一、主要举措', 'H3 （一）办案'])
  expect(seen.words).toContain('全年收案295件。')
  expect(seen.words).not.toContain('【待填】')
  expect(new Set(seen.borders)).toEqual(new Set(['1px solid']))
  expect(seen.spans).toEqual(['类别 2×1', '件数 1×2'])
  expect(seen.pictures).toHaveLength(1)
  for (const [own, width, alt] of seen.pictures) {
    expect(own).toBeGreaterThan(1000)
    expect(width).toBeGreaterThan(300)
    expect(alt).toContain('295')
  }
  expect(seen.widest).toBeLessThanOrEqual(1280)
  const { ANTOU_PICTURE: keep } = process.env
  if (keep !== undefined) writeFileSync(keep, picture)
  expect(readFileSync(target, 'utf8')).not.toMatch(/<script|javascript:|https?:/iu)
}, 180_000) // prettier-ignore

/** The file in a window of its own, as a browser would show it, without any network. */
async function shown({ app }: Antou, file: string) {
  const { picture, ...told } = await app.evaluate(async ({ BrowserWindow, session }, path) => {
    const own = session.fromPartition('web-page-test')
    own.enableNetworkEmulation({ offline: true })
    const asked: string[] = []
    own.webRequest.onBeforeRequest(({ url }, answer) => {
      asked.push(url.slice(0, 200))
      answer({})
    })
    const window = new BrowserWindow({ width: 1280, height: 1000, show: true, webPreferences: { session: own } })
    await window.loadFile(path)
    const seen = await window.webContents.executeJavaScript(`(async () => {
      await Promise.all(Array.from(document.images, (image) => image.decode()))
      const cells = Array.from(document.querySelectorAll('th, td'))
      return {
        scripts: document.scripts.length,
        headings: Array.from(document.querySelectorAll('h1, h2, h3'), (each) => each.tagName + ' ' + each.innerText),
        words: document.body.innerText,
        borders: cells.map((cell) => getComputedStyle(cell)).map((look) => look.borderTopWidth + ' ' + look.borderTopStyle),
        spans: cells.filter((cell) => cell.rowSpan + cell.colSpan > 2).map((cell) => cell.innerText + ' ' + cell.rowSpan + '×' + cell.colSpan),
        pictures: Array.from(document.images, (image) => [image.naturalWidth, image.getBoundingClientRect().width, image.alt]),
        widest: document.documentElement.scrollWidth,
      }
    })()`)
    const image = await window.webContents.capturePage()
    window.destroy()
    return { seen, asked, picture: image.toPNG().toString('base64') }
  }, file) // prettier-ignore
  return { ...told, seen: told.seen as Seen, picture: Buffer.from(picture, 'base64') }
}
