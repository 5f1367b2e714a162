import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { Chapter } from '../../../shared/model/chapter'
import type { ReportId } from '../../../shared/model/ids'
import { openDesk } from '../driven'
import type { Figure } from '../figure'
import { newFolder } from '../folders'
import { inTurns } from '../statistics'
import { longChapter, reportOf } from '../texts'

/** A chapter of 30,000 characters from the page to the disk and the answer back. */
export const saving: Figure = {
  name: 'saving',
  title: '存盘',
  measure: async () => {
    const chapter = longChapter(30_000)
    const report = reportOf([chapter])
    const desk = await openDesk(report)
    const bytes = Buffer.from(JSON.stringify(chapter.blocks))
    const file = join(newFolder(), 'chapter.json')
    let revision = 0
    try {
      const pair = await inTurns(
        20,
        () => saved(desk.page, report.id, chapter, revision++),
        async () => written(file, bytes),
      )
      const beside = '同样的字节写文件并 fsync'
      return [{ what: '存 3 万字的一章（从窗口到盘）', beside, unit: 'ms', ...pair }]
    } finally {
      await desk.stop()
    }
  },
}

/** By the window's own bridge: checked on arrival, one durable transaction, its answer. */
function saved(
  page: Page,
  report: ReportId,
  { id, blocks }: Chapter,
  revision: number,
): Promise<number> {
  return page.evaluate(
    async (input) => {
      const { bridge } = globalThis as unknown as {
        bridge: { call: (name: string, input: unknown) => Promise<{ ok: boolean }> }
      }
      const began = performance.now()
      const answer = await bridge.call('chapter.save', input)
      const spent = performance.now() - began
      if (!answer.ok) throw new Error(JSON.stringify(answer))
      return spent
    },
    { report, chapter: id, revision, blocks },
  )
}

function written(file: string, bytes: Buffer): number {
  const began = performance.now()
  const handle = openSync(file, 'w')
  writeSync(handle, bytes)
  fsyncSync(handle)
  closeSync(handle)
  return performance.now() - began
}
