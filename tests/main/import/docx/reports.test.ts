import * as fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../../main/import/read-document'
import { recognise } from '../../../../shared/structure/recognise'
import { value } from '../../store/samples'
import { sourceOf } from '../../../shared/structure/source'
import { randomLines } from '../../../shared/structure/random-report'
import { makeDocx, p } from './make-docx'
import { document, imported, recognised } from './read'
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

test('any lines are recognised as paragraphs of a document as they are in a text', async () => {
  const some = randomLines.filter((lines) => lines.some((line) => line.trim() !== ''))
  await fc.assert(
    fc.asyncProperty(some, async (lines) => {
      const source = value(
        await imported(makeDocx({ body: lines.map((line) => p(line)).join('') })),
      )
      const text = sourceOf(lines.filter((line) => line.trim() !== '').join('\n'))
      expect(recognised(source)).toEqual(recognised(text))
    }),
    { numRuns: 300 },
  )
})

const made = join(root, 'tests/fixtures/import/docx')
const written = readdirSync(made).filter((name) => name.endsWith('.docx'))

test('there are documents that other programs wrote', () => {
  expect(written.length).toBeGreaterThanOrEqual(3)
})

test.each(written)('%s is recognised as the text is', async (name) => {
  const [report = ''] = name.split('.')
  const file = files.find((each) => each.endsWith(`${report}.txt`)) ?? ''
  const text = value(await readDocument({ name: file, bytes: readFileSync(file) }))
  const source = value(await imported(readFileSync(join(made, name))))
  expect(recognised(source)).toEqual(recognised(text))
})
