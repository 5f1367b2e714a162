import { openChapter } from '../../e2e/desk'
import { barePage } from '../bare-page'
import { openBare, openDesk } from '../driven'
import type { Figure } from '../figure'
import { busyTime } from '../busy-time'
import { keyTimes, placeCaret } from '../key-times'
import { longChapter, reportOf } from '../texts'

const rounds = 10
const keysInRound = 20
/** Two frames: what takes longer was seen to stutter. */
const stutter = 1000 / 30

/** Typing in a chapter of 30,000 characters with 200 figures and 200 inline stretches. */
export const keys: Figure = {
  name: 'keys',
  title: '按键',
  measure: async (little) => {
    const chapter = longChapter(30_000)
    const desk = await openDesk(reportOf([chapter]))
    const bare = await openBare(little, barePage(little.folder, chapter))
    try {
      await openChapter(desk.page, 1)
      const measured: Typed[] = []
      for (const page of [desk.page, bare.page]) {
        await placeCaret(page, chapter.blocks.length / 2)
        measured.push({ page, busy: await busyTime(page), paint: [], work: [], slow: [] })
      }
      for (let round = -1; round < rounds; round += 1) {
        for (const typed of measured) await typeRound(typed, round >= 0)
      }
      const [ours, yardstick] = measured
      if (!ours || !yardstick) return []
      const beside = '空白可编辑区，同样的字'
      const line = (what: string, unit: 'ms' | '%', key: 'paint' | 'work' | 'slow') =>
        ({ what, beside, unit, ours: ours[key], yardstick: yardstick[key] }) as const
      return [
        { ...line('按键到画出（3 万字一章）', 'ms', 'paint'), bound: { of: 'ratio', most: 2 } },
        line('一次按键的主线程用时', 'ms', 'work'),
        { ...line('迟于两帧的按键', '%', 'slow'), bound: { of: 'difference', most: 0 } },
      ]
    } finally {
      await desk.stop()
      await bare.stop()
    }
  },
}

interface Typed {
  readonly page: Parameters<typeof keyTimes>[0]
  readonly busy: () => Promise<number>
  readonly paint: number[]
  readonly work: number[]
  readonly slow: number[]
}

async function typeRound({ page, busy, paint, work, slow }: Typed, counts: boolean): Promise<void> {
  const before = await busy()
  const times = await keyTimes(page, keysInRound)
  const spent = (await busy()) - before
  if (!counts) return
  paint.push(...times)
  work.push(spent / keysInRound)
  slow.push((100 * times.filter((time) => time > stutter).length) / keysInRound)
}
