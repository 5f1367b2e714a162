import { basename } from 'node:path'
import type { Handlers } from '../../shared/contract/call'
import type { faults } from '../../shared/contract/faults'
import { ok, type Result } from '../../shared/model/failure'
import { faultReport } from '../app/fault-report'
import type { Log } from '../app/log'
import { writeTarget } from '../export/write-target'
import { storeFacts } from '../store/facts'

export interface FaultParts {
  readonly version: string
  readonly storeFile: string
  readonly log: Log
  /** Asks for the file to write, with a name to begin from; null where the user gave up. */
  readonly chooseTarget: (suggested: string) => Promise<string | null>
}

/** Faults of the window: written into the log, and into a report that the user hands on. */
export function faultHandlers(parts: FaultParts): Handlers<typeof faults> {
  return {
    'fault.log': ({ text }) => {
      parts.log.write('page-fault', text)
      return ok(null)
    },
    'fault.saveReport': ({ text }) => saveFaultReport(parts, text),
  }
}

/** Asks for a place and writes the report of a fault; the file's name, or null where given up. */
export async function saveFaultReport(
  { version, storeFile, log, chooseTarget }: FaultParts,
  fault: string,
): Promise<Result<string | null>> {
  const at = new Date()
  const target = await chooseTarget(`案头错误报告-${at.toISOString().slice(0, 10)}.txt`)
  if (target === null) return ok(null)
  const store = storeFacts(storeFile)
  const text = faultReport({ version, fault, store, log: log.lines(), at })
  const written = await writeTarget(target, new TextEncoder().encode(text))
  return written.ok ? ok(basename(target)) : written
}
