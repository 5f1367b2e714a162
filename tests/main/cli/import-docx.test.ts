import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeZip } from '../import/containers/make-zip'
import { temporaryFolder } from '../store/samples'
import { cli, example, expectOneLine, root } from './cli'

test('a Word document is imported as its text is, by the command line', async () => {
  const file = join(root, 'tests/fixtures/import/docx/report.libreoffice-lists.docx')
  const [text, word] = await Promise.all(
    [example, file].map((each) => cli(['import', each, '--json'])),
  )
  const parsed = [text, word].map((ran) => JSON.parse(ran?.stdout ?? ''))
  expect(word?.code).toBe(0)
  expect(parsed[1].source).toMatchObject({ file: 'report.libreoffice-lists.docx', format: 'docx' })
  expect(parsed[1].blocks).toEqual(parsed[0].blocks)
  expect(parsed[1].title).toBe(parsed[0].title)
})

test.each([
  ['is none', makeZip([{ name: 'word/styles.xml', bytes: '<a/>' }])],
  ['leads out of its archive', makeZip([{ name: 'word/a.xml', bytes: '' }, { name: '../../a', bytes: '' }])], // prettier-ignore
  ['is a bomb', makeZip([{ name: 'word/document.xml', bytes: Buffer.alloc(50_000_000) }])],
])('a Word document that %s ends in one line', async (_, bytes) => {
  const file = join(temporaryFolder(), '报告.docx')
  writeFileSync(file, bytes)
  expect(expectOneLine(await cli(['import', file]), 3)).not.toBe('')
})
