import { editionOf, type Edition } from '../../shared/model/edition'
import { fail, ok, type Result } from '../../shared/model/failure'
import type { Report } from '../../shared/model/report'
import { countOpen } from '../../shared/resolve/unfilled-charts'

export interface Outgoing {
  readonly edition: Edition
  /** Goes out although something is still to be filled in. */
  readonly unfilled: boolean
}

/**
 * A report as it leaves the house. A public edition does not leave with a 密级, nor, unless told to,
 * with what is still to be filled in.
 */
export function outgoing(report: Report, { edition, unfilled }: Outgoing): Result<Report> {
  const made = editionOf(report, edition)
  if (edition === 'reporting') return ok(made)
  if (report.head.classification !== '') return classified
  return unfilled || countOpen(made) === 0 ? ok(made) : notFilled
}

/** What is still open in it, as a sentence; none where nothing is. */
export function unfilledWarning(report: Report): readonly string[] {
  const blanks = countOpen(report)
  return blanks === 0 ? [] : [`还有${blanks}处【待填】或【提示】没有处理，文件里照样印出来了。`]
}

const classified = fail(
  'report-classified',
  '公文要素里写着密级，有密级的报告不能公开。',
  '请先按规定解密，再到“公文要素”里清空“密级和保密期限”。',
)

const notFilled = fail(
  'report-unfilled',
  '公开稿里还有【待填】，没有导出。',
  '请先填好，或在导出公开稿时勾上“带着【待填】导出”。',
)
