import { makeDocx, p } from './make-docx'

const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image'
const drawing =
  '<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="i1"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'

/** A report of two parts with one picture at the end of the first. */
export function docxWithPicture(png: Uint8Array): Uint8Array {
  return makeDocx({
    body: p('一、主要举措') + p('全年办结213件。') + p(drawing) + p('二、不足'),
    relationships: `<Relationship Id="i1" Type="${type}" Target="media/流程.png"/>`,
    files: [{ name: 'word/media/流程.png', bytes: png }],
  })
}

/** A real picture of 8 × 8 red pixels. */
export const smallPng = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEUlEQVR42mM4wcCAFTEMLQkAu+UyAWbVCP0AAAAASUVORK5CYII=',
  'base64',
)
