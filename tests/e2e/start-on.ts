import type { Page } from 'playwright-core'
import type { Report } from '../../shared/model/report'
import { start, type Antou } from './antou'
import { openChapter, openReport } from './desk'
import { folderWith } from './stored'

/** Starts the program on a report, with its first chapter open and the caret in it. */
export async function startOn(
  report: Report,
): Promise<{ readonly antou: Antou; readonly page: Page; readonly folder: string }> {
  const folder = folderWith(report)
  const antou = await start({ folder })
  await openReport(antou.page)
  await openChapter(antou.page, 1)
  return { antou, page: antou.page, folder }
}
