import { registerTable } from '../../shared/figures/register-table'
import { startImport } from '../import/start-import'
import { takeFile } from '../register/take-file'
import type { WindowParts } from './parts'
import { failureToast } from './failure-toast'

/** The register as a file: brought in and written out. */
export interface RegisterFile {
  /** Has a file parsed, and shows what it would change. */
  readonly read: (file: File) => Promise<void>
  /** Takes over what was shown. */
  readonly take: () => void
  /** Writes the register where the user says. */
  readonly write: () => Promise<void>
  /** Writes a form for each department. */
  readonly writeForms: () => Promise<void>
}

export function createRegisterFile({ connection, tell, state, update }: WindowParts): RegisterFile {
  const close = (): void => update({ dialog: null, registerFile: null })
  return {
    read: (file) =>
      new Promise((ended) => {
        const work = startImport(connection, file, (importing) => {
          if (importing.kind === 'parsing') return
          work.discard()
          ended()
          const { session } = state()
          if (!session) return
          if (importing.kind === 'failed') {
            tell(failureToast(importing.failure))
            return
          }
          const { report } = session.state()
          const tables = importing.preview.draft.blocks.filter((block) => block.type === 'table')
          const found = tables
            .map(({ rows }) => registerTable(rows, report.register, report.year))
            .find((each) => each !== null)
          if (found) update({ dialog: 'register-file', registerFile: { file: file.name, found } })
          else tell({ kind: 'error', title: noTable, details: [noTableAction] })
        })
      }),
    take: () => {
      const { session, registerFile } = state()
      close()
      if (session && registerFile) takeFile(session, registerFile.found)
    },
    writeForms: async () => {
      const { session } = state()
      if (!session || !(await session.flush())) return
      const answer = await connection.api['register.forms']({ report: session.state().report.id })
      if (!answer.ok) {
        tell(failureToast(answer.failure))
      } else if (answer.value !== null) {
        const { folder, files } = answer.value
        tell({
          kind: 'info',
          title: `已在“${folder}”里生成${files.length}份填报表`,
          details: files,
        })
      }
    },
    write: async () => {
      const { session } = state()
      if (!session || !(await session.flush())) return
      const answer = await connection.api['register.export']({ report: session.state().report.id })
      if (!answer.ok) {
        tell(failureToast(answer.failure))
      } else if (answer.value !== null) tell({ kind: 'info', title: `已导出“${answer.value}”` })
    },
  }
}

const noTable = '这个文件里没有认得出的指标表。'
const noTableAction =
  '表头里要有“指标”一列，和“本年”“上年”“单位”里的至少一列；先导出一份照着填最稳妥。'
