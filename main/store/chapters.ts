import type { Saved } from '../../shared/contract/writing'
import type { Block } from '../../shared/model/block'
import { fail, ok, type Result } from '../../shared/model/failure'
import type { ChapterId, ReportId } from '../../shared/model/ids'
import { countCharacters } from './characters'
import type { Writable } from './database'
import { chapterHash, type HashedChapter } from './hash'
import { touchReport } from './report-rows'
import { statement } from './statement'
import { transaction } from './transaction'

export interface BlocksToSave {
  readonly report: ReportId
  readonly chapter: ChapterId
  /** The revision that the blocks were edited from. */
  readonly revision: number
  readonly blocks: readonly Block[]
}

/**
 * Stores a chapter's blocks, durably once it returns. Fails with `stale-revision` where the store
 * holds another revision than the one edited, with `chapter-missing` where it holds none.
 */
export function saveBlocks(db: Writable, save: BlocksToSave): Result<Saved> {
  return transaction(db, () => {
    const row = statement<Omit<HashedChapter, 'blocks'>>(
      db,
      `SELECT id, kind, level, title, run_in AS runIn, revision
       FROM chapters WHERE report = ? AND id = ?`,
    ).get(save.report, save.chapter)
    if (!row) return fail('chapter-missing', '这一章已不在报告里。', '请重新打开报告。')
    if (row.revision !== save.revision) return stale
    const savedAt = new Date().toISOString()
    const revision = row.revision + 1
    write(db, save, { ...row, revision, blocks: JSON.stringify(save.blocks) })
    touchReport(db, save.report, savedAt)
    return ok({ revision, savedAt })
  })
}

const stale = fail(
  'stale-revision',
  '这一章在别处存过更新的内容，没有覆盖它。',
  '请先复制刚写的文字，再重新打开报告补上。',
)

function write(db: Writable, save: BlocksToSave, row: HashedChapter): void {
  const characters = countCharacters({ title: row.title, blocks: [...save.blocks] })
  statement(
    db,
    `UPDATE chapters SET revision = ?, sha256 = ?, characters = ?, blocks = ?
     WHERE report = ? AND id = ?`,
  ).run(row.revision, chapterHash(row), characters, row.blocks, save.report, save.chapter)
}
