import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { execFile } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { afterAll } from 'vitest'
import { writeDocx } from '../../../../main/export/docx/write-docx'
import type { Report } from '../../../../shared/model/report'
import { resolve } from '../../../../shared/resolve/resolve'
import { onPath } from '../../../bench/on-path'
import { smallPng } from '../../import/docx/docx-with-picture'
import { readPdf, type ReadPdf } from '../read-pdf'
import { readRules, type Rule } from '../read-rules'

/** A document as LibreOffice prints it. */
export interface WriterPages {
  readonly pdf: ReadPdf
  readonly rules: readonly (readonly Rule[])[]
  readonly bytes: Uint8Array
}

/** LibreOffice Writer; null where it is not installed. */
export interface Writer {
  /** Converts files into a form as `docx`, each given by name and bytes. */
  readonly convert: (
    files: ReadonlyMap<string, Uint8Array>,
    form: string,
  ) => Promise<ReadonlyMap<string, Uint8Array>>
  /** Prints reports, written as Word documents, to PDF. */
  readonly print: (reports: ReadonlyMap<string, Report>) => Promise<(name: string) => WriterPages>
}

export function openWriter(): Writer | null {
  const command = onPath('soffice')
  if (!command) return null
  const folder = mkdtempSync(join(tmpdir(), 'antou-writer-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  writeFileSync(join(folder, 'fonts.conf'), fontsXml)
  const convert: Writer['convert'] = async (files, form) => {
    const [ending = form] = form.split(':')
    const out = mkdtempSync(join(folder, 'out-'))
    const names = [...files].map(([name, bytes]) => {
      const file = join(folder, name)
      writeFileSync(file, bytes)
      return file
    })
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    const args = [profile, '--headless', '--convert-to', form, ...names, '--outdir', out]
    const env = { ...process.env, FONTCONFIG_FILE: join(folder, 'fonts.conf') }
    await promisify(execFile)(command, args, { env, timeout: 120_000 })
    return new Map(
      [...files.keys()].map((name) => {
        const made = name.replace(/\.\w+$/u, `.${ending}`)
        return [name, new Uint8Array(readFileSync(join(out, made)))]
      }),
    )
  }
  const print: Writer['print'] = async (reports) => {
    const files = new Map([...reports].map(([name, report]) => [`${name}.docx`, docxOf(report)]))
    const flat = [...(await convert(files, 'fodt'))].map(asAsked)
    const printed = await convert(new Map(flat), withEmptyPages)
    const pages = new Map<string, WriterPages>()
    for (const [name, bytes] of printed) {
      const [pdf, rules] = [await readPdf(bytes), await readRules(bytes)]
      pages.set(name.replace(/\.fodt$/u, ''), { pdf, rules, bytes })
    }
    return (name) => {
      const found = pages.get(name)
      if (!found) throw new Error(`There are no pages of ${name}.`)
      return found
    }
  }
  return { convert, print }
}

/**
 * A document that LibreOffice read, with two settings that version 7.4 reads in none (w:autoSpaceDE,
 * w:overflowPunct): no room between Hanzi and digits, no mark over the line's end.
 */
function asAsked([name, bytes]: readonly [string, Uint8Array]): readonly [string, Uint8Array] {
  const text = new TextDecoder()
    .decode(bytes)
    .replaceAll('style:text-autospace="ideograph-alpha"', 'style:text-autospace="none"')
    .replaceAll('style:punctuation-wrap="hanging"', 'style:punctuation-wrap="simple"')
  return [name.replace(/\.docx$/u, '.fodt'), new TextEncoder().encode(text)]
}

/** A report as a Word document; every picture is a small one. */
export function docxOf(report: Report): Uint8Array {
  return writeDocx(resolve(report), {
    report,
    numbering: report.numbering,
    profile: 'ruler',
    picture: () => ({ mediaType: 'image/png', bytes: smallPng }),
  }).docx
}

const withEmptyPages =
  'pdf:writer_pdf_Export:{"IsSkipEmptyPages":{"type":"boolean","value":"false"}}'

/** The faces of the standard by open ones whose digits are as narrow, three kinds, told by their names. */
const fontsXml = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include>
${(
  [
    ['仿宋_GB2312', 'Noto Serif CJK SC'],
    ['方正小标宋简体', 'Noto Serif CJK SC'],
    ['楷体_GB2312', 'Droid Sans Fallback'],
    ['宋体', 'Noto Serif CJK SC'],
    ['黑体', 'Noto Sans CJK SC'],
  ] as const
)
  .map(
    ([from, to]) =>
      `<match target="pattern"><test name="family" qual="any"><string>${from}</string></test>` +
      `<edit name="family" mode="assign" binding="same"><string>${to}</string></edit></match>`,
  )
  .join('\n')}
</fontconfig>`
