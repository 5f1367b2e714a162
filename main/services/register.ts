import { basename } from 'node:path'
import type { Handlers } from '../../shared/contract/call'
import type { register } from '../../shared/contract/register'
import { evaluate } from '../../shared/figures/evaluate'
import { ok } from '../../shared/model/failure'
import { writeTarget } from '../export/write-target'
import { registerXlsx } from '../export/xlsx/register-xlsx'
import { loadReport } from '../store/reports'
import type { StoreAccess } from './store-access'

export interface RegisterParts {
  readonly store: StoreAccess
  /** Asks for the file to write, with a name to begin from; null where the user gave up. */
  readonly chooseTarget: (suggested: string) => Promise<string | null>
}

/** The register of a report as a file that other programs open. */
export function registerHandlers({
  store,
  chooseTarget,
}: RegisterParts): Handlers<typeof register> {
  return {
    'register.export': async ({ report }) => {
      const db = store.readable()
      if (!db.ok) return db
      const found = loadReport(db.value, report)
      if (!found.ok) return found
      const { year, register: own } = found.value
      const target = await chooseTarget(`指标库${year === null ? '' : `-${year}年`}.xlsx`)
      if (target === null) return ok(null)
      const written = await writeTarget(target, registerXlsx(own, evaluate(own)))
      return written.ok ? ok(basename(target)) : written
    },
  }
}
