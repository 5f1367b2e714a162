import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { readDocument } from '../../../main/import/read-document'
import type { SourceDocument } from '../../../shared/model/source'
import { value } from '../store/samples'

const folder = resolve(import.meta.dirname, '../../fixtures/import/features')

async function read(name: string): Promise<SourceDocument> {
  return value(await readDocument({ name, bytes: readFileSync(join(folder, name)) }))
}

/** The words and pictures of a document; the date of a field is that of the program that saved it. */
function seen({ blocks }: SourceDocument): readonly unknown[] {
  return blocks.map((block) => {
    if (block.kind === 'image') return [block.width, block.height]
    if (block.kind === 'table') return [block.rows, block.merges]
    return `${block.note === undefined ? '' : `[${block.note}]`}${block.text.replace(/^(?:三月|[\d/]+)末$/u, '…末')}`
  })
}

test.each([
  'signs.docx',
  'signs.libreoffice.doc',
  'signs.libreoffice.odt',
  'signs.libreoffice.rtf',
])('%s has its signs, and its table of contents left out', async (name) => {
  const source = await read(name)
  expect(seen(source)).toEqual(['一、主要举措', '完成☑水务工作，电话0317-12。'])
  expect(source.warnings.map(({ code }) => code)).toContain('contents-left-out')
})

test.each(['features.libreoffice.doc', 'features.libreoffice.odt', 'features.libreoffice.rtf'])(
  '%s holds what the .docx does',
  async (name) => {
    const [made, original] = [await read(name), await read('features.docx')]
    const box = name.endsWith('.rtf') ? '文本框里的字' : ''
    expect(seen(made)).toEqual(seen(original).filter((each) => each !== box))
    expect(made.comments).toMatchObject([{ text: '请核', place: 2 }])
    expect(made.blocks[0]).toMatchObject({
      look: { font: '黑体', bold: true, centered: true, size: 22 },
    })
    const codes = made.warnings.map(({ code }) => code)
    expect(codes.toSorted()).toEqual(['changes-accepted', 'comments-kept', 'hidden-text'])
  },
)
