import { bareHtml, barePage } from '../bare-page'
import { openBare, openDesk } from '../driven'
import type { Figure } from '../figure'
import { inTurns } from '../statistics'
import { longReport } from '../texts'
import { clickUntilPainted, fillUntilPainted } from '../until-painted'

/** From a click in the outline to another chapter of 30,000 characters on the screen. */
export const chapters: Figure = {
  name: 'chapters',
  title: '换章',
  measure: async (little) => {
    const report = longReport(2, 30_000)
    const desk = await openDesk(report)
    const bare = await openBare(little, barePage(little.folder, report.front))
    const htmls = report.chapters.map(bareHtml)
    let turn = 0
    const next = (): string | undefined => report.chapters[(turn += 1) % 2]?.id
    try {
      const pair = await inTurns(
        10,
        () => clickUntilPainted(desk.page, `[data-kind="chapter"][data-chapter="${next()}"]`),
        () => fillUntilPainted(bare.page, htmls[turn % htmls.length] ?? ''),
      )
      return [{ what: '换到 3 万字的一章', beside: '空白页换成同样的字', unit: 'ms', ...pair }]
    } finally {
      await desk.stop()
      await bare.stop()
    }
  },
}
