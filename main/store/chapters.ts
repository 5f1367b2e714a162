import { figureTexts, type FigureText } from '../../shared/figures/written-out'
import type { ChaptersSaved, Saved } from '../../shared/contract/writing'
import type { Block } from '../../shared/model/block'
import { fail, ok, type Result } from '../../shared/model/failure'
import type { ChapterId, ReportId } from '../../shared/model/ids'
import { register } from '../../shared/model/indicator'
import { countCharacters } from './characters'
import type { Writable } from './database'
import { chapterHash, type HashedChapter } from './hash'
import { indicatorRows, indicatorOf } from './indicator-rows'
import { reportRow, touchReport } from './report-rows'
import { statement } from './statement'
import { transaction } from './transaction'

export interface TextToSave {
  readonly chapter: ChapterId
  /** The revision that the blocks were edited from. */
  readonly revision: number
  readonly blocks: readonly Block[]
}

export interface BlocksToSave extends TextToSave {
  readonly report: ReportId
}

/**
 * Stores a chapter's blocks, durably once it returns. Fails with `stale-revision` where the store
 * holds another revision than the one edited, with `chapter-missing` where it holds none.
 */
export function saveBlocks(db: Writable, save: BlocksToSave): Result<Saved> {
  const saved = saveTexts(db, save.report, [save])
  if (!saved.ok) return saved
  const { revisions, savedAt } = saved.value
  return ok({ revision: revisions[0] ?? save.revision, savedAt })
}

/** Stores the blocks of several chapters, all or none; fails as `saveBlocks` does. */
export function saveTexts(
  db: Writable,
  report: ReportId,
  texts: readonly TextToSave[],
): Result<ChaptersSaved> {
  return transaction(db, () => {
    const savedAt = new Date().toISOString()
    const revisions: number[] = []
    for (const text of texts) {
      const revision = saveText(db, { ...text, report })
      if (!revision.ok) return revision
      revisions.push(revision.value)
    }
    touchReport(db, report, savedAt)
    return ok({ revisions, savedAt })
  })
}

/** Within a transaction; the new revision. */
function saveText(db: Writable, save: BlocksToSave): Result<number> {
  const row = statement<Omit<HashedChapter, 'blocks'>>(
    db,
    `SELECT id, kind, level, title, run_in AS runIn, revision
       FROM chapters WHERE report = ? AND id = ?`,
  ).get(save.report, save.chapter)
  if (!row) return fail('chapter-missing', '这一章已不在报告里。', '请重新打开报告。')
  if (row.revision !== save.revision) return stale
  const revision = row.revision + 1
  write(db, save, { ...row, revision, blocks: JSON.stringify(save.blocks) })
  return ok(revision)
}

const stale = fail(
  'stale-revision',
  '这一章在别处存过更新的内容，没有覆盖它。',
  '请先复制刚写的文字，再重新打开报告补上。',
)

function write(db: Writable, save: BlocksToSave, row: HashedChapter): void {
  const characters = countCharacters(
    { title: row.title, blocks: [...save.blocks] },
    storedFigures(db, save.report),
  )
  statement(
    db,
    `UPDATE chapters SET revision = ?, sha256 = ?, characters = ?, blocks = ?
     WHERE report = ? AND id = ?`,
  ).run(row.revision, chapterHash(row), characters, row.blocks, save.report, save.chapter)
}

/**
 * The figures of a report as the store has them. Every second of typing saves a text: a register is
 * read and worked out once for each of its states, when the first figure is asked for.
 */
function storedFigures(db: Writable, report: ReportId): FigureText {
  let textOf: FigureText | null = null
  return (figure) => (textOf ??= figuresNow(db, report))(figure)
}

function figuresNow(db: Writable, report: ReportId): FigureText {
  const revision = reportRow(db, report)?.structureRevision ?? 0
  const known = lastFigures.get(db)
  if (known?.report === report && known.revision === revision) return known.textOf
  const own = register.safeParse(indicatorRows(db, report).map(indicatorOf)).data ?? []
  const textOf = figureTexts(own)
  lastFigures.set(db, { report, revision, textOf })
  return textOf
}

const lastFigures = new WeakMap<
  Writable,
  { readonly report: ReportId; readonly revision: number; readonly textOf: FigureText }
>()
