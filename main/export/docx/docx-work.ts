import type { Numbering, Report } from '../../../shared/model/report'
import type { ProfileChoice } from '../../../shared/model/page-profile'
import type { ResolvedReport } from '../../../shared/resolve/resolved'
import type { Picture } from './picture'

/** What the thread that writes a Word document is given. */
export interface DocxWork {
  readonly report: ResolvedReport
  /** The report whose text it is. */
  readonly of: Pick<Report, 'id' | 'register'>
  readonly numbering: Numbering
  readonly profile: ProfileChoice
  /** By the ids of their assets. */
  readonly pictures: ReadonlyMap<string, Picture>
}
