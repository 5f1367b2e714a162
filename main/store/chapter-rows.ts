import type { Chapter } from '../../shared/model/chapter'
import type { ReportId } from '../../shared/model/ids'
import type { FigureText } from '../../shared/figures/written-out'
import { countCharacters } from './characters'
import type { Readable, Writable } from './database'
import { chapterHash, type HashedChapter } from './hash'
import { statement } from './statement'
import { wellFormed } from './well-formed'

/** A stored chapter; `blocks` is JSON text, `position` counts from 0 in the order of the paper. */
export interface ChapterRow extends HashedChapter {
  readonly position: number
  readonly sha256: string
}

/** A report's chapters in the order of the paper. */
export function chapterRows(db: Readable, report: ReportId): ChapterRow[] {
  return statement<ChapterRow>(
    db,
    `SELECT id, kind, position, level, title, run_in AS runIn, revision, sha256, blocks
     FROM chapters WHERE report = ? ORDER BY position`,
  ).all(report)
}

/** Whether the row says what was stored. */
export function isSound(row: ChapterRow): boolean {
  return chapterHash(row) === row.sha256
}

/** The chapter as plain data; its shape is for the caller to check. Throws where JSON is broken. */
export function chapterOf(row: ChapterRow): unknown {
  const { id, kind, level, title, revision } = row
  return {
    id,
    kind,
    level,
    title,
    runIn: row.runIn === 1,
    blocks: JSON.parse(row.blocks),
    revision,
  }
}

/** Writes a chapter over the row of its id, or as a new one. */
export function writeChapter(
  db: Writable,
  report: ReportId,
  chapter: Chapter,
  position: number,
  textOf: FigureText,
): void {
  const { id, kind, level, revision } = chapter
  const title = wellFormed(chapter.title)
  const runIn = chapter.runIn ? 1 : 0
  const blocks = JSON.stringify(chapter.blocks)
  const sha256 = chapterHash({ id, kind, level, title, runIn, revision, blocks })
  const characters = countCharacters(chapter, textOf)
  statement(
    db,
    `INSERT INTO chapters
       (report, id, kind, position, level, title, run_in, revision, sha256, characters, blocks)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (report, id) DO UPDATE SET
       kind = excluded.kind, position = excluded.position, level = excluded.level,
       title = excluded.title, run_in = excluded.run_in, revision = excluded.revision,
       sha256 = excluded.sha256, characters = excluded.characters, blocks = excluded.blocks`,
  ).run(report, id, kind, position, level, title, runIn, revision, sha256, characters, blocks)
}

export function moveChapterRow(db: Writable, report: ReportId, id: string, position: number): void {
  statement(db, 'UPDATE chapters SET position = ? WHERE report = ? AND id = ?').run(
    position,
    report,
    id,
  )
}

export function deleteChapterRow(db: Writable, report: ReportId, id: string): void {
  statement(db, 'DELETE FROM chapters WHERE report = ? AND id = ?').run(report, id)
}
