import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { expect, test } from 'vitest'
import { readDocument } from '../../main/import/read-document'
import type { SourceDocument } from '../../shared/model/source'
import { decodeText } from '../../main/import/text/decode'
import { recognise } from '../../shared/structure/recognise'
import { openOffice, type Office } from '../bench/office'
import { makeDocx } from '../main/import/docx/make-docx'
import { recognised } from '../main/import/docx/read'
import { reportDocx, settings } from '../main/import/docx/report-docx'
import { encode, encodings } from '../main/import/encode'
import { value } from '../main/store/samples'
import { reportFiles, textOfReport } from '../main/import/text-of-report'
import { featuresDocx, signsDocx } from './features'
import { ownFiles, scanOf, wpsOf } from './own-formats'
import { casesWorkbook } from './workbook'

/** What LibreOffice makes of a document; a .docx by way of .doc is numbered in another way. */
const forms = ['doc', 'rtf', 'odt', 'fodt', 'html', ...(hasChineseFaces() ? ['pdf'] : [])]

test('the files that import is tried on', async () => {
  const folder = process.env['ANTOU_CORPUS'] ?? ''
  if (folder === '') throw new Error('No folder was named.')
  mkdirSync(folder, { recursive: true })
  const office = openOffice()
  if (!office) console.log('没有 LibreOffice：只写自己能写的格式。')
  await writeReports(folder, office)
  await writeOthers(folder, office)
  expect(await tell(folder)).toEqual([])
})

async function writeReports(folder: string, office: Office | null): Promise<void> {
  for (const [name, file] of reportFiles) {
    const text = await textOfReport(name)
    for (const encoding of encodings) {
      const bytes = encode(value(decodeText(readFileSync(file))), encoding)
      writeFileSync(join(folder, `${name}.${encoding}.txt`), bytes)
    }
    for (const setting of settings) {
      const made = join(folder, `${name}.${setting}.docx`)
      writeFileSync(made, makeDocx(reportDocx(text, recognise(text), setting)))
      await convert(office, folder, made, forms)
      const old = join(folder, `${name}.${setting}.doc`)
      if (!office) continue
      await convert(office, folder, old, ['docx:Office Open XML Text'], '.from-doc')
      writeFileSync(join(folder, `${name}.${setting}.wps`), wpsOf(readFileSync(old)))
    }
    for (const [ending, bytes] of ownFiles(text))
      writeFileSync(join(folder, `${name}.${ending}`), bytes)
    const printed = join(folder, `${name}.typed.pdf`)
    const scan = existsSync(printed) ? scanOf(printed) : null
    if (scan) writeFileSync(join(folder, `${name}.scan.pdf`), scan)
  }
}

async function writeOthers(folder: string, office: Office | null): Promise<void> {
  const features = join(folder, 'features.docx')
  writeFileSync(features, featuresDocx())
  await convert(office, folder, features, ['doc', 'rtf', 'odt'])
  const signs = join(folder, 'signs.docx')
  writeFileSync(signs, signsDocx())
  await convert(office, folder, signs, ['doc', 'rtf', 'odt'])
  for (const [ending, type] of [
    ['xlsx', 'xlsx'],
    ['xlsb', 'xlsb'],
    ['xls', 'biff8'],
    // What WPS's tables are: the same container and records under another name.
    ['et', 'biff8'],
    ['csv', 'csv'],
  ] as const) {
    writeFileSync(join(folder, `cases.${ending}`), casesWorkbook(type))
  }
  await convert(office, folder, join(folder, 'cases.xlsx'), ['ods'])
}

async function convert(
  office: Office | null,
  folder: string,
  file: string,
  to: readonly string[],
  mark = '',
): Promise<void> {
  for (const form of office ? to : []) {
    const made = await office?.convert(file, form)
    if (!made) throw new Error(`LibreOffice did not make ${form} of ${file}.`)
    const name = `${basename(file, extname(file))}${mark}${extname(made)}`
    writeFileSync(join(folder, name), readFileSync(made))
  }
}

/** Without a face for it LibreOffice prints no Chinese at all. */
function hasChineseFaces(): boolean {
  const { stdout } = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' })
  return (stdout ?? '').trim() !== ''
}

/** By format: how many files, and how many are recognised as their text is. Gives what cannot be read. */
async function tell(folder: string): Promise<readonly string[]> {
  const unread: string[] = []
  const counts = new Map<string, { files: number; same: number; differing: string[] }>()
  for (const name of readdirSync(folder).toSorted()) {
    const read = await readDocument({ name, bytes: readFileSync(join(folder, name)) })
    const ending = extname(name).slice(1)
    const count = counts.get(ending) ?? { files: 0, same: 0, differing: [] }
    counts.set(ending, count)
    count.files += 1
    if (!read.ok) unread.push(`${name}：${read.failure.message}`)
    else if (await isAsText(name, read.value)) count.same += 1
    else count.differing.push(name)
  }
  for (const [ending, { files, same, differing }] of counts) {
    const others = differing.length > 0 ? `，另有 ${differing.join('、')}` : ''
    console.log(`${ending}：${files} 个，${same} 个认出来和纯文本一样${others}`)
  }
  return unread
}

async function isAsText(name: string, source: SourceDocument): Promise<boolean> {
  const [report = '', how] = name.split('.')
  // Of a scan there are its pages, to be typed anew.
  if (how === 'scan') return source.blocks.every(({ kind }) => kind === 'image')
  if (!reportFiles.has(report)) return source.blocks.length > 0
  return (
    JSON.stringify(recognised(source)) === JSON.stringify(recognised(await textOfReport(report)))
  )
}
