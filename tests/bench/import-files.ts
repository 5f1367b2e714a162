import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { utils, write } from '@e965/xlsx'
import { unzipSync, zipSync } from 'fflate'
import { writeDocx } from '../../main/export/docx/write-docx'
import { readDocument } from '../../main/import/read-document'
import type { SourceDocument } from '../../shared/model/source'
import { resolve } from '../../shared/resolve/resolve'
import { mhtOf } from '../main/import/html/make-mht'
import { pageOf } from '../main/import/html/page-of'
import { markdownOf } from '../main/import/markdown-of'
import { value } from '../main/store/samples'
import { newFolder } from './folders'
import type { Office } from './office'
import { longReport } from './texts'

/** The same report in every format: plain ones and docx by ourselves, the others by LibreOffice. */
export async function filesOf(chapters: number, office: Office | null): Promise<readonly string[]> {
  const folder = newFolder()
  const report = longReport(chapters, 10_000)
  const resolved = resolve(report)
  const { docx } = writeDocx(resolved, {
    report,
    numbering: report.numbering,
    profile: 'ruler',
    picture: () => null,
  })
  const first = join(folder, 'report.docx')
  writeFileSync(first, docx)
  const files = [first, ...(await ownFilesOf(docx, folder))]
  for (const form of office ? forms : []) {
    const made = await office?.convert(first, form)
    if (!made) continue
    const kept = join(folder, basename(made))
    writeFileSync(kept, readFileSync(made))
    files.push(kept)
  }
  return files
}

const forms = ['txt:Text', 'odt', 'rtf', 'doc', 'html', 'pdf']

/** The formats that are made without LibreOffice: a document with macros, Markdown, a page in one file. */
async function ownFilesOf(docx: Uint8Array, folder: string): Promise<readonly string[]> {
  const text = shownText(value(await readDocument({ name: 'report.docx', bytes: docx })))
  const html = Buffer.from(pageOf(text))
  const files = [
    ['docm', withMacros(docx)],
    ['md', Buffer.from(markdownOf(text, true))],
    ['mht', mhtOf({ html, charset: 'utf-8', encoding: 'base64' })],
  ] as const
  return files.map(([ending, bytes]) => written(join(folder, `report.${ending}`), bytes))
}

/** Its numbers typed, as these formats have them. */
function shownText(source: SourceDocument): SourceDocument {
  const blocks = source.blocks.map((block) =>
    block.kind === 'paragraph' && block.autoNumber !== null
      ? { ...block, text: `${block.autoNumber}${block.text}`, autoNumber: null }
      : block,
  )
  return { ...source, blocks }
}

function withMacros(docx: Uint8Array): Uint8Array {
  const macros = Buffer.from('no macro that runs')
  return zipSync({ ...unzipSync(docx), 'word/vbaProject.bin': macros })
}

export const workbookForms = ['xlsx', 'xls', 'et', 'csv', 'ods']

/** A table of departments and figures; .et is what WPS calls a .xls. */
export function workbooksOf(rows: number): readonly string[] {
  const folder = newFolder()
  const cells = Array.from({ length: rows }, (_, row) => [
    `第${row + 1}项指标`,
    '件',
    ...Array.from({ length: 7 }, (__, column) => (row + 1) * 7 + column * 13),
    '由各股室报送',
  ])
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet(cells), '指标')
  return workbookForms.map((ending) => {
    const bookType = ending === 'xls' || ending === 'et' ? 'biff8' : (ending as 'xlsx')
    const bytes: ArrayBuffer = write(book, { type: 'array', bookType, compression: true })
    return written(join(folder, `table.${ending}`), new Uint8Array(bytes))
  })
}

function written(file: string, bytes: Uint8Array): string {
  writeFileSync(file, bytes)
  return file
}
