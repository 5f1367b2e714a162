import type { Correction } from '../../shared/model/correction'
import { ok, type Result } from '../../shared/model/failure'
import type { ReportId } from '../../shared/model/ids'
import type { Report } from '../../shared/model/report'
import type { ImportFile } from '../import/reader'
import { withLiveReferences } from '../../shared/structure/live-references'
import { putAsset } from '../store/assets'
import type { Writable } from '../store/database'
import { insertReport } from '../store/reports'
import { transaction } from '../store/transaction'
import { registerOf, withOwnFigures } from './own-figures'
import type { ParsedFile } from './parsing'
import { reportOfParsed } from './report-of-parsed'

/**
 * Makes a report of a parsed file, corrected by the user, and stores it with its pictures and the file
 * itself. `completed` adds what the file cannot hold.
 */
export function storeParsed(
  db: Writable,
  file: ImportFile,
  parsed: ParsedFile,
  corrections: readonly Correction[],
  completed: (report: Report) => Report = (report) => report,
): Result<ReportId> {
  const { report: read, pictures, origins } = reportOfParsed(parsed, corrections)
  const register = registerOf(db, parsed.source)
  const bound = withOwnFigures(read, origins, parsed.source, register)
  // After the figures, whose places are counted in the words of the file.
  const report = completed(withLiveReferences(bound, parsed.draft, origins))
  return transaction(db, () => {
    for (const picture of pictures.values()) {
      const kept = putAsset(db, picture)
      if (!kept.ok) return kept
    }
    const { format, comments = [] } = parsed.source
    const { sha256 } = parsed
    const stored = insertReport(db, report, {
      file: file.name,
      format,
      sha256,
      content: file.bytes,
      origins,
      comments,
    })
    return stored.ok ? ok(report.id) : stored
  })
}
