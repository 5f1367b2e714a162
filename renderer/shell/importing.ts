import type { Correction } from '../../shared/model/correction'
import type { ReportId } from '../../shared/model/ids'
import { startImport, type ImportWork } from '../import/start-import'
import type { Opening } from './opening'
import type { WindowParts } from './parts'
import type { Screen } from './window-state'

export interface Importing {
  readonly importFile: (file: File) => Promise<void>
  readonly accept: (corrections: readonly Correction[]) => Promise<void>
  readonly cancel: () => void
  /** Opens the report that was made of the same file before, in place of importing it again. */
  readonly openKnown: (report: ReportId) => Promise<void>
}

/** From a file to an open report: parsing, the import screen, the report. */
export function createImporting(parts: WindowParts, opening: Opening): Importing {
  const { connection, tell, state, update } = parts
  let work: ImportWork | null = null
  let before: Screen = 'library'

  return {
    importFile: async (file) => {
      work?.discard()
      if (state().screen !== 'import') before = state().screen
      update({ dialog: null })
      work = startImport(connection, file, (importing) => update({ importing, screen: 'import' }))
      await work.begun
    },
    accept: async (corrections) => {
      const answer = await work?.accept(corrections)
      if (!answer) return
      if (answer.ok) {
        work = null
        await opening.open(answer.value)
      } else {
        const { message, action } = answer.failure
        tell({ kind: 'error', title: message, details: [action] })
      }
    },
    openKnown: async (report) => {
      work?.discard()
      work = null
      await opening.open(report)
    },
    cancel: () => {
      work?.discard()
      work = null
      update({ importing: null, screen: before })
    },
  }
}
