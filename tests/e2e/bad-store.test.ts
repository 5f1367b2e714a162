import { closeSync, existsSync, openSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { truncateSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { chapter, report } from '../main/store/samples'
import { startChild } from '../main/store/child'
import { dataFolder, start } from './antou'
import { openReport } from './desk'
import { folderWith, storeIn, storedReport, wordsOf } from './stored'

const words = '独一无二的一句话。'
const sample = () => report({ chapters: [chapter('主要举措和成效', words)] })

describe('a store that cannot be opened is said on the whole window and left as it is to the byte', () => {
  const cases: readonly (readonly [string, (file: string) => void, RegExp])[] = [
    [
      'no database at all',
      (file) => writeFileSync(file, '不是数据库'),
      /数据文件已损坏。.*原文件没有改动/u,
    ],
    ['an empty file', (file) => writeFileSync(file, ''), /数据文件已损坏。.*原文件没有改动/u],
    [
      'a file cut in half',
      (file) => truncateSync(file, statSync(file).size / 2),
      /数据文件.*已?损坏。.*原文件没有改动/u,
    ],
    [
      'one character of a chapter changed on the medium',
      (file) => change(file, Buffer.from(words).subarray(0, 3), Buffer.from('毒')),
      /.*损坏.*原文件没有改动/u,
    ],
    [
      'a store of a newer version',
      (file) => writeAt(file, 60, Buffer.from([0, 0, 0, 99])),
      /数据文件是更新版本的案头写的，这个版本不能打开，也没有动它。.*请安装新版本的案头再打开。/u,
    ],
  ]

  test.each(cases)('%s', async (_name, spoil, says) => {
    const folder = folderWith(sample())
    spoil(storeIn(folder))
    const before = readFileSync(storeIn(folder))
    const { page, kill } = await start({ folder })
    expect(await failure(page)).toMatch(says)
    await page.getByRole('button', { name: '重试' }).click()
    expect(await failure(page)).toMatch(says)
    await kill()
    expect(readFileSync(storeIn(folder)).equals(before)).toBe(true)
    const log = `${storeIn(folder)}-wal`
    expect(existsSync(log) ? statSync(log).size : 0).toBe(0)
  })
})

test('a damaged store is put aside by the window, whole, and a new one begins', async () => {
  const folder = folderWith(sample())
  writeFileSync(storeIn(folder), '不是数据库')
  const { page } = await start({ folder })
  await page.getByRole('button', { name: '另存损坏文件并新建…' }).click()
  await page.getByRole('button', { name: '另存并新建', exact: true }).click()
  await page.getByTestId('start-screen').waitFor()
  const aside = readdirSync(folder).filter((name) => name.includes('已损坏'))
  expect(aside.map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual(['不是数据库'])
})

test('a folder that is a file is said', async () => {
  const folder = join(dataFolder(), 'data')
  writeFileSync(folder, '')
  const { page } = await start({ folder })
  await page.getByTestId('start-screen').waitFor()
  expect(await page.locator('.notices').innerText()).toMatch(
    /数据文件读写出错。.*请检查磁盘和文件夹权限后再试/u,
  )
})

test('a lock that comes while one writes turns the foot red, and passes by itself', async () => {
  const folder = folderWith(sample())
  const { page } = await start({ folder })
  await openReport(page)
  const holder = startChild('hold-lock', [storeIn(folder)])
  await holder.line('held')
  await page.keyboard.press('Control+End')
  await page.keyboard.insertText('再写。')
  const foot = page.getByTestId('save-state')
  await page.locator('[data-testid="save-state"][data-state="failed"]').waitFor()
  expect(await foot.innerText()).toContain('数据文件正被别的程序占用。')
  holder.process.stdin?.end()
  await holder.ended
  await page.locator('[data-testid="save-state"][data-state="saved"]').waitFor()
  expect(storedReport(folder).chapters.map(wordsOf)).toEqual([`${words}再写。`])
})

async function failure(page: Page): Promise<string> {
  return (await page.getByTestId('failure-screen').innerText()).replaceAll('\n', '')
}

function change(file: string, from: Uint8Array, to: Uint8Array): void {
  const at = readFileSync(file).indexOf(from)
  if (at < 0) throw new Error('The words do not stand in the file as they are.')
  writeAt(file, at, to)
}

function writeAt(file: string, position: number, bytes: Uint8Array): void {
  const descriptor = openSync(file, 'r+')
  writeSync(descriptor, bytes, 0, bytes.length, position)
  closeSync(descriptor)
}
