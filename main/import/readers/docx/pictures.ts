import type { Zip } from '../../containers/zip'
import { limits } from '../../limits'
import { pictureOf, type Picture } from '../../pictures/picture'
import { readBytes, type Relationships } from './package'

/** The picture of a relationship; null where it lies outside of the file, is no picture or one too many. */
export type Pictures = (id: string) => Picture | null

/** Gives the bytes of pictures as they are; a picture that is used twice is read once. */
export function createPictures(zip: Zip, relationships: Relationships): Pictures {
  const known = new Map<string, Uint8Array>()
  let room: number = limits.pictures
  return (id) => {
    const relationship = relationships.get(id)
    if (!relationship || relationship.isExternal || !zip.has(relationship.target)) return null
    const bytes = known.get(relationship.target) ?? readBytes(zip, relationship.target)
    const picture = bytes && pictureOf(relationship.target.split('/').at(-1) ?? '', bytes)
    if (!picture || bytes.byteLength > room) return null
    known.set(relationship.target, bytes)
    room -= bytes.byteLength
    return picture
  }
}
