import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readPdf } from '../main/export/read-pdf'
import { report } from '../main/store/samples'
import { chapter as chapterOf, paragraph as line, table } from '../shared/model/reports'
import { startOn } from './start-on'
import { exportDocx, exportPdf, insertAtEnd, screenWords, select } from './desk'
import { pictures } from './pictures'
import { inputMethod, saved } from './typing'

const title = '云岭公安分局2025年度法治政府建设情况报告'

test('a reference and a note’s mark follow what they name, on the screen and in every output', async () => {
  const take = pictures()
  const text = line('全年办件情况见所附统计，同比持平。')
  const first = line('本年度组织培训。')
  const cases = table('行政执法案件', [
    ['项目', '件数'],
    ['行政处罚', '295'],
  ])
  const { antou, page, folder } = await startOn(
    report({ title, chapters: [chapterOf('主要举措和成效', [first, text, cases])] }),
  )
  const ime = await inputMethod(page)

  // 所附统计 becomes 表1.
  const place = `[data-block="${text.id}"]`
  await select(page, { in: place, at: 7 }, { in: place, at: 11 })
  await page.keyboard.press('Control+Alt+B')
  const list = page.getByTestId('insert-reference')
  await list.getByText('行政执法案件').waitFor()
  await take(antou, 'insert-reference')
  await page.keyboard.press('Enter')
  await expect.poll(() => screenWords(page)).toContain('全年办件情况见表1，同比持平。')

  // A note, written by an input method; its mark counts itself.
  await select(page, { in: `${place} > :last-child`, at: 5 })
  await page.keyboard.press('Control+Alt+F')
  await ime.type('hansuoshu', '含所属派出所')
  await page.keyboard.type('。')
  await expect.poll(() => screenWords(page)).toContain('同比持平①。\n含所属派出所。')
  await saved(page)

  // Another note before it, and another table before the first: both follow.
  await select(page, { in: `[data-block="${first.id}"]`, at: 5 })
  await page.keyboard.press('Control+Alt+F')
  await ime.type('zhuanti', '专题培训。')
  await expect.poll(() => screenWords(page)).toContain('本年度组织①培训。')
  await expect.poll(() => screenWords(page)).toContain('同比持平②。')
  await take(antou, 'notes')
  await insertAtEnd(page, '表格…')
  await page.getByRole('dialog').getByRole('button', { name: '插入' }).click()
  await page.locator('.chapter-text table').nth(1).waitFor()
  await page.keyboard.press('Alt+ArrowUp')
  await page.keyboard.press('Alt+ArrowUp')
  await expect.poll(() => screenWords(page)).toContain('全年办件情况见表2，同比持平②。')
  await saved(page)

  const pdf = join(folder, 'report.pdf')
  await exportPdf(antou, pdf)
  const lines = (await readPdf(readFileSync(pdf))).pages.flatMap((each) => each.lines)
  const words = lines.map((each) => each.text).join('')
  // The marks stand raised, in lines of their own for who reads by place.
  expect(words).toContain('全年办件情况见表2，同比持平。')
  expect(words).toContain('②含所属派出所。')
  expect(words).toContain('①专题培训。')

  const docx = join(folder, 'report.docx')
  await exportDocx(antou, docx)
  const files = unzipSync(readFileSync(docx))
  const read = (name: string): string => new TextDecoder().decode(files[name])
  expect(read('word/footnotes.xml')).toMatch(/专题培训。[^]*含所属派出所。/u)
  expect(read('word/document.xml').match(/w:footnoteReference /gu)).toHaveLength(2)
  expect(read('word/document.xml')).toMatch(/REF _Ref\d+ \\h[^]*?表2/u)

  // From a reference to what it names.
  await page.locator('.reference').click({ modifiers: ['Control'] })
  const caret = (): Promise<string | null | undefined> =>
    page.evaluate(() =>
      getSelection()
        ?.anchorNode?.parentElement?.closest('[data-block]')
        ?.getAttribute('data-block'),
    )
  await expect.poll(caret).toBe(cases.id)

  // What a reference names may go: then a blank says so.
  await page.locator(`[data-block="${cases.id}"] td`).first().click()
  await page.getByRole('menuitem', { name: '插入(I)' }).click()
  await page.getByText('删除表格').click()
  await expect.poll(() => screenWords(page)).toContain('全年办件情况见【待填：引用】，同比持平②。')
  await page.keyboard.press('Control+Z')
  await expect.poll(() => screenWords(page)).toContain('全年办件情况见表2，同比持平②。')
  await antou.stop()
})
