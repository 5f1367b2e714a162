import type { Report } from '../../shared/model/report'
import { checkReport } from './placed'

/** What the window asks: a report, and which asking it is. */
export interface CheckQuestion {
  readonly serial: number
  readonly report: Report
}

/** Entry of the thread that checks, so that typing never waits for it. */
self.addEventListener('message', ({ data }: MessageEvent<CheckQuestion>) => {
  self.postMessage({ serial: data.serial, findings: checkReport(data.report) })
})
