import type { ScopeAnswer } from '../../shared/model/check-notes'
import type { OfficeWord } from '../../shared/model/office-words'
import type { Draft } from '../../shared/model/draft'
import type { Report } from '../../shared/model/report'
import { checkReport, draftOfPrior } from './placed'

/** What the window asks: a report, and which asking it is. */
export interface CheckQuestion {
  readonly serial: number
  readonly report: Report
  readonly scopes: readonly ScopeAnswer[]
  readonly words: readonly OfficeWord[]
}

/** Last year's report, told once before the first question. */
export interface PriorTold {
  readonly prior: Report | null
}

let prior: Draft | null = null

/** Entry of the thread that checks, so that typing never waits for it. */
self.addEventListener('message', ({ data }: MessageEvent<CheckQuestion | PriorTold>) => {
  if ('prior' in data) {
    prior = data.prior && draftOfPrior(data.prior)
    return
  }
  const scopes = new Map(data.scopes.map(({ question, same }) => [question, same]))
  const findings = checkReport(data.report, { prior, scopes, words: data.words })
  self.postMessage({ serial: data.serial, findings })
})
