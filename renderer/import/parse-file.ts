import type { ImportPreview } from '../../shared/contract/importing'
import type { Result } from '../../shared/model/failure'
import type { Connection } from '../api/connection'
import { startImport } from './start-import'

/** Has a file parsed, for looking at alone: nothing of it stays in main. */
export function parseFile(connection: Connection, file: File): Promise<Result<ImportPreview>> {
  return new Promise((answer) => {
    const work = startImport(connection, file, (importing) => {
      if (importing.kind === 'parsing') return
      work.discard()
      if (importing.kind === 'failed') answer({ ok: false, failure: importing.failure })
      else answer({ ok: true, value: importing.preview })
    })
  })
}
