import { handingOver, usualHandingOver, type HandingOver } from '../../shared/model/handing-over'
import type { Result } from '../../shared/model/failure'
import type { ReportId } from '../../shared/model/ids'
import type { Readable, Writable } from '../store/database'
import { getSetting, setSetting } from '../store/settings'

/** What is kept of a report's handing over; the usual days where nobody changed them. */
export function readHanding(db: Readable, report: ReportId, year: number | null): HandingOver {
  const text = getSetting(db, keyOf(report))
  if (text === null) return usualHandingOver(year)
  try {
    return handingOver.safeParse(JSON.parse(text)).data ?? usualHandingOver(year)
  } catch {
    return usualHandingOver(year)
  }
}

export function keepHanding(db: Writable, report: ReportId, handing: HandingOver): Result<null> {
  return setSetting(db, keyOf(report), JSON.stringify(handing))
}

function keyOf(report: ReportId): string {
  return `handing.${report}`
}
