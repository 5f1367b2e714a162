import { z } from 'zod'
import { reportId, type ReportId } from '../model/ids'
import type { HandingOver } from '../model/handing-over'
import type { Report } from '../model/report'
import { call } from './call'

/** A report in the list, newest year first. `characters` counts without white space. */
export interface ReportSummary {
  readonly id: ReportId
  readonly title: string
  readonly organization: string
  readonly year: number | null
  readonly chapters: number
  readonly characters: number
  /** ISO 8601, UTC. */
  readonly updatedAt: string
}

/** A report of the list with what is known of its handing over. */
export interface ListedReport extends ReportSummary {
  readonly handing: HandingOver
}

export interface TemplateSummary {
  readonly id: string
  readonly name: string
  readonly description: string
}

export const library = {
  'library.list': call<readonly ListedReport[]>()(z.object({})),
  'library.open': call<Report>()(z.object({ report: reportId })),
  'library.templates': call<readonly TemplateSummary[]>()(z.object({})),
  'library.create': call<ReportId>()(
    z.object({
      template: z.string().max(60),
      organization: z.string().trim().min(1).max(200),
      year: z.number().int().min(1949).max(2200),
    }),
  ),
  /** The example report, made on the first call and found again on later ones. */
  'library.example': call<ReportId>()(z.object({})),
  /**
   * Makes next year's draft of a report as it is stored: `years` are the ids of the years that move
   * on (`yearPlaces`), `blank` makes last year's numbers in prose and tables 【待填】.
   */
  'library.rollForward': call<ReportId>()(
    z.object({
      report: reportId,
      years: z.array(z.string().max(200)).max(20_000),
      blank: z.boolean(),
    }),
  ),
  /** Hides a report; `library.restore` is its undo. */
  'library.remove': call<null>()(z.object({ report: reportId })),
  'library.restore': call<null>()(z.object({ report: reportId })),
}
