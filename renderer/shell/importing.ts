import type { Correction } from '../../shared/model/correction'
import type { ReportId } from '../../shared/model/ids'
import { startImport, type ImportWork } from '../import/start-import'
import type { Opening } from './opening'
import type { WindowParts } from './parts'
import type { Screen } from './window-state'
import { failureToast } from './failure-toast'

export interface Importing {
  readonly importFile: (file: File) => Promise<void>
  readonly accept: (corrections: readonly Correction[]) => Promise<void>
  /** Gives the import up; asks first where decisions were changed. */
  readonly cancel: () => void
  /** Told how many decisions the user has changed. */
  readonly corrected: (count: number) => void
  /** Whether decisions were changed that leaving would lose. */
  readonly hasCorrections: () => boolean
  /** Gives the import up without asking. */
  readonly leave: () => void
  /** Opens the report that was made of the same file before, in place of importing it again. */
  readonly openKnown: (report: ReportId) => Promise<void>
}

/** From a file to an open report: parsing, the import screen, the report. */
export function createImporting(parts: WindowParts, opening: Opening): Importing {
  const { connection, tell, state, update } = parts
  let work: ImportWork | null = null
  let before: Screen = 'library'
  const changed = (): number => (state().screen === 'import' ? state().corrections : 0)
  const leave = (): void => {
    work?.discard()
    work = null
    update({ importing: null, screen: before, corrections: 0, dialog: null })
  }

  return {
    importFile: async (file) => {
      if (changed() > 0) {
        tell({ kind: 'info', title: '先接受或放弃正在核对的这份，再导入别的文件。' })
        return
      }
      work?.discard()
      if (state().screen !== 'import') before = state().screen
      update({ dialog: null, corrections: 0 })
      work = startImport(connection, file, (importing) => update({ importing, screen: 'import' }))
      await work.begun
    },
    accept: async (corrections) => {
      const answer = await work?.accept(corrections)
      if (!answer) return
      if (answer.ok) {
        work = null
        update({ corrections: 0 })
        await opening.open(answer.value)
      } else {
        tell(failureToast(answer.failure))
      }
    },
    openKnown: async (report) => {
      work?.discard()
      work = null
      await opening.open(report)
    },
    cancel: () => {
      if (changed() > 0) update({ dialog: 'leave-import' })
      else leave()
    },
    corrected: (count) => update({ corrections: count }),
    hasCorrections: () => changed() > 0,
    leave,
  }
}
