import { z } from 'zod'
import { jobId, reportId, type JobId } from '../model/ids'
import { call } from './call'

export const previewing = {
  /**
   * Prints the report as it is stored, for looking at; ends with the event `preview.finished` of the
   * same job. A newer one takes the place of one under way.
   */
  'preview.start': call<JobId>()(z.object({ report: reportId })),
  'preview.cancel': call<null>()(z.object({ job: jobId })),
}
