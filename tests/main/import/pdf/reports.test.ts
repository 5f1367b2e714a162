import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { readDocument } from '../../../../main/import/read-document'
import type { SourceDocument } from '../../../../shared/model/source'
import { recognise } from '../../../../shared/structure/recognise'
import { value } from '../../store/samples'

const fixtures = resolve(import.meta.dirname, '../../../fixtures')
const printed = join(fixtures, 'import/pdf')
const files = readdirSync(printed).filter((name) => name.endsWith('.pdf'))

test('there are documents that programs printed', () => {
  expect(files.length).toBeGreaterThanOrEqual(3)
})

test.each(files)('%s is recognised as the text is', async (name) => {
  const [report = ''] = name.split('.')
  const [text, pdf] = await Promise.all([
    source(
      [printed, join(fixtures, 'reports')]
        .map((folder) => join(folder, `${report}.txt`))
        .find(existsSync) ?? '',
    ),
    source(join(printed, name)),
  ])
  expect(outline(pdf)).toEqual(outline(text))
})

async function source(file: string): Promise<SourceDocument> {
  return value(await readDocument({ name: file, bytes: readFileSync(file) }))
}

/**
 * What was recognised. The white space within a line is the printer's, brackets are the standard's, and
 * roles follow looks, which a text has none of.
 */
function outline(of: SourceDocument) {
  const { title, organization, year, head, blocks } = recognise(of)
  const drafted = blocks.map(({ place: _place, evidence: _evidence, ...block }) =>
    block.type === 'paragraph' ? { ...block, role: null } : block,
  )
  return JSON.parse(
    JSON.stringify({ title, organization, year, head, blocks: drafted })
      .replace(/[\u3000 ]/gu, '')
      .replace(/\(/gu, '（')
      .replace(/\)/gu, '）'),
  )
}
