import type { RegisterForm, WrittenForms } from '../../shared/contract/register'
import { formBatch, type BatchForm, type FormFile } from '../../shared/figures/form-batch'
import { registerTables } from '../../shared/figures/register-table'
import { returnedForm, type ReturnedForm } from '../../shared/figures/returned-form'
import type { Warning } from '../../shared/model/source'
import { failureSentence, type Result } from '../../shared/model/failure'
import { parseFile } from '../import/parse-file'
import { takeFile, takeForms } from '../register/take-file'
import type { WindowParts } from './parts'
import { failureToast } from './failure-toast'

/** The register as files: brought in and written out. */
export interface RegisterFile {
  /** Has files parsed, and shows what they would change: forms of departments, or the tables of one file. */
  readonly read: (files: readonly File[]) => Promise<void>
  /** Takes over what was shown. */
  readonly take: () => void
  /** Takes over the forms of those that were shown, and keeps that they came back. */
  readonly takeForms: (forms: readonly BatchForm[]) => void
  /** Writes the register where the user says, in a form of the contract. */
  readonly write: (form: RegisterForm) => Promise<void>
  /** Writes a form for each department. */
  readonly writeForms: () => Promise<void>
  /** Reads what became of the forms. */
  readonly readForms: () => Promise<void>
  /** Keeps whether a department answered, by whatever way. */
  readonly answered: (department: string, returned: boolean) => void
}

export function createRegisterFile({ connection, tell, state, update }: WindowParts): RegisterFile {
  const close = (): void => update({ dialog: null, registerFile: null, returnedForms: null })

  const read = async (files: readonly File[]): Promise<void> => {
    const forms: FormFile[] = []
    for (const file of files) {
      const parsed = await parseFile(connection, file)
      const { session } = state()
      if (!session) return
      const { report } = session.state()
      const tables = parsed.ok
        ? parsed.value.draft.blocks.flatMap((block) => (block.type === 'table' ? [block.rows] : []))
        : []
      const told = parsed.ok ? leftOut(parsed.value.draft.warnings) : []
      const form = tables.map((rows) => returnedForm(rows, report)).find((each) => each !== null)
      if (form) {
        forms.push({ file: file.name, form: withTold(form, told) })
      } else if (files.length > 1) {
        const why = parsed.ok ? noForm : failureSentence(parsed.failure)
        forms.push({ file: file.name, form: { kind: 'refused', why } })
      } else if (!parsed.ok) {
        return tell(failureToast(parsed.failure))
      } else {
        const found = registerTables(tables, report.register, report.year)
        if (found) {
          const problems = [...told, ...found.problems]
          const registerFile = { file: file.name, found: { ...found, problems } }
          return update({ dialog: 'register-file', registerFile })
        }
        return tell({ kind: 'error', title: noTable, details: [noTableAction] })
      }
    }
    update({ dialog: 'returned-forms', returnedForms: formBatch(forms) })
  }

  const keep = async (
    answers: readonly { department: string; returned: boolean; file: string | null }[],
  ): Promise<void> => {
    const { session } = state()
    const known = answers.filter(({ department }) => department !== '')
    if (!session || known.length === 0) return
    const report = session.state().report.id
    const answer = await connection.api['register.formAnswers']({ report, answers: known })
    if (answer.ok) update({ forms: answer.value })
    else tell(failureToast(answer.failure))
  }

  /** The open report as it stands, on disk; null where there is none, or it cannot be saved. */
  const saved = async () => {
    const { session } = state()
    return session && (await session.flush()) ? session.state().report.id : null
  }

  return {
    read,
    take: () => {
      const { session, registerFile } = state()
      close()
      if (session && registerFile) takeFile(session, registerFile.found)
    },
    takeForms: (forms) => {
      const { session } = state()
      close()
      if (!session) return
      const count = takeForms(session, forms)
      tell({
        kind: 'info',
        title: `已取用${forms.length}份填报表，改动${count}处；按 Ctrl+Z 可以一次退回。`,
      })
      void keep(
        forms.map(({ file, form }) => ({
          department: form.department,
          returned: true,
          file: file.slice(-260),
        })),
      )
    },
    writeForms: async () => {
      const report = await saved()
      if (!report) return
      const answer: Result<WrittenForms | null> = await connection.api['register.forms']({ report })
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
    readForms: async () => {
      const { session } = state()
      if (!session) return
      const report = session.state().report.id
      const answer = await connection.api['register.formStates']({ report })
      if (answer.ok) update({ forms: answer.value })
      else tell(failureToast(answer.failure))
    },
    answered: (department, returned) => void keep([{ department, returned, file: null }]),
    write: async (form) => {
      const report = await saved()
      if (!report) return
      const answer = await connection.api['register.export']({ report, form })
      if (!answer.ok) {
        tell(failureToast(answer.failure))
      } else if (answer.value !== null) tell({ kind: 'info', title: `已导出“${answer.value}”` })
    },
  }
}

/** What of a workbook was not read, as rows that a filter hides: who does not hear of it misses them. */
function leftOut(warnings: readonly Warning[]): readonly string[] {
  const codes = ['hidden-sheets', 'hidden-cells', 'rows-left-out', 'columns-left-out', 'comments-left-out'] // prettier-ignore
  return warnings.filter(({ code }) => codes.includes(code)).map(({ message }) => message)
}

function withTold(form: ReturnedForm, told: readonly string[]): ReturnedForm {
  return form.kind === 'form' ? { ...form, problems: [...told, ...form.problems] } : form
}

const noForm = '不是案头生成的填报表，没有取用；别的表格请单独导入。'
const noTable = '这个文件里没有认得出的指标表。'
const noTableAction =
  '表头里要有“指标”一列，和“本年”“上年”“单位”里的至少一列；先导出一份照着填最稳妥。'
