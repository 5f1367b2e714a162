import type { ReportId } from '../../shared/model/ids'
import type { Report } from '../../shared/model/report'
import type { Readable } from './database'
import { loadReport } from './reports'
import { statement } from './statement'

/**
 * The reports of an office for the four years before `year`, the newest made of each year first;
 * removed ones are not among them, nor one that is damaged.
 */
export function earlierReports(
  db: Readable,
  { organization, year }: { readonly organization: string; readonly year: number },
): readonly Pick<Report, 'year' | 'register'>[] {
  const rows = statement<{ readonly id: ReportId }>(
    db,
    `SELECT id FROM reports
     WHERE removed_at IS NULL AND organization = ? AND year BETWEEN ? AND ?
     ORDER BY year DESC, number DESC`,
  ).all(organization, year - 4, year - 1)
  return rows.flatMap(({ id }) => {
    const found = loadReport(db, id)
    return found.ok ? [{ year: found.value.year, register: found.value.register }] : []
  })
}
