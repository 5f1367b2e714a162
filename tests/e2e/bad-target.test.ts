import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { chapter, report } from '../main/store/samples'
import { start, type Antou } from './antou'
import { openReport } from './desk'
import { smallDisk } from './disk'
import { fill } from './stored'

const kinds = ['pdf', 'docx', 'html', 'txt'] as const
const titles = { pdf: '导出 PDF', docx: '导出 Word', html: '导出网页', txt: '导出纯文本' } as const

test('on a full disk and in a folder that is gone, each export says so and the old file stays whole', async () => {
  const disk = smallDisk(64)
  fill(disk.folder, report({ chapters: [chapter('主要举措和成效', '开头。')] }))
  const antou = await start(disk)
  await openReport(antou.page)
  const target = (kind: string): string => join(disk.folder, `报告.${kind}`)
  for (const kind of kinds) writeFileSync(target(kind), `旧的${kind}`)
  const before = readdirSync(disk.folder).filter((name) => name.startsWith('报告'))
  disk.fill()
  for (const kind of kinds) await refused(antou, kind, target(kind), '磁盘已满，文件没有写成。')
  disk.makeRoom()
  for (const kind of kinds)
    await refused(antou, kind, join(disk.folder, '没有', `a.${kind}`), '要写到的文件夹不存在。')
  for (const kind of kinds) expect(readFileSync(target(kind), 'utf8')).toBe(`旧的${kind}`)
  const after = readdirSync(disk.folder).filter((name) => /报告|\.tmp$/u.test(name))
  expect(after).toEqual(before)
}, 300_000)

/** Asks for an export by its name; what is told of it is closed again. */
async function refused(
  { app, page }: Antou,
  kind: (typeof kinds)[number],
  target: string,
  sentence: string,
): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, target)
  await page.keyboard.press('Control+Shift+P')
  await page.keyboard.insertText(titles[kind])
  await page.keyboard.press('Enter')
  await page.getByText(sentence).first().waitFor({ timeout: 120_000 })
  const close = page.locator('.ant-notification-notice-close')
  await close.evaluateAll((all) => all.forEach((each) => (each as HTMLElement).click()))
  await expect.poll(() => page.getByText(sentence).count(), { timeout: 60_000 }).toBe(0)
}
