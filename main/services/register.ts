import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Handlers } from '../../shared/contract/call'
import type { register, RegisterForm } from '../../shared/contract/register'
import { departmentsAsked } from '../../shared/figures/departments'
import { evaluate } from '../../shared/figures/evaluate'
import { fail, ok, type Result } from '../../shared/model/failure'
import type { ReportId } from '../../shared/model/ids'
import type { Report } from '../../shared/model/report'
import { registerCsv } from '../export/register-csv'
import { writeTarget } from '../export/write-target'
import { formXlsx, type FormParts } from '../export/xlsx/form-xlsx'
import { registerXlsx } from '../export/xlsx/register-xlsx'
import { formStates, keepFormAnswers, keepFormsWritten } from '../store/department-forms'
import { loadReport } from '../store/reports'
import { earlierOf } from './export-parts'
import type { StoreAccess } from './store-access'

export interface RegisterParts {
  readonly store: StoreAccess
  /** Asks for the file to write, with a name to begin from; null where the user gave up. */
  readonly chooseTarget: (kind: 'xlsx' | 'csv', suggested: string) => Promise<string | null>
  /** Asks for a folder; null where the user gave up. */
  readonly chooseFolder: () => Promise<string | null>
}

/** The register of a report as files that other programs open, and what became of these. */
export function registerHandlers(parts: RegisterParts): Handlers<typeof register> {
  const { store, chooseTarget, chooseFolder } = parts
  const stored = (report: ReportId): Result<Report> => {
    const db = store.readable()
    return db.ok ? loadReport(db.value, report) : db
  }
  return {
    'register.earlier': ({ report }) => {
      const db = store.readable()
      if (!db.ok) return db
      const found = loadReport(db.value, report)
      return found.ok ? ok(earlierOf(db.value, found.value)) : found
    },
    'register.forms': async ({ report }) => {
      const found = stored(report)
      if (!found.ok) return found
      const forms = formsOf(found.value)
      if (forms.length === 0) return nobodyAsked
      const folder = await chooseFolder()
      if (folder === null) return ok(null)
      const files: string[] = []
      for (const form of forms) {
        const name = freeName(folder, `${fileName(form.department)}-填报表`)
        const written = await writeTarget(join(folder, name), formXlsx(form))
        if (!written.ok) return written
        files.push(name)
      }
      const db = store.writable()
      // A store that can only be read keeps no dates; the forms are written all the same.
      const kept = db.ok && keepFormsWritten(db.value, report, departmentsOf(forms))
      if (kept && !kept.ok) return kept
      return ok({ folder: basename(folder), files })
    },
    'register.formStates': ({ report }) => {
      const db = store.readable()
      return db.ok ? ok(formStates(db.value, report)) : db
    },
    'register.formAnswers': ({ report, answers }) => {
      const db = store.writable()
      if (!db.ok) return db
      const kept = keepFormAnswers(db.value, report, answers)
      return kept.ok ? ok(formStates(db.value, report)) : kept
    },
    'register.export': async ({ report, form }) => {
      const found = stored(report)
      if (!found.ok) return found
      const { year, register: own } = found.value
      const kind = form === 'csv' ? 'csv' : 'xlsx'
      const target = await chooseTarget(kind, `${suggestedName(form, year)}.${kind}`)
      if (target === null) return ok(null)
      const bytes = form === 'csv' ? registerCsv(own) : registerXlsx(own, form === 'workbook')
      const written = await writeTarget(target, bytes)
      return written.ok ? ok(basename(target)) : written
    },
  }
}

const nobodyAsked = fail(
  'nobody-asked',
  '没有要向部门收的指标。',
  '请先在指标库的“来源部门”一列写上部门，公式算出的指标不用收。',
)

function formsOf({ id: report, title, year, register: own }: Report): readonly FormParts[] {
  const evaluation = evaluate(own)
  return departmentsAsked(own).map((asked) => ({ ...asked, report, title, year, evaluation }))
}

function departmentsOf(forms: readonly FormParts[]): readonly string[] {
  return forms.map(({ department }) => department)
}

function suggestedName(form: RegisterForm, year: number | null): string {
  if (form === 'blank') return '现成指标'
  return year === null ? '指标库' : `指标库-${year}年`
}

/** What a file system takes. */
function fileName(name: string): string {
  return name.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '_').slice(0, 60)
}

/** A form that came back filled in may lie there: none is written over. */
function freeName(folder: string, name: string): string {
  for (let at = 1; ; at += 1) {
    const free = at === 1 ? `${name}.xlsx` : `${name}（${at}）.xlsx`
    if (!existsSync(join(folder, free))) return free
  }
}
