import { z } from 'zod'
import { checkNotes, type CheckNotes } from '../model/check-notes'
import { reportId } from '../model/ids'
import type { Report } from '../model/report'
import { call } from './call'

/** What checking a report needs beside it. */
export interface CheckBasis {
  readonly notes: CheckNotes
  /** The notes that were kept could not be read: these are new ones, the old stay where they are. */
  readonly unreadable: boolean
  /** Last year's report of the same organisation, if the library has it. */
  readonly prior: Report | null
}

export const checking = {
  'check.read': call<CheckBasis>()(z.object({ report: reportId })),
  /** Keeps what the user decided about findings. */
  'check.keep': call<null>()(z.object({ report: reportId, notes: checkNotes })),
}
