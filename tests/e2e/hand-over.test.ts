import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { read as readWorkbook, utils } from '@e965/xlsx'
import { expect, test } from 'vitest'
import { readPdf } from '../main/export/read-pdf'
import { report } from '../main/store/samples'
import { indicatorOf } from '../shared/model/indicators'
import { chapter as chapterOf, paragraph as line } from '../shared/model/reports'
import { start, type Antou } from './antou'
import { openChapter, openReport, select } from './desk'
import { pictures } from './pictures'
import { folderWith } from './stored'
import { saved } from './typing'

test(
  'a folder to hand on holds both editions, the statistics and a list that proves them',
  { timeout: 120_000 },
  async () => {
    const take = pictures()
    const received = indicatorOf('收案', { group: '行政复议', value: '295', prior: '229' })
    const inner = indicatorOf('线索', { group: '专案', value: '7', prior: '5', note: '内部掌握' })
    const text = line('全年收到行政复议申请')
    const shown = {
      type: 'paragraph' as const,
      id: text.id,
      children: [
        { text: '全年收到行政复议申请' },
        figure(received.id),
        { text: '，' },
        { text: '另有线索', withheld: '' },
        figure(inner.id, ''),
        { text: '。' },
      ],
    }
    const title = '云岭公安分局2025年度法治政府建设情况报告'
    const folder = folderWith(
      report({
        title,
        year: 2025,
        chapters: [chapterOf('主要举措和成效', [shown])],
        register: [received, inner],
      }),
    )
    const antou = await start({ folder })
    const { page } = antou
    await openReport(page)
    await ask(antou, '全部报告')

    // Due dates and recipients stand on the start page and can be changed.
    const due = page.getByTestId('output-reporting')
    await due.click()
    const dialog = page.getByTestId('handing-dialog')
    await dialog.getByLabel('收件单位').fill('市公安局法制支队')
    await dialog.getByLabel('期限').first().fill(dayIn(5))
    await take(antou, 'handing')
    await page.getByRole('button', { name: /保\s*存/u }).click()
    await expect.poll(() => due.innerText()).toBe('还有5天')
    // The day and the recipient stand below, to be read without a pointer.
    const below = page.locator('td', { has: due }).locator('.output-line')
    expect(await below.allInnerTexts()).toEqual([
      expect.stringMatching(/^\d+月\d+日前$/u),
      '市公安局法制支队',
    ])
    await take(antou, 'start-due')

    await page.getByTestId('report-row').first().click()
    await openReport(page)
    const stick = join(folder, 'U盘')
    mkdirSync(stick)
    await choose(antou, stick)
    await openDialog(antou)
    const own = page.getByTestId('hand-over')
    expect(await own.innerText()).toContain('与报送稿有1处差别')
    await take(antou, 'hand-over')
    await page.getByRole('button', { name: '选位置…' }).click()
    const toast = page.getByTestId('toast').filter({ hasText: `已导出“${title}-交付”` })
    await toast.waitFor({ timeout: 120_000 })
    const made = join(stick, `${title}-交付`)
    expect(readdirSync(stick)).toEqual([`${title}-交付`])
    expect(readdirSync(made).toSorted()).toEqual(
      [
        '清单.txt',
        `${title}（公开稿）.html`,
        `${title}（公开稿）.txt`,
        ...['公开稿', '报送稿'].flatMap((edition) => [
          `${title}（${edition}）.docx`,
          `${title}（${edition}）.pdf`,
          `统计数据（${edition}）.xlsx`,
        ]),
      ].toSorted(),
    )
    const list = readFileSync(join(made, '清单.txt'), 'utf8')
    expect(list).toContain('报送稿　送：市公安局法制支队')
    for (const name of readdirSync(made).filter((each) => each !== '清单.txt')) {
      const hash = createHash('sha256')
        .update(readFileSync(join(made, name)))
        .digest('hex')
      expect(list.slice(list.indexOf(name))).toContain(hash)
    }
    const wordsOf = async (edition: string): Promise<string> => {
      const printed = await readPdf(readFileSync(join(made, `${title}（${edition}）.pdf`)))
      return printed.pages.flatMap(({ lines }) => lines.map((each) => each.text)).join('')
    }
    expect(await wordsOf('报送稿')).toContain('全年收到行政复议申请295件，另有线索7件。')
    expect(await wordsOf('公开稿')).toContain('全年收到行政复议申请295件，。')
    expect(sheetOf(join(made, '统计数据（报送稿）.xlsx'))).toEqual([
      ['组', '指标', '单位', '2025年', '2024年', '同比', '口径'],
      ['行政复议', '收案', '件', 295, 229, '上升28.8%', ''],
      ['专案', '线索', '件', 7, 5, '上升40.0%', ''],
    ])
    expect(sheetOf(join(made, '统计数据（公开稿）.xlsx'))).toHaveLength(2)

    // The start page knows; a change after it is told there, too.
    await ask(antou, '全部报告')
    await expect.poll(() => due.innerText()).toMatch(/^已交 今天/u)
    await page.getByTestId('report-row').first().click()
    await openChapter(page, 1)
    await select(page, { in: `[data-block="${text.id}"]`, at: 2 })
    await page.keyboard.insertText('又')
    await saved(page)
    await ask(antou, '全部报告')
    await expect.poll(() => due.innerText()).toBe('交后有改动')

    // Where nothing can be written nothing is left, and it is said why.
    await page.getByTestId('report-row').first().click()
    await choose(antou, join(folder, '没有'))
    await openDialog(antou)
    await page.getByRole('button', { name: '选位置…' }).click()
    await page.getByTestId('toast').filter({ hasText: '要写到的文件夹不存在。' }).waitFor()
    chmodSync(stick, 0o755)
    expect(readdirSync(stick)).toEqual([`${title}-交付`])
    expect(antou.complaints).toEqual([])
  },
)

function figure(indicator: string, withheld?: string) {
  const look = withheld === undefined ? { text: '' as const } : { text: '' as const, withheld }
  return {
    type: 'figure' as const,
    indicator: indicator as never,
    form: 'value' as const,
    children: [look] as [typeof look],
  }
}

async function openDialog(antou: Antou): Promise<void> {
  await ask(antou, '交付文件夹')
  await antou.page.getByTestId('hand-over').waitFor()
}

/** A command by its words. */
async function ask({ page }: Antou, words: string): Promise<void> {
  await page.keyboard.press('Control+Shift+P')
  await page.keyboard.insertText(words)
  await page.keyboard.press('Enter')
}

/** Only the system's dialog is not the real one. */
async function choose({ app }: Antou, folder: string): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] })
  }, folder)
}

function sheetOf(file: string): unknown[] {
  const book = readWorkbook(readFileSync(file))
  const sheet = book.Sheets[book.SheetNames[0] ?? '']
  return sheet ? utils.sheet_to_json(sheet, { header: 1, defval: '' }) : []
}

/** The local day so many days from now, YYYY-MM-DD. */
function dayIn(days: number): string {
  const day = new Date()
  day.setDate(day.getDate() + days)
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`
}
