import { expect, test } from 'vitest'
import type { SourceBlock } from '../../../shared/model/source'
import { recognise } from '../../../shared/structure/recognise'
import { styledSource } from './source'

const title = '青杨区司法局关于2025年工作情况的报告'
const body = '2025年，全区各级行政机关坚持依法履行职责，各项工作取得了新的进展。'

function tabled(...rows: readonly (readonly string[])[]): SourceBlock {
  return { kind: 'table', rows, merges: [], caption: null, place: 1 }
}

function draftOf(blocks: readonly SourceBlock[], ...lines: readonly string[]) {
  const text = styledSource(lines.map((line) => ({ text: line })))
  return recognise({ ...text, blocks: [...blocks, ...text.blocks] })
}

test('a red head that tables set is read as its lines', () => {
  const head = [
    tabled(['青杨区司法局文件']),
    tabled(['青司发〔2026〕3号', '签发人：周明\n林秋'], ['', '']),
  ]
  const draft = draftOf(head, title, '区人民政府：', body)
  expect(draft.head).toEqual({
    documentNumber: '青司发〔2026〕3号',
    signer: '周明 林秋',
    recipient: '区人民政府',
  })
  expect(draft.title).toBe(title)
  expect(draft.blocks.map((block) => 'text' in block && block.text)).toEqual([
    '青杨区司法局文件',
    '青司发〔2026〕3号\t签发人：周明 林秋',
    '区人民政府：',
    body,
  ])
})

test.each([
  ['a table that says more', [tabled(['青司发〔2026〕3号', '办结213件'])]],
  ['a table of the text', [...styledSource([{ text: `${body}${body}` }]).blocks, tabled(['青司发〔2026〕3号'])]],
])('%s stays a table', (_, blocks) => {
  expect(draftOf(blocks, title, body).blocks.map(({ type }) => type)).toContain('table')
}) // prettier-ignore
