import type { SourceImage } from '../../../../shared/model/source'
import type { Zip } from '../../containers/zip'
import { limits } from '../../limits'
import { readBytes, type Relationships } from './package'

/** The picture of a relationship; null where it lies outside of the file, is no picture or one too many. */
export type Pictures = (id: string) => Omit<SourceImage, 'kind' | 'place'> | null

/** Gives the bytes of pictures as they are; a picture that is used twice is read once. */
export function createPictures(zip: Zip, relationships: Relationships): Pictures {
  const known = new Map<string, Uint8Array>()
  let room: number = limits.pictures
  return (id) => {
    const relationship = relationships.get(id)
    if (!relationship || relationship.isExternal || !zip.has(relationship.target)) return null
    const bytes = known.get(relationship.target) ?? readBytes(zip, relationship.target)
    if (!bytes || bytes.byteLength > room || !isPicture(bytes)) return null
    known.set(relationship.target, bytes)
    room -= bytes.byteLength
    return { name: relationship.target.split('/').at(-1) ?? '', bytes }
  }
}

/** PNG, JPEG, GIF, BMP and WebP, as any window can show. */
function isPicture(bytes: Uint8Array): boolean {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 12))
  return /^(?:\u0089PNG\r\n|ÿØÿ|GIF8|BM|RIFF[\s\S]{4}WEBP)/u.test(start)
}
