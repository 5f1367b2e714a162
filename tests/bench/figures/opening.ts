import type { Page } from 'playwright-core'
import { bareHtml, barePage } from '../bare-page'
import { openBare, openDesk } from '../driven'
import type { Figure } from '../figure'
import { inTurns } from '../statistics'
import { longReport } from '../texts'
import { clickUntilPainted, fillUntilPainted } from '../until-painted'

/** A report of 500,000 characters, from the click on its name to its chapter on the screen. */
export const opening: Figure = {
  name: 'opening',
  title: '打开长报告',
  measure: async (little) => {
    // Two of them, opened by turns: the open one is not opened again.
    const reports = [longReport(20, 25_000), longReport(20, 25_000)] as const
    const desk = await openDesk(...reports)
    const [{ front, chapters }] = reports
    const [first = front] = chapters
    const html = bareHtml(first)
    const json = JSON.stringify(reports[0])
    const bare = await openBare(little, barePage(little.folder, front))
    try {
      const pair = await inTurns(
        5,
        () => openOther(desk.page),
        () => fillUntilPainted(bare.page, html, json),
      )
      const beside = '同样的 JSON 解析，首章放进空白页'
      return [{ what: '打开 50 万字的报告', beside, unit: 'ms', ...pair }]
    } finally {
      await desk.stop()
      await bare.stop()
    }
  },
}

async function openOther(page: Page): Promise<number> {
  const other = '.report-link:not([aria-current="true"])'
  // The list is folded away again with every report that opens.
  if ((await page.locator(other).count()) === 0)
    await page.locator('.report-list .panel-fold').click()
  await page.locator(other).waitFor()
  return clickUntilPainted(page, other)
}
