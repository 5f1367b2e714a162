import type { KnownReport } from '../../shared/contract/importing'
import type { ReportId } from '../../shared/model/ids'
import type { ImportedFile } from '../../shared/model/provenance'
import type { Readable, Writable } from './database'
import { statement } from './statement'

/** The file that a report is imported from, kept as it came, with what became of it. */
export interface ReportSource extends Pick<
  ImportedFile,
  'file' | 'format' | 'sha256' | 'origins' | 'comments'
> {
  readonly content: Uint8Array
}

/** Within the transaction that stores the report. */
export function insertSource(db: Writable, report: ReportId, source: ReportSource): void {
  const { file, format, sha256, content, origins, comments } = source
  statement(
    db,
    `INSERT INTO sources
       (report, file, format, bytes, sha256, content, imported_at, origins, comments)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    report,
    file,
    format,
    content.byteLength,
    sha256,
    content,
    new Date().toISOString(),
    JSON.stringify(origins),
    JSON.stringify(comments),
  )
}

/** The newest report, not removed, that came from a file of this SHA-256. */
export function findReportBySource(db: Readable, sha256: string): KnownReport | null {
  const row = statement<KnownReport>(
    db,
    `SELECT reports.id AS report, reports.title, sources.imported_at AS importedAt
     FROM sources JOIN reports ON reports.id = sources.report
     WHERE sources.sha256 = ? AND reports.removed_at IS NULL ORDER BY reports.number DESC`,
  ).get(sha256)
  return row ?? null
}

/** The files that a report was made of, the first first. */
export function importedFiles(db: Readable, report: ReportId): readonly ImportedFile[] {
  const rows = statement<ImportedRow>(
    db,
    `SELECT number AS source, file, format, bytes, sha256, imported_at AS importedAt, origins, comments
     FROM sources WHERE report = ? ORDER BY number`,
  ).all(report)
  return rows.map((row) => ({
    ...row,
    origins: parsed<ImportedFile['origins']>(row.origins),
    comments: parsed<ImportedFile['comments']>(row.comments),
  }))
}

/** The bytes of such a file as they came; null where there is none of this number. */
export function importedBytes(
  db: Readable,
  source: number,
): { readonly file: string; readonly content: Uint8Array } | null {
  return (
    statement<{ file: string; content: Uint8Array }>(
      db,
      'SELECT file, content FROM sources WHERE number = ?',
    ).get(source) ?? null
  )
}

interface ImportedRow extends Omit<ImportedFile, 'origins' | 'comments'> {
  readonly origins: string
  readonly comments: string
}

/** Written by this program alone, and only shown. */
function parsed<Value>(json: string): Value {
  return JSON.parse(json) as Value
}
