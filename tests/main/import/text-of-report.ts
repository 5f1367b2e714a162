import { readdirSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { readDocument } from '../../../main/import/read-document'
import type { SourceDocument } from '../../../shared/model/source'
import { value } from '../store/samples'

const root = resolve(import.meta.dirname, '../../..')
const folder = join(root, 'tests/fixtures/reports')

/** The reports that every format is compared with: the example, as `report`, and the fixtures. */
export const reportFiles: ReadonlyMap<string, string> = new Map(
  [
    join(root, 'assets/example/report.txt'),
    ...readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => join(folder, name)),
  ].map((file) => [basename(file, '.txt'), file]),
)

/** One of them as its plain text is read. */
export async function textOfReport(name: string): Promise<SourceDocument> {
  const file = reportFiles.get(name)
  if (file === undefined) throw new Error(`There is no report ${name}.`)
  return value(await readDocument({ name: file, bytes: readFileSync(file) }))
}

/** What other programs wrote, by the folder of its format: file name and the report in it. */
export function writtenFiles(
  format: string,
): readonly { readonly file: string; readonly report: string }[] {
  const made = join(root, 'tests/fixtures/import', format)
  return readdirSync(made)
    .filter((name) => name !== 'README.md' && !name.endsWith('.txt'))
    .map((name) => ({ file: join(made, name), report: name.split('.')[0] ?? '' }))
}
