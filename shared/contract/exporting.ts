import { z } from 'zod'
import { jobId, reportId, type JobId } from '../model/ids'
import { call } from './call'

export const exporting = {
  /** Asks for a place with the system's dialog (null: given up), then works as a job. */
  'export.pdf': call<JobId | null>()(z.object({ report: reportId })),
  /** Shows the finished file of an export in its folder. */
  'export.reveal': call<null>()(z.object({ job: jobId })),
  'export.cancel': call<null>()(z.object({ job: jobId })),
}
