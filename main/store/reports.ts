import type { ReportSummary } from '../../shared/contract/library'
import { ok, type Result } from '../../shared/model/failure'
import type { ReportId } from '../../shared/model/ids'
import { figureTexts } from '../../shared/figures/written-out'
import { chaptersInOrder, type Report } from '../../shared/model/report'
import { chapterRows, writeChapter } from './chapter-rows'
import type { Readable, Writable } from './database'
import { indicatorRows, writeRegister } from './indicator-rows'
import { reportRow, writeReport } from './report-rows'
import { insertSource, type ReportSource } from './sources'
import { statement } from './statement'
import { assembleReport } from './stored-report'
import { transaction } from './transaction'
import { reportMissing, writeFailure } from './write-failure'

/** The reports that are not removed: newest year first, within a year the newest made first. */
export function listReports(db: Readable): ReportSummary[] {
  return statement<ReportSummary>(
    db,
    `SELECT id, title, organization, year,
       (SELECT count(*) FROM chapters WHERE report = reports.id AND kind = 'chapter') AS chapters,
       (SELECT total(characters) FROM chapters WHERE report = reports.id) AS characters,
       updated_at AS updatedAt
     FROM reports WHERE removed_at IS NULL ORDER BY year DESC, number DESC`,
  ).all()
}

/**
 * A whole report, removed or not. Fails with `report-missing`, or with `store-corrupt` naming the
 * part whose bytes are no longer those that were stored.
 */
export function loadReport(db: Readable, id: ReportId): Result<Report> {
  try {
    const row = reportRow(db, id)
    if (!row) return { ok: false, failure: reportMissing }
    return assembleReport({
      report: row,
      chapters: chapterRows(db, id),
      indicators: indicatorRows(db, id),
    })
  } catch (error) {
    return { ok: false, failure: writeFailure(error) }
  }
}

/** Stores a new report, with the file it came from if there is one. Its id must be new. */
export function insertReport(db: Writable, report: Report, source?: ReportSource): Result<null> {
  return transaction(db, () => {
    writeReport(db, report, new Date().toISOString())
    const textOf = figureTexts(report.register)
    for (const [position, chapter] of chaptersInOrder(report).entries()) {
      writeChapter(db, report.id, chapter, position, textOf)
    }
    writeRegister(db, report.id, [], report.register)
    if (source) insertSource(db, report.id, source)
    return ok(null)
  })
}

/** Hides a report from the list, or brings it back; nothing is deleted. */
export function setRemoved(db: Writable, id: ReportId, removed: boolean): Result<null> {
  return transaction(db, () => {
    const { changes } = statement(db, 'UPDATE reports SET removed_at = ? WHERE id = ?').run(
      removed ? new Date().toISOString() : null,
      id,
    )
    return changes === 1 ? ok(null) : { ok: false, failure: reportMissing }
  })
}
