import { createHash } from 'node:crypto'
import { ok, type Result } from '../../shared/model/failure'
import { assetId, type AssetId } from '../../shared/model/ids'
import type { Readable, Writable } from './database'
import { statement } from './statement'
import { transaction } from './transaction'

export interface Asset {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/** Keeps bytes once, under their SHA-256, and gives it. */
export function putAsset(db: Writable, asset: Asset): Result<AssetId> {
  const id = assetIdOf(asset.bytes)
  return transaction(db, () => {
    statement(
      db,
      `INSERT INTO assets (sha256, name, media_type, bytes) VALUES (?, ?, ?, ?)
       ON CONFLICT (sha256) DO NOTHING`,
    ).run(id, asset.name, asset.mediaType, asset.bytes)
    return ok(id)
  })
}

/** The id of bytes: their SHA-256. */
export function assetIdOf(bytes: Uint8Array): AssetId {
  return assetId.parse(sha256(bytes))
}

/** The asset of an id; null where there is none or its bytes no longer have that hash. */
export function getAsset(db: Readable, id: AssetId): Asset | null {
  const asset = statement<Asset>(
    db,
    'SELECT name, media_type AS mediaType, bytes FROM assets WHERE sha256 = ?',
  ).get(id)
  if (!asset || sha256(asset.bytes) !== id) return null
  return asset
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
