import type { Failure } from '../../shared/model/failure'
import type { Report } from '../../shared/model/report'

/** A report as it was printed. */
export interface PrintedPaper {
  readonly pdf: Uint8Array
  readonly pages: number
  readonly report: Report
}

/** What the preview shows. While a newer paper is made the one of before stays. */
export interface PreviewState {
  readonly paper: PrintedPaper | null
  /** Something was written since, and is being printed or will be. */
  readonly stale: boolean
  readonly failure: Failure | null
}

export const emptyPreview: PreviewState = { paper: null, stale: true, failure: null }
