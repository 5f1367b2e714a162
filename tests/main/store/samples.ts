import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { onTestFinished } from 'vitest'
import { openStore, type Store, type StoreOptions } from '../../../main/store/open'
import type { Writable } from '../../../main/store/database'
import { insertReport } from '../../../main/store/reports'
import type { Block } from '../../../shared/model/block'
import type { Chapter } from '../../../shared/model/chapter'
import { newId } from '../../../shared/model/ids'
import { emptyHead } from '../../../shared/model/head'
import { restartingNumbering, type Report } from '../../../shared/model/report'
import type { Result } from '../../../shared/model/failure'

/** An empty folder that goes when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'antou-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Opens a store that must open, and closes it when the test ends. */
export function opened(file: string, options?: StoreOptions): Store {
  const store = value(openStore(file, options))
  onTestFinished(() => store.close())
  return store
}

/** A new store to write to. */
export function newStore(): { file: string; store: Store; db: Writable } {
  const file = join(temporaryFolder(), 'store.db')
  const store = opened(file)
  return { file, store, db: writing(store) }
}

export function writing(store: Store): Writable {
  if (!store.writable) throw new Error('the store was opened for reading')
  return store.writable
}

export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.failure.code}: ${result.failure.message}`)
  return result.value
}

export function codeOf(result: Result<unknown>): string {
  return result.ok ? 'ok' : result.failure.code
}

export function paragraph(text: string): Block {
  return { type: 'paragraph', id: newId(), children: [{ text }] }
}

export function chapter(title: string, ...texts: string[]): Chapter {
  const blocks = texts.map(paragraph)
  return { id: newId(), kind: 'chapter', level: 1, title, runIn: false, blocks, revision: 0 }
}

/** A report of an invented district with a front, a back and the chapters given. */
export function report(fields: Partial<Report> = {}): Report {
  return {
    id: newId(),
    title: '云岭区2025年法治政府建设情况报告',
    organization: '云岭区人民政府',
    year: 2025,
    head: emptyHead,
    numbering: restartingNumbering,
    front: { ...chapter('', '市人民政府：'), kind: 'front', level: null },
    chapters: [
      chapter('主要举措和成效', '全年受理复议申请213件，办结207件。', '举办培训42场。'),
      chapter('存在的不足', '个别乡镇执法力量偏弱。'),
      chapter('下一年度安排', '继续推进柳溪街道执法协调站建设。'),
    ],
    back: { ...chapter('', '云岭区人民政府', '2026年2月10日'), kind: 'back', level: null },
    register: [],
    structureRevision: 0,
    ...fields,
  }
}

/** A closed store with the reports given, in a folder of its own. */
export function storeWith(...reports: readonly Report[]): string {
  const file = join(temporaryFolder(), 'store.db')
  const store = value(openStore(file))
  for (const each of reports) value(insertReport(writing(store), each))
  store.close()
  return file
}

/** Every file in and under a folder with its bytes, to compare before and after. */
export function bytesOf(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name))
  const named = paths.map((path) => [relative(folder, path), readFileSync(path, 'base64')])
  return Object.fromEntries(named) as Record<string, string>
}
