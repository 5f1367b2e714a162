import type { Antou } from '../../e2e/antou'
import { openBare, openDesk, type Driven } from '../driven'
import type { Figure } from '../figure'
import type { LittleElectron } from '../little-electron'
import { pageMemory } from '../page-memory'
import { longReport } from '../texts'

const runs = 3
const chapterCount = 20
/** Over an empty window, in MB: our own bounds, for a PC of 4 GB with WPS beside. */
const [mostOpened, mostSeen] = [128, 192]

/** The page's memory with a report of 500,000 characters, over that of an empty window. */
export const memory: Figure = {
  name: 'memory',
  title: '内存',
  measure: async (little) => {
    const report = longReport(chapterCount, 25_000)
    const opened: number[] = []
    const seen: number[] = []
    const empty: number[] = []
    for (let run = 0; run < runs; run += 1) {
      empty.push(await ofEmpty(little))
      const desk = await openDesk(report)
      try {
        opened.push(await pageMemory(desk.app, desk.page))
        await seeAll(desk)
        seen.push(await pageMemory(desk.app, desk.page))
      } finally {
        await desk.stop()
      }
    }
    const beside = '空窗口的页面'
    const line = (what: string, ours: readonly number[], most: number) =>
      ({ what, beside, unit: 'MB', ours, yardstick: empty, bound: { of: 'difference', most } }) as const // prettier-ignore
    return [
      line('50 万字报告打开首章', opened, mostOpened),
      line('50 万字报告每章看过一遍', seen, mostSeen),
    ]
  },
}

async function ofEmpty(little: LittleElectron): Promise<number> {
  const bare: Driven = await openBare(little)
  try {
    return await pageMemory(bare.app, bare.page)
  } finally {
    await bare.stop()
  }
}

/** Goes through every chapter to the end, by key. */
async function seeAll({ page }: Antou): Promise<void> {
  const title = page.locator('.chapter-title textarea')
  for (let at = 2; at <= chapterCount; at += 1) {
    await page.keyboard.press('Control+PageDown')
    await page.locator('.chapter-text [data-block]').first().waitFor()
    const shown = await title.inputValue()
    if (!shown.startsWith(`第${at}方面`)) throw new Error(`Chapter ${at} is not open: ${shown}`)
  }
}
