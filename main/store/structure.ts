import type { StructureSaved } from '../../shared/contract/writing'
import { fail, ok, type Result } from '../../shared/model/failure'
import type { ReportId } from '../../shared/model/ids'
import { apply, invert, type Operation } from '../../shared/model/operations'
import { figureTexts } from '../../shared/figures/written-out'
import { chaptersInOrder, type Report } from '../../shared/model/report'
import { deleteChapterRow, moveChapterRow, writeChapter } from './chapter-rows'
import type { Writable } from './database'
import { writeRegister } from './indicator-rows'
import { writeReport } from './report-rows'
import { loadReport } from './reports'
import { statement } from './statement'
import { transaction } from './transaction'

export interface StructureChange {
  readonly report: ReportId
  /** The `structureRevision` that the change was made on. */
  readonly revision: number
  readonly operation: Operation
}

/**
 * Applies one operation to the stored report and logs it with its inverse, in one transaction.
 * An operation that does nothing changes no revision and leaves no trace; its inverse is null.
 */
export function applyStructure(db: Writable, change: StructureChange): Result<StructureSaved> {
  return transaction(db, (): Result<StructureSaved> => {
    const loaded = loadReport(db, change.report)
    if (!loaded.ok) return loaded
    const before = loaded.value
    if (before.structureRevision !== change.revision) return stale
    if (isUnfit(before, change.operation)) return unfit
    const savedAt = new Date().toISOString()
    const inverse = invert(before, change.operation)
    if (!inverse) return ok({ revision: change.revision, savedAt, inverse })
    const revision = change.revision + 1
    const after = { ...apply(before, change.operation), structureRevision: revision }
    writeChanges(db, before, after)
    writeReport(db, after, savedAt)
    log(db, { ...change, revision }, inverse, savedAt)
    return ok({ revision, savedAt, inverse })
  })
}

const stale = fail(
  'stale-revision',
  '报告的章目在别处改过，这次没有动它。',
  '请重新打开报告，再改一次。',
)

const unfit = fail('invalid-message', '这一章已经在报告里，没有再加一次。', '请重新打开报告。')

/** A chapter comes in once, and never as a second front or back. */
function isUnfit(before: Report, operation: Operation): boolean {
  if (operation.type !== 'insert-chapter') return false
  const { id, kind } = operation.chapter
  return kind !== 'chapter' || chaptersInOrder(before).some((chapter) => chapter.id === id)
}

/** Writes only the rows that differ: `apply` keeps a chapter that it does not change identical. */
function writeChanges(db: Writable, before: Report, after: Report): void {
  const textOf = figureTexts(after.register)
  const old = new Map(chaptersInOrder(before).map((chapter, at) => [chapter.id, { chapter, at }]))
  for (const [position, chapter] of chaptersInOrder(after).entries()) {
    const was = old.get(chapter.id)
    old.delete(chapter.id)
    if (was?.chapter !== chapter) writeChapter(db, after.id, chapter, position, textOf)
    else if (was.at !== position) moveChapterRow(db, after.id, chapter.id, position)
  }
  for (const id of old.keys()) deleteChapterRow(db, after.id, id)
  writeRegister(db, after.id, before.register, after.register)
}

function log(db: Writable, change: StructureChange, inverse: Operation, at: string): void {
  statement(
    db,
    'INSERT INTO operations (report, revision, operation, inverse, at) VALUES (?, ?, ?, ?, ?)',
  ).run(
    change.report,
    change.revision,
    JSON.stringify(change.operation),
    JSON.stringify(inverse),
    at,
  )
}
