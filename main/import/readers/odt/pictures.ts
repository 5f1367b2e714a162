import type { XmlElement } from '../../containers/xml'
import { childOf, textOf } from '../../containers/xml-tree'
import type { Zip } from '../../containers/zip'
import { limits } from '../../limits'
import { pictureOf, type Picture } from '../../pictures/picture'
import { taken } from '../../refusal'

/** The picture of `draw:image`, in the package or in the element itself; what lies outside is never fetched. */
export function createPictures(zip: Zip | null): (image: XmlElement) => Picture | null {
  let room: number = limits.pictures
  return (image) => {
    const name = image.attributes.get('xlink:href') ?? ''
    const bytes = inside(image) ?? inPackage(zip, name)
    const picture =
      bytes && bytes.byteLength <= room && pictureOf(name.split('/').at(-1) ?? '', bytes)
    if (!picture) return null
    room -= picture.bytes.byteLength
    return picture
  }
}

function inside(image: XmlElement): Uint8Array | null {
  const data = childOf(image, 'office:binary-data')
  return data ? Buffer.from(textOf(data), 'base64') : null
}

function inPackage(zip: Zip | null, name: string): Uint8Array | null {
  const part = zip?.read(name.replace(/^\.\//u, ''))
  return part ? taken(part) : null
}
