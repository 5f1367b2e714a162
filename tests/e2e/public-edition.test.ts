import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { Block } from '../../shared/model/block'
import type { Figure } from '../../shared/model/blocks/figure'
import { emptyHead } from '../../shared/model/head'
import { readPdf } from '../main/export/read-pdf'
import { readDocument } from '../../main/import/read-document'
import { report, value } from '../main/store/samples'
import { indicatorOf } from '../shared/model/indicators'
import { chapter as chapterOf, paragraph as line, table } from '../shared/model/reports'
import { start, type Antou } from './antou'
import { openChapter, openReport, screenWords, select } from './desk'
import { pictures } from './pictures'
import { folderWith } from './stored'
import { saved } from './typing'

test(
  'what is marked 不公开 is in the reporting edition alone, and the difference is shown first',
  { timeout: 180_000 },
  async () => {
    const take = pictures()
    const found = line('全年查处案件295件，其中甲区31件，线索来自举报平台和巡查。')
    const cells = table('布控点位', [
      ['点位', '数量'],
      ['甲路', '3'],
    ])
    const own = indicatorOf('涉黑收案', { value: '12', unit: '件', department: '刑侦大队' })
    const shown = {
      ...line(''),
      children: [{ text: '其中收案' }, figureOf(own.id), { text: '。' }],
    } as Block
    const folder = folderWith(
      report({
        register: [own],
        title: '云岭公安分局2025年度法治政府建设情况报告',
        head: { ...emptyHead, signer: '江远', documentNumber: '云公〔2026〕3号' },
        chapters: [
          chapterOf('主要举措和成效', [found, cells, line('统计口径【待填】。'), shown]),
          chapterOf('内部情况', [line('专案仍在办理。')]),
        ],
      }),
    )
    const antou = await start({ folder })
    const { page } = antou
    await openReport(page)
    await openChapter(page, 1)

    // Some words get another wording, some are left out, a table and a chapter go as a whole.
    const text = `[data-block="${found.id}"]`
    await select(page, { in: text, at: 11 }, { in: text, at: 18 })
    await page.keyboard.press('Control+Shift+K')
    const dialog = page.getByTestId('withhold')
    const done = async (): Promise<void> => {
      await page.getByTestId('withhold-ok').click()
      await dialog.waitFor({ state: 'hidden' })
    }
    await dialog.getByText('其中甲区31件', { exact: true }).waitFor()
    await dialog.getByText('换成另一种说法').click()
    await dialog.getByLabel('公开稿里的说法').fill('其中一个区数十件')
    await take(antou, 'withhold')
    await done()
    await select(page, { in: `[data-block="${cells.id}"] td`, at: 1 })
    await page.keyboard.press('Control+Shift+K')
    await dialog.getByText('整张表').waitFor()
    await done()
    await openChapter(page, 2)
    await page.keyboard.press('Control+A')
    await page.keyboard.press('Control+Shift+K')
    await done()
    await saved(page)
    await openChapter(page, 1)
    expect(await page.locator('.chapter-text .withheld').allInnerTexts()).toEqual(['其中甲区31件'])
    expect(await page.locator('.withheld-note').innerText()).toBe('公开稿里略去')
    await take(antou, 'withheld')

    // The way out: with what differs, and not with 【待填】 unasked.
    const open = async (): Promise<void> => {
      await page.keyboard.press('Control+Shift+P')
      await page.keyboard.insertText('公开稿')
      await page.keyboard.press('Enter')
      await page.getByTestId('public-edition').waitFor()
    }
    await open()
    const rows = page.getByTestId('difference')
    expect(await rows.count()).toBe(4)
    expect(await page.getByTestId('public-edition').innerText()).toContain('签发人：江远')
    const go = page.getByRole('button', { name: '导出…', exact: true })
    expect(await go.isDisabled()).toBe(true)
    await take(antou, 'public-edition')
    await page.getByTestId('public-unfilled').click()
    const target = join(folder, '公开.pdf')
    await aim(antou, target)
    await go.click()
    await page
      .getByTestId('toast')
      .filter({ hasText: '已导出“公开.pdf”' })
      .waitFor({ timeout: 60_000 })
    const printed = await readPdf(readFileSync(target))
    const words = printed.pages.flatMap(({ lines }) => lines.map((each) => each.text)).join('')
    expect(words).toContain('全年查处案件295件，其中一个区数十件，线索来自举报平台和巡查。')
    for (const inner of ['甲区', '甲路', '布控点位', '表1', '内部情况', '专案', '江远']) {
      expect(words).not.toContain(inner)
    }

    // Word too, and the whole report still has everything.
    await open()
    await page.getByTestId('public-unfilled').click()
    await page.getByTestId('public-edition').getByText('Word').click()
    await aim(antou, join(folder, '公开.docx'))
    await go.click()
    await page.getByTestId('toast').filter({ hasText: '已导出“公开.docx”' }).waitFor()
    const publicWords = await wordsOf(join(folder, '公开.docx'))
    expect(publicWords).toContain('其中一个区数十件')
    for (const inner of ['甲区', '甲路', '专案']) expect(publicWords).not.toContain(inner)
    const parts = Object.entries(unzipSync(readFileSync(join(folder, '公开.docx'))))
    expect(parts.map(([name]) => name)).toContain('customXml/item1.xml')
    for (const [name, bytes] of parts) {
      const hidden = ['甲区', '甲路', '布控', '专案', '江远', '涉黑', '刑侦', own.id]
      const inPart = name + strFromU8(bytes)
      expect([name, hidden.filter((word) => inPart.includes(word))]).toEqual([name, []])
    }

    // For the website: one page and plain text.
    for (const [label, ending] of [
      ['网页', 'html'],
      ['纯文本', 'txt'],
    ] as const) {
      await closeToasts(antou)
      await open()
      await page.getByTestId('public-unfilled').click()
      await page.getByTestId('public-edition').getByText(label, { exact: true }).click()
      await aim(antou, join(folder, `公开.${ending}`))
      await go.click()
      await page
        .getByTestId('toast')
        .filter({ hasText: `已导出“公开.${ending}”` })
        .waitFor()
      const web = readFileSync(join(folder, `公开.${ending}`), 'utf8')
      expect(web).toContain('一、主要举措和成效')
      expect(web).toContain('其中一个区数十件')
      for (const inner of ['甲区', '甲路', '专案', '江远']) expect(web).not.toContain(inner)
    }
    await aim(antou, join(folder, '报送.docx'))
    await page.locator('[data-command="export-docx"]').click()
    await page.getByTestId('toast').filter({ hasText: '已导出“报送.docx”' }).waitFor()
    const whole = await wordsOf(join(folder, '报送.docx'))
    for (const inner of ['其中甲区31件', '甲路', '专案']) expect(whole).toContain(inner)

    // Cut and put into a cell, it is still not for the public; made public again, it is.
    await select(page, { in: `${text} .withheld`, at: 0 }, { in: `${text} .withheld`, at: 7 })
    await page.keyboard.press('Control+X')
    await select(page, { in: `[data-block="${cells.id}"] td`, at: 2 })
    await page.keyboard.press('Control+V')
    await expect.poll(() => screenWords(page)).toContain('点位其中甲区31件')
    expect(await page.locator('td .withheld').innerText()).toBe('其中甲区31件')
    await page.keyboard.press('Control+Shift+K')
    await page.getByTestId('withhold-off').click()
    await expect.poll(() => page.locator('.chapter-text .withheld').count()).toBe(0)
    await saved(page)
    expect(antou.complaints).toEqual([])
  },
)

function figureOf(indicator: Figure['indicator']): Figure {
  return { type: 'figure', indicator, form: 'value', children: [{ text: '' }] }
}

/** What is told of the exports before lies over the dialog's foot. */
async function closeToasts({ page }: Antou): Promise<void> {
  const close = page.locator('.ant-notification-notice-close')
  // Not by the pointer: they move up as the lowest goes.
  await close.evaluateAll((all) => all.forEach((each) => (each as HTMLElement).click()))
  await expect.poll(() => close.count()).toBe(0)
}

/** Only the system's dialog is not the real one. */
async function aim({ app }: Antou, target: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, target)
}

async function wordsOf(file: string): Promise<string> {
  const source = value(await readDocument({ name: file, bytes: readFileSync(file) }))
  return source.blocks
    .flatMap((block) => {
      if (block.kind === 'paragraph') return [block.text]
      return block.kind === 'table' ? block.rows.flat() : []
    })
    .join('\n')
}
