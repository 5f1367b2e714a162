import { z } from 'zod'
import { jobId, reportId, type JobId } from '../model/ids'
import { pageChoice } from '../model/page-choice'
import { call } from './call'

export const printing = {
  /**
   * Prints the report on paper through the system's dialog, as a job that ends with `print.finished`.
   * `draft`: with line numbers and the word 草稿 across each page.
   */
  'print.start': call<JobId>()(
    z.object({ report: reportId, pages: pageChoice, draft: z.boolean(), duplex: z.boolean() }),
  ),
  'print.cancel': call<null>()(z.object({ job: jobId })),
}
