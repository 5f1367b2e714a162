import type { Report } from '../../shared/model/report'
import { chaptersInOrder } from '../../shared/model/report'
import type { ReportId } from '../../shared/model/ids'
import type { Readable, Writable } from './database'
import { reportHash, type HashedReport } from './hash'
import { statement } from './statement'
import { wellFormed } from './well-formed'

export interface ReportRow extends HashedReport {
  readonly sha256: string
}

/** A report's own row, removed or not. */
export function reportRow(db: Readable, id: ReportId): ReportRow | undefined {
  return statement<ReportRow>(
    db,
    `SELECT id, title, organization, year, head, numbering,
       structure_revision AS structureRevision, sha256
     FROM reports WHERE id = ?`,
  ).get(id)
}

/** Writes a report's own row, over the one of its id or as a new one. `at` is ISO 8601. */
export function writeReport(db: Writable, report: Report, at: string): void {
  const { id, year, structureRevision } = report
  const [title, organization] = [wellFormed(report.title), wellFormed(report.organization)]
  const head = JSON.stringify(report.head)
  const numbering = JSON.stringify(report.numbering)
  const order = chaptersInOrder(report).map((chapter) => chapter.id)
  const sha256 = reportHash(
    { id, title, organization, year, head, numbering, structureRevision },
    order,
    report.register.map((indicator) => indicator.id),
  )
  statement(
    db,
    `INSERT INTO reports
       (id, title, organization, year, head, numbering, structure_revision, sha256, updated_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET
       title = excluded.title, organization = excluded.organization, year = excluded.year,
       head = excluded.head, numbering = excluded.numbering,
       structure_revision = excluded.structure_revision, sha256 = excluded.sha256,
       updated_at = excluded.updated_at`,
  ).run(id, title, organization, year, head, numbering, structureRevision, sha256, at)
}

/** Notes when a report was last changed; for showing only. */
export function touchReport(db: Writable, id: ReportId, at: string): void {
  statement(db, 'UPDATE reports SET updated_at = ? WHERE id = ?').run(at, id)
}
