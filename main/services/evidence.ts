import { basename } from 'node:path'
import type { Handlers } from '../../shared/contract/call'
import type { evidence } from '../../shared/contract/evidence'
import { largestEvidence } from '../../shared/model/evidence'
import { evidenceLost, evidenceTooLarge } from '../../shared/model/evidence-failures'
import { ok } from '../../shared/model/failure'
import { writeTarget } from '../export/write-target'
import { getAsset, putAsset } from '../store/assets'
import type { StoreAccess } from './store-access'

export interface EvidenceParts {
  readonly store: StoreAccess
  /** Asks for the file to write, with a name to begin from; null where the user gave up. */
  readonly chooseTarget: (suggested: string) => Promise<string | null>
}

/** Files that show where values are from: kept as they came, never opened. */
export function evidenceHandlers({
  store,
  chooseTarget,
}: EvidenceParts): Handlers<typeof evidence> {
  return {
    'evidence.add': ({ name, bytes }) => {
      if (bytes.length > largestEvidence) return evidenceTooLarge(name)
      const db = store.writable()
      if (!db.ok) return db
      const asset = putAsset(db.value, { name, mediaType: 'application/octet-stream', bytes })
      if (!asset.ok) return asset
      const addedAt = new Date().toISOString()
      return ok({ asset: asset.value, name, bytes: bytes.length, addedAt })
    },
    'evidence.lost': ({ assets }) => {
      const db = store.readable()
      return db.ok ? ok(assets.filter((asset) => !getAsset(db.value, asset))) : db
    },
    'evidence.save': async ({ asset, name }) => {
      const db = store.readable()
      if (!db.ok) return db
      const kept = getAsset(db.value, asset)
      if (!kept) return evidenceLost(name)
      const target = await chooseTarget(basename(name))
      if (target === null) return ok(null)
      const written = await writeTarget(target, kept.bytes)
      return written.ok ? ok(basename(target)) : written
    },
  }
}
