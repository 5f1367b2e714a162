import { fail } from '../../../../shared/model/failure'
import type { SourceDocument } from '../../../../shared/model/source'
import { containerBroken } from '../../containers/container-failures'
import { oleKind } from '../../containers/ole-kind'
import { openZip } from '../../containers/zip'
import { zipKind } from '../../containers/zip-kind'
import { createSink } from '../../document/sink'
import { createTold, type Told } from '../../document/told'
import { foreignFormat } from '../../foreign-formats'
import { emptyFile } from '../../read-failures'
import type { Reader } from '../../reader'
import { Refusal, refusable, taken } from '../../refusal'
import { csvRows } from './csv-rows'
import { isCsvName, textOfCsv } from './csv-text'
import { hiddenInOds, type HiddenInSheet } from './ods-hidden'
import { sentences } from './sentences'
import { tableOf, type SheetTable } from './table-of'

/** Workbooks in Office Open XML, of Excel, WPS and any other program. */
export const xlsx: Reader = {
  format: 'xlsx',
  matches: (bytes) => zipKind(bytes) === 'xlsx',
  read: (bytes) => refusable(async () => zipped(xlsx.format, bytes)),
}

/** Workbooks in OpenDocument. */
export const ods: Reader = {
  format: 'ods',
  matches: (bytes) => zipKind(bytes) === 'ods',
  read: (bytes) => refusable(async () => zipped(ods.format, bytes)),
}

/** Workbooks of Excel 97 to 2003, and .et of WPS, which are the same. */
export const xls: Reader = {
  format: 'xls',
  matches: (bytes) => oleKind(bytes) === 'xls',
  read: (bytes) => refusable(async () => oldWorkbook(bytes)),
}

/** Values parted by commas, semicolons or tabs: nothing but the name tells them from a text. */
export const csv: Reader = {
  format: 'csv',
  matches: (bytes, name) => isCsvName(name) && foreignFormat(bytes) === null,
  read: (bytes) =>
    refusable(async () => {
      const table = csvRows(taken(textOfCsv(bytes)))
      return documentOf(
        csv.format,
        [{ ...table, merges: [], caption: null }],
        createTold(sentences),
      )
    }),
}

/**
 * Nothing but the stream of the workbook is given to the library: in one of the properties beside
 * it a damaged count takes all memory that there is.
 */
async function oldWorkbook(bytes: Uint8Array): Promise<SourceDocument> {
  const { openOle } = await import('../../containers/ole')
  const ole = taken(openOle(bytes))
  const stream = ole.stream('Workbook') ?? ole.stream('Book')
  // The library takes what does not begin as a workbook for a text.
  if (stream?.[0] !== 0x09 || (stream[1] ?? 9) > 8) throw new Refusal(containerBroken)
  const told = createTold(sentences)
  if (ole.names.some((name) => name.startsWith('_VBA_PROJECT_CUR/'))) told.tell('macros-left-out')
  return workbook(xls.format, stream, [], told)
}

async function zipped(format: string, bytes: Uint8Array): Promise<SourceDocument> {
  const zip = taken(await openZip(bytes))
  // The library unpacks without a bound: what it will meet is unpacked within bounds first.
  for (const name of zip.names) {
    const part = zip.read(name)
    if (part) taken(part)
  }
  const content = format === ods.format ? zip.read('content.xml') : null
  const hidden = content ? hiddenInOds(taken(content)) : []
  return workbook(format, bytes, zip.names, createTold(sentences), hidden)
}

async function workbook(
  format: string,
  bytes: Uint8Array,
  names: readonly string[],
  told: Told<keyof typeof sentences>,
  hidden: readonly HiddenInSheet[] = [],
): Promise<SourceDocument> {
  const { openWorkbook } = await import('./workbook')
  const book = openWorkbook(bytes, hidden)
  if (book.hasMacros) told.tell('macros-left-out')
  told.tell('hidden-sheets', book.hiddenSheets)
  told.tell('pictures-left-out', names.filter((name) => name.startsWith('xl/media/')).length)
  told.tell('charts-left-out', names.filter((name) => chartPart.test(name)).length)
  const tables = book.sheets.map(({ name, sheet, hidden: within }) => ({
    ...tableOf(sheet, told, within),
    caption: name,
  }))
  return documentOf(format, tables, told)
}

const chartPart = /^xl\/charts\/chart\d*\.xml$/u

function documentOf(
  format: string,
  tables: readonly (SheetTable & { readonly caption: string | null })[],
  told: Told<keyof typeof sentences>,
): SourceDocument {
  const sink = createSink()
  for (const table of tables) if (table.rows.length > 0) sink.add({ kind: 'table', ...table })
  if (sink.blocks.length > 0) return { format, blocks: sink.blocks, warnings: told.warnings() }
  throw new Refusal(told.count('hidden-sheets') > 0 ? allHidden : emptyFile)
}

const allHidden = fail(
  'file-empty',
  '表格文件里看得见的工作表都是空的，只有隐藏的工作表有内容。',
  '请在 Excel 或 WPS 里取消隐藏，保存后再导入。',
)
