import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../../main/import/read-document'
import { recognise } from '../../../../shared/structure/recognise'
import { value } from '../../store/samples'
import { document, recognised } from './read'
import { reportDocx, settings } from './report-docx'

const root = resolve(import.meta.dirname, '../../../..')
const folder = join(root, 'tests/fixtures/reports')
const files = [
  join(root, 'assets/example/report.txt'),
  ...readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => join(folder, name)),
]

describe.each(files)('%s as a document', (file) => {
  test.each(settings)('is recognised as the text is: %s', async (setting) => {
    const text = value(await readDocument({ name: file, bytes: readFileSync(file) }))
    const source = await document(reportDocx(text, recognise(text), setting))
    expect(recognised(source)).toEqual(recognised(text))
  })
})
