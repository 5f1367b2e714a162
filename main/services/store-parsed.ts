import type { Correction } from '../../shared/model/correction'
import { ok, type Result } from '../../shared/model/failure'
import type { ReportId } from '../../shared/model/ids'
import { correct } from '../../shared/structure/correct'
import { reportFromDraft } from '../../shared/structure/to-report'
import type { ImportFile } from '../import/reader'
import type { Writable } from '../store/database'
import { insertReport } from '../store/reports'
import type { ParsedFile } from './parsing'

/** Makes a report of a parsed file, corrected by the user, and stores it with the file itself. */
export function storeParsed(
  db: Writable,
  file: ImportFile,
  parsed: ParsedFile,
  corrections: readonly Correction[],
): Result<ReportId> {
  const report = reportFromDraft(correct(parsed.draft, corrections))
  const { format } = parsed.source
  const source = { file: file.name, format, sha256: parsed.sha256, content: file.bytes }
  const stored = insertReport(db, report, source)
  return stored.ok ? ok(report.id) : stored
}
