import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CFB } from '@e965/xlsx'
import { recognise } from '../../shared/structure/recognise'
import type { SourceDocument } from '../../shared/model/source'
import { makeDocx } from '../main/import/docx/make-docx'
import { reportDocx, type Setting } from '../main/import/docx/report-docx'
import { mhtOf } from '../main/import/html/make-mht'
import { pageOf } from '../main/import/html/page-of'
import { markdownOf } from '../main/import/markdown-of'
import { makePdf, type MadeStream } from '../main/import/pdf/make-pdf'

/** Of the formats that need no other program: a report's files by what follows its name. */
export function ownFiles(text: SourceDocument): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, Uint8Array>([
    ['marked.md', Buffer.from(markdownOf(text, true))],
    ['plain.md', Buffer.from(markdownOf(text, false))],
    [
      'base64.mht',
      mhtOf({ html: Buffer.from(pageOf(text)), charset: 'utf-8', encoding: 'base64' }),
    ],
    ['quoted.mht', mhtOf({ html: Buffer.from(pageOf(text)), charset: 'utf-8' })],
  ])
  for (const setting of ['typed', 'listed-styles'] satisfies Setting[]) {
    const made = reportDocx(text, recognise(text), setting)
    files.set(`${setting}.strict.docx`, makeDocx({ ...made, strict: true }))
    files.set(`${setting}.dotx`, makeDocx({ ...made, mainType: `${word}.template.main+xml` }))
    const macros = {
      name: 'word/vbaProject.bin',
      bytes: Buffer.from('\xd0\xcf\x11\xe0 no macro', 'latin1'),
    }
    const mainType = 'application/vnd.ms-word.document.macroEnabled.main+xml'
    files.set(`${setting}.docm`, makeDocx({ ...made, mainType, files: [macros] }))
  }
  return files
}

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/**
 * A .wps of a .doc: WPS keeps the streams of Word's format in a container of its own writing, whose
 * sectors stand in another order, with no object description.
 */
export function wpsOf(doc: Uint8Array): Uint8Array {
  const container = CFB.read(Buffer.from(doc), { type: 'buffer' })
  const made = CFB.utils.cfb_new()
  for (const [index, path] of container.FullPaths.entries()) {
    const { type, content } = container.FileIndex[index]
    const name = path.replace(/^[^/]*\//u, '')
    if (type === stream && name !== '\u0001CompObj') CFB.utils.cfb_add(made, `/${name}`, content)
  }
  CFB.utils.cfb_del(made, '/\u0001Sh33tJ5')
  return CFB.write(made, { type: 'buffer' })
}

/** [MS-CFB] 2.6.1: an object type. */
const stream = 2

/** The pages of a PDF as a scanner keeps them, pictures alone; null where they cannot be made here. */
export function scanOf(pdf: string): Uint8Array | null {
  const folder = mkdtempSync(join(tmpdir(), 'scan-'))
  try {
    const made = spawnSync('pdftoppm', ['-jpeg', '-r', '60', pdf, join(folder, 'page')])
    if (made.status !== 0) return null
    const pictures = readdirSync(folder)
      .toSorted()
      .map((name) => jpegOf(readFileSync(join(folder, name))))
    const pages = pictures.map((_, at) => `q 595 0 0 842 0 0 cm /Im${at + 1} Do Q`)
    return makePdf({ pages, pictures })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function jpegOf(bytes: Buffer): MadeStream {
  const frame = bytes.indexOf(Buffer.from('ffc0', 'hex'))
  const [height, width] = [bytes.readUInt16BE(frame + 5), bytes.readUInt16BE(frame + 7)]
  const dictionary = `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode`
  return { dictionary, bytes }
}
