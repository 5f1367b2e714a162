import { closeSync, ftruncateSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { chapter, report } from '../main/store/samples'
import { dataFolder, start } from './antou'
import { importFile, openReport, reviewed, screenWords } from './desk'
import { folderWith, storedReport } from './stored'
import { saved } from './typing'

interface Bad {
  readonly name: string
  readonly make: (file: string) => void
  /** What the window must say: what is wrong, and what to do. */
  readonly says: RegExp
}

const bad: readonly Bad[] = [
  {
    name: '空的.txt',
    make: (file) => writeFileSync(file, ''),
    says: /文件是空的，没有可以导入的文字。.*请核对是不是选错了文件。/u,
  },
  {
    name: '只有空行.txt',
    make: (file) => writeFileSync(file, '\uFEFF\r\n 　\r\n\r\n'),
    says: /文件是空的，没有可以导入的文字。/u,
  },
  {
    name: '程序.txt',
    make: (file) => writeFileSync(file, readFileSync(process.execPath).subarray(0, 200_000)),
    says: /这是程序，不能导入。.*请选择含有报告文字的文件。/u,
  },
  {
    name: '其实是PDF.txt',
    make: (file) => writeFileSync(file, `%PDF-1.7\n${'0 obj'.repeat(500)}`),
    says: /PDF.*请/u,
  },
  {
    name: '乱码.txt',
    make: (file) => writeFileSync(file, scrambled(60_000)),
    says: /看不出文件用的是哪种编码.*请用记事本或 WPS 打开它/u,
  },
  {
    name: '两亿字节.txt',
    make: (file) => sparse(file, 200 * 1024 * 1024),
    says: /“两亿字节\.txt”太大，无法导入。.*不能超过 100 MB。/u,
  },
  {
    name: '六百万字.txt',
    make: (file) => writeFileSync(file, '字'.repeat(6_000_000)),
    says: /文字超过 500 万字，无法导入。.*请把文件分成几份/u,
  },
]

describe('a file that cannot be imported', () => {
  test('is refused in one sentence each, and the open report stays as it is', async () => {
    const files = dataFolder()
    const folder = folderWith(report({ chapters: [chapter('主要举措和成效', '原有的文字。')] }))
    const { page, complaints } = await start({ folder })
    await openReport(page)
    await page.keyboard.press('Control+End')
    await page.keyboard.insertText('刚写下的。')
    await saved(page)
    for (const { name, make, says } of bad) {
      const file = join(files, name)
      make(file)
      await importFile(page, file)
      const notice = page.locator('[data-testid="import-screen"] .failure-notice')
      await notice.waitFor()
      expect((await notice.innerText()).replaceAll('\n', ''), name).toMatch(says)
      await page.getByTestId('import-cancel').click()
      await openReport(page)
      expect(await screenWords(page), name).toBe('原有的文字。刚写下的。')
    }
    expect(storedReport(folder).chapters).toHaveLength(1)
    expect(complaints).toEqual([])
  })

  test('a few broken bytes are shown as such, and the rest is imported', async () => {
    const file = join(dataFolder(), '缺字.txt')
    const text = Buffer.from(
      `某县2025年法治政府建设情况报告\n一、主要举措\n${'全年受理。'.repeat(40)}\n`,
    )
    text[text.length - 20] = 0xff
    writeFileSync(file, text)
    const { page } = await start()
    await page.getByTestId('start-screen').waitFor()
    await importFile(page, file)
    await reviewed(page)
    expect(await page.locator('.review-words').allInnerTexts()).toContain(
      '某县2025年法治政府建设情况报告',
    )
    expect(await page.locator('.review-head').innerText()).toContain('没有把握的地方')
  })
})

/** Bytes that are no encoding's text, the same at each run. */
function scrambled(length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  let state = 1
  for (let at = 0; at < length; at += 1) {
    state = (state * 48_271) % 2_147_483_647
    bytes[at] = 1 + (state % 255)
  }
  return bytes
}

/** A large file that takes no room. */
function sparse(file: string, length: number): void {
  const descriptor = openSync(file, 'w')
  ftruncateSync(descriptor, length)
  closeSync(descriptor)
}
