import { ok, type Result } from '../../shared/model/failure'
import type { FormState } from '../../shared/model/form-state'
import type { ReportId } from '../../shared/model/ids'
import type { Readable, Writable } from './database'
import { statement } from './statement'
import { transaction } from './transaction'
import { wellFormed } from './well-formed'

/** What became of the forms of a report's departments, the first asked first. */
export function formStates(db: Readable, report: ReportId): readonly FormState[] {
  return statement<FormState>(
    db,
    `SELECT department, written_at AS writtenAt, returned_at AS returnedAt, file
     FROM department_forms WHERE report = ? ORDER BY number`,
  ).all(report)
}

/** Forms were written out now; one that came back before counts as not yet back. */
export function keepFormsWritten(
  db: Writable,
  report: ReportId,
  departments: readonly string[],
): Result<null> {
  const now = new Date().toISOString()
  return transaction(db, () => {
    for (const department of departments) {
      statement(
        db,
        `INSERT INTO department_forms (report, department, written_at) VALUES (?, ?, ?)
         ON CONFLICT (report, department)
         DO UPDATE SET written_at = excluded.written_at, returned_at = NULL, file = NULL`,
      ).run(report, wellFormed(department), now)
    }
    return ok(null)
  })
}

/** A department answered now, with a file or without one; or, `returned` false, it did not after all. */
export interface FormAnswer {
  readonly department: string
  readonly returned: boolean
  readonly file: string | null
}

export function keepFormAnswers(
  db: Writable,
  report: ReportId,
  answers: readonly FormAnswer[],
): Result<null> {
  const now = new Date().toISOString()
  return transaction(db, () => {
    for (const { department, returned, file } of answers) {
      statement(
        db,
        `INSERT INTO department_forms (report, department, returned_at, file) VALUES (?, ?, ?, ?)
         ON CONFLICT (report, department)
         DO UPDATE SET returned_at = excluded.returned_at, file = excluded.file`,
      ).run(
        report,
        wellFormed(department),
        returned ? now : null,
        returned && file !== null ? wellFormed(file) : null,
      )
    }
    return ok(null)
  })
}
