import { expect, test } from 'vitest'
import { recognise } from '../../../shared/structure/recognise'
import { draftOf, givesBack, sourceOf } from './source'

const title = '青杨区司法局2025年度法治政府建设情况报告'
const text = [
  '一、总体情况',
  '全局依法履职。',
  '二、存在问题。人员偏少。',
  '（一）案件情况',
  '全年36件。',
]

const contents: readonly (readonly [string, readonly string[]])[] = [
  ['with leaders', ['一、总体情况......1', '二、存在问题……………3', '（一）案件情况 4']],
  ['with tabs', ['一、总体情况\t1', '二、存在问题\t3']],
  ['without page numbers', ['一、总体情况', '二、存在问题', '（一）案件情况']],
]

test.each(contents)('the lines of a table of contents %s are no headings', (_, lines) => {
  const all = [title, '目　录', ...lines, ...text]
  const { blocks, warnings } = draftOf(...all)
  const listed = blocks.slice(0, 1 + lines.length)
  expect(listed.map((block) => block.type === 'paragraph' && block.text)).toEqual([
    '目　录',
    ...lines,
  ])
  const below = draftOf(title, ...text).blocks
  expect(blocks.slice(1 + lines.length).map(({ type }) => type)).toEqual(
    below.map(({ type }) => type),
  )
  expect(warnings).toEqual([])
  expect(givesBack(recognise(sourceOf(all.join('\n'))), all.join('\n'))).toBe(true)
})

test('a title below the contents is the title', () => {
  const draft = draftOf('目录', '一、总体情况', '二、存在问题', title, ...text)
  expect(draft.title).toBe(title)
})

test('a heading that is not repeated is none of the contents', () => {
  const { blocks } = draftOf(title, '目录', '三、工作打算', ...text)
  expect(blocks[1]).toMatchObject({ type: 'heading', text: '工作打算' })
})
