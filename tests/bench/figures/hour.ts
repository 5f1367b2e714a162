import type { Page } from 'playwright-core'
import { openChapter } from '../../e2e/desk'
import { barePage } from '../bare-page'
import { openBare, openDesk } from '../driven'
import type { Figure } from '../figure'
import { placeCaret } from '../key-times'
import { pageMemory } from '../page-memory'
import { longChapter, reportOf } from '../texts'

// Five keys a second for an hour, a third of them taken back: the clock is not waited for.
const rounds = 180
const written = 66
const takenBack = 34
/** A long session stays within a tenth of its memory (reliability.md, 6). */
const mostGrown = 1.1

interface Grown {
  readonly before: number
  readonly after: number
}

/** Memory after an hour of typing in a chapter of 30,000 characters, and the same of a bare page. */
export const hour: Figure = {
  name: 'hour',
  title: '打一小时字',
  long: true,
  measure: async (little) => {
    const chapter = longChapter(30_000)
    const desk = await openDesk(reportOf([chapter]))
    const bare = await openBare(little, barePage(little.folder, chapter))
    try {
      await openChapter(desk.page, 1)
      const grown: Grown[] = []
      for (const { app, page } of [desk, bare]) {
        await typeAnHour(page, 5)
        const before = await pageMemory(app, page)
        await typeAnHour(page, rounds)
        grown.push({ before, after: await pageMemory(app, page) })
      }
      const [ours, yardstick] = grown
      if (!ours || !yardstick) return []
      const line = (what: string, { before, after }: Grown) =>
        ({ what, beside: '打字前', unit: 'MB', ours: [after], yardstick: [before] }) as const
      return [
        { ...line('打一小时字后的页面内存', ours), bound: { of: 'ratio', most: mostGrown } },
        line('空白可编辑区打同样的键后', yardstick),
      ]
    } finally {
      await desk.stop()
      await bare.stop()
    }
  },
}

async function typeAnHour(page: Page, count: number): Promise<void> {
  for (let round = 0; round < count; round += 1) {
    await placeCaret(page, (round * 7) % 200)
    for (let key = 0; key < written; key += 1) await page.keyboard.press('a')
    for (let key = 0; key < takenBack; key += 1) await page.keyboard.press('Backspace')
  }
}
