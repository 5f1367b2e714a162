import { evidenceFile } from '../../shared/model/evidence'
import { getAsset } from './assets'
import type { Readable } from './database'
import { hasRegisters } from './indicator-rows'
import { statement } from './statement'

/**
 * The first attached file that the store no longer has as it was kept, as a Chinese sentence; null
 * where all are sound. Reads every one of them through: for looking a store over, not for opening it.
 */
export function findLostEvidence(db: Readable): string | null {
  if (!hasRegisters(db)) return null
  const rows = statement<{ name: string; evidence: string }>(
    db,
    `SELECT name, evidence FROM indicators WHERE evidence <> '[]' ORDER BY number`,
  ).all()
  for (const { name, evidence } of rows) {
    const files = evidenceFile.array().safeParse(JSON.parse(evidence))
    const lost = files.data?.find(({ asset }) => !getAsset(db, asset))
    if (lost) return `指标“${name}”的佐证材料“${lost.name}”找不到或已损坏。`
  }
  return null
}
