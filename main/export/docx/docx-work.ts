import type { Numbering, Report } from '../../../shared/model/report'
import type { ProfileChoice } from '../../../shared/model/page-profile'
import type { ResolvedReport } from '../../../shared/resolve/resolved'
import type { Picture } from './picture'

/** What the thread that writes a Word document is given. */
export interface DocxWork {
  readonly report: ResolvedReport
  /** The report whose text it is; null for who is not to know what its figures are of. */
  readonly of: Pick<Report, 'id' | 'register'> | null
  readonly numbering: Numbering
  readonly profile: ProfileChoice
  /** By the ids of their assets. */
  readonly pictures: ReadonlyMap<string, Picture>
}
