import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Report } from '../../../shared/model/report'
import type { PrintApp } from './electron-twin'
import { readPdf, type PdfPage, type ReadPdf } from './read-pdf'
import { readRules, type Rule } from './read-rules'

/** Printed reports by name; asking for what is not there throws. */
export interface Prints {
  readonly file: (name: string) => Buffer
  readonly pdfOf: (name: string) => ReadPdf
  readonly pageOf: (name: string, index: number) => PdfPage
  readonly rulesOf: (name: string, index: number) => readonly Rule[]
  readonly last: (name: string) => PdfPage
  /** The page of name and date, not the cover. */
  readonly datedPage: (name: string, date: string) => PdfPage
}

/** Prints all of the reports at the same time and reads them with a ruler. */
export async function printAll(
  app: PrintApp,
  reports: Readonly<Record<string, Report>>,
): Promise<Prints> {
  const target = (name: string): string => join(app.folder, `${name}.pdf`)
  const named = Object.entries(reports)
  await app.run(named.map(([name, report]) => ({ kind: 'export', report, target: target(name) })))
  const pdfs = new Map<string, ReadPdf>()
  const rules = new Map<string, readonly (readonly Rule[])[]>()
  for (const [name] of named) {
    const bytes = readFileSync(target(name))
    pdfs.set(name, await readPdf(bytes))
    rules.set(name, await readRules(bytes))
  }
  const pdfOf = (name: string): ReadPdf => pdfs.get(name) ?? none(name)
  return {
    file: (name) => readFileSync(target(name)),
    pdfOf,
    pageOf: (name, index) => pdfOf(name).pages[index] ?? none(name),
    rulesOf: (name, index) => rules.get(name)?.[index] ?? none(name),
    last: (name) => pdfOf(name).pages.at(-1) ?? none(name),
    datedPage: (name, date) =>
      pdfOf(name).pages.find(
        ({ lines }) => lines.length > 4 && lines.some(({ text }) => text === date),
      ) ?? none(name),
  }
}

function none(name: string): never {
  throw new Error(`There is no such page of ${name}.`)
}
