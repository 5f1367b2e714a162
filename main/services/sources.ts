import { basename } from 'node:path'
import type { Handlers } from '../../shared/contract/call'
import type { sources } from '../../shared/contract/sources'
import { fail, ok } from '../../shared/model/failure'
import { writeTarget } from '../export/write-target'
import { importedBytes, importedFiles } from '../store/sources'
import type { StoreAccess } from './store-access'

export interface SourceParts {
  readonly store: StoreAccess
  /** Asks for the file to write, with a name to begin from; null where the user gave up. */
  readonly chooseTarget: (suggested: string) => Promise<string | null>
}

/** The files that reports were made of: named, and written out as they came. */
export function sourceHandlers({ store, chooseTarget }: SourceParts): Handlers<typeof sources> {
  return {
    'sources.list': ({ report }) => {
      const db = store.readable()
      return db.ok ? ok(importedFiles(db.value, report)) : db
    },
    'sources.save': async ({ source }) => {
      const db = store.readable()
      if (!db.ok) return db
      const kept = importedBytes(db.value, source)
      if (!kept) return gone
      const target = await chooseTarget(basename(kept.file))
      if (target === null) return ok(null)
      const written = await writeTarget(target, kept.content)
      return written.ok ? ok(basename(target)) : written
    },
  }
}

const gone = fail('report-missing', '这份原文件已经不在数据里。', '请重新打开报告再看。')
