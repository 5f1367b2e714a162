import type { ReportId } from '../../shared/model/ids'
import { chapterRows } from './chapter-rows'
import { connection, type Readable } from './database'
import { hasRegisters, indicatorRows } from './indicator-rows'
import { reportRow } from './report-rows'
import { statement } from './statement'
import { damageOf } from './stored-report'

/**
 * What is damaged in an open store, as a Chinese sentence; null where SQLite's own check, the
 * references and the hash of every report, chapter and indicator agree. Throws SqliteError where a page
 * cannot be read at all.
 */
export function findDamage(db: Readable): string | null {
  try {
    return damageIn(db)
  } catch (error) {
    // A query of ours that does not fit the tables: the store's own description of them is damaged.
    if (error instanceof Error && 'code' in error && error.code === 'SQLITE_ERROR') return misbuilt
    throw error
  }
}

const misbuilt = '数据文件的结构已损坏。'

function damageIn(db: Readable): string | null {
  const check = connection(db).pragma('integrity_check(1)', { simple: true })
  if (check !== 'ok') return misbuilt
  if (connection(db).prepare('PRAGMA foreign_key_check').get())
    return '数据文件里有章节或指标找不到所属的报告。'
  for (const id of statement<{ id: ReportId }>(db, 'SELECT id FROM reports').all()) {
    const report = reportRow(db, id.id)
    const damage = report
      ? damageOf({
          report,
          chapters: chapterRows(db, id.id),
          indicators: hasRegisters(db) ? indicatorRows(db, id.id) : [],
        })
      : '数据文件的索引已损坏。'
    if (damage) return damage
  }
  return null
}
