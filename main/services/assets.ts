import { largestPicture, type assets } from '../../shared/contract/assets'
import type { Handlers, InputOf } from '../../shared/contract/call'
import type { StoredPicture } from '../../shared/model/blocks/image'
import { ok, type Result } from '../../shared/model/failure'
import { notPicture, tooManyBytes, tooManyPixels } from '../../shared/model/picture-failures'
import { pictureType } from '../import/pictures/picture'
import { pictureSize } from '../import/pictures/picture-size'
import { putAsset } from '../store/assets'
import type { Writable } from '../store/database'
import type { StoreAccess } from './store-access'

/** Pictures of reports. */
export function assetHandlers(store: StoreAccess): Handlers<typeof assets> {
  return {
    'asset.add': (picture) => {
      const db = store.writable()
      return db.ok ? addPicture(db.value, picture) : db
    },
  }
}

/** Keeps a picture, told by its content; what is none, or too large to be shown, is refused. */
export function addPicture(
  db: Writable,
  { name, bytes }: InputOf<(typeof assets)['asset.add']>,
): Result<StoredPicture> {
  if (bytes.length > largestPicture.bytes) return tooManyBytes
  const mediaType = pictureType(bytes)
  const size = mediaType && pictureSize(bytes, mediaType)
  if (!size) return notPicture
  if (size.width * size.height > largestPicture.pixels) return tooManyPixels
  const stored = putAsset(db, { name, mediaType, bytes })
  return stored.ok ? ok({ asset: stored.value, ...size }) : stored
}
