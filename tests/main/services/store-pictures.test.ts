import { expect, test } from 'vitest'
import { readDocument } from '../../../main/import/read-document'
import { storeParsed } from '../../../main/services/store-parsed'
import { getAsset } from '../../../main/store/assets'
import { loadReport } from '../../../main/store/reports'
import { recognise } from '../../../shared/structure/recognise'
import { docxWithPicture } from '../import/docx/docx-with-picture'
import { newStore, value } from '../store/samples'

const head = Buffer.from('89504e470d0a1a0a0000000d494844520000012c000000c8', 'hex')
const png = Buffer.concat([head, Buffer.alloc(40, 7)])

test('pictures of an imported file are kept with the report, where they stood', async () => {
  const bytes = docxWithPicture(png)
  const file = { name: '报告.docx', bytes }
  const source = value(await readDocument(file))
  const parsed = { source, draft: recognise(source), sha256: 'a'.repeat(64), bytes: bytes.length }
  const { db } = newStore()
  const report = value(loadReport(db, value(storeParsed(db, file, parsed, []))))
  const image = report.chapters[0]?.blocks.at(-1)
  expect(image).toMatchObject({ type: 'image', name: '流程.png', width: 300, height: 200 })
  const asset = image?.type === 'image' ? getAsset(db, image.asset) : null
  expect(asset?.mediaType).toBe('image/png')
  expect(asset && Buffer.from(asset.bytes)).toEqual(png)
})
