import type { ScopeAnswer } from '../../shared/model/check-notes'
import type { KnownComment } from '../../shared/check/context'
import type { OfficeWord } from '../../shared/model/office-words'
import type { Draft } from '../../shared/model/draft'
import type { Report } from '../../shared/model/report'
import { checkReport, draftOfPrior } from './placed'
import { hearReport, nothingKnown, type ToldReport } from './told-report'

/** What the window asks: a report, and which asking it is. */
export interface CheckQuestion {
  readonly serial: number
  readonly report: ToldReport
  readonly scopes: readonly ScopeAnswer[]
  readonly words: readonly OfficeWord[]
}

/** What is beside a report, told once before the first question. */
export interface BesideTold {
  /** Last year's. */
  readonly prior: Report | null
  readonly comments: readonly KnownComment[]
}

let prior: Draft | null = null
let comments: readonly KnownComment[] = []
const known = nothingKnown()

/** Entry of the thread that checks, so that typing never waits for it. */
self.addEventListener('message', ({ data }: MessageEvent<CheckQuestion | BesideTold>) => {
  if ('prior' in data) {
    prior = data.prior && draftOfPrior(data.prior)
    comments = data.comments
    return
  }
  const scopes = new Map(data.scopes.map(({ question, same }) => [question, same]))
  const { words } = data
  const findings = checkReport(hearReport(data.report, known), { prior, comments, scopes, words })
  self.postMessage({ serial: data.serial, findings })
})
