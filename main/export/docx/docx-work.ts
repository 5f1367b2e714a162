import type { Report } from '../../../shared/model/report'
import type { ProfileName } from '../../../shared/model/settings'
import type { Picture } from './picture'

/** What the thread that writes a Word document is given. */
export interface DocxWork {
  readonly report: Report
  readonly profile: ProfileName
  /** By the ids of their assets. */
  readonly pictures: ReadonlyMap<string, Picture>
}
