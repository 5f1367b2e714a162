import { expect, test } from 'vitest'
import type { SourceDocument } from '../../../../shared/model/source'
import { line } from './make-pdf'
import { document } from './read'

/** The measure of GB/T 9704: 28 characters of 16 points between 79 and 527. */
const [left, indent] = [79, 111]
const full = '全县行政机关严格落实重大行政决策程序规定把公众参与专家论证风险评估'.slice(0, 28)
const first = full.slice(0, 26)

function seen({ blocks }: SourceDocument): readonly string[] {
  return blocks.map((block) =>
    block.kind === 'paragraph'
      ? `${block.note === undefined ? '' : `[${block.note}] `}${block.text}`
      : block.kind,
  )
}

/** A paragraph that goes on over the page, with a mark behind its third line's number. */
function pages(mark: string, ...foot: readonly string[]): readonly string[] {
  const top = [
    line(first, indent, 740),
    line(full, left, 711),
    line('办件326件', left, 682),
    mark,
    line('，办结300件，办结率提高，群众满意率稳步提升', left + 77, 682),
    line(full, left, 653),
  ]
  const notes = foot.map((text, at) => line(text, left, 120 - at * 14, 10))
  return [
    [...top, ...notes].join('\n'),
    [
      line(full, left, 740),
      line('办结。', left, 711),
      line(first, indent, 682),
      line(full, left, 653),
    ].join('\n'),
  ]
}

const raised = line('1', left + 72, 688, 9)
const note = '1数据截至二〇二五年底，由各单位上报，未经统计部门核定，仅供参考之用，'

test('footnotes follow their paragraph, which goes on over the page without them', async () => {
  const source = await document({ pages: pages(raised, note, '引用时请注明。') })
  expect(seen(source)).toEqual([
    `${first}${full}办件326件，办结300件，办结率提高，群众满意率稳步提升${full}${full}办结。`,
    `[1] ${note.slice(1)}引用时请注明。`,
    `${first}${full}`,
  ])
})

test('footnotes in the letters of the text are told by their marks', async () => {
  const lines = [line('办件326件', left, 740), raised.replace(' 688 ', ' 746 '), line('，办结300件。', left + 77, 740), line('1 各单位上报。', left, 120)]
  expect(seen(await document({ pages: [lines.join('\n')] }))).toEqual(['办件326件，办结300件。', '[1] 各单位上报。'])
}) // prettier-ignore

test.each([
  ['a mark that is not raised', line('1', left + 72, 682), [note]],
  ['small lines that open with no mark', raised, ['数据截至二〇二五年底。']],
  ['small lines of a list', raised, ['1.数据截至二〇二五年底。']],
  ['a note whose mark is not in the text', raised, [note, '2另一条。']],
])('%s stays text', async (_, mark, foot) => {
  const source = await document({ pages: pages(mark, ...foot) })
  expect(source.blocks.some((block) => block.kind === 'paragraph' && block.note !== undefined)).toBe(false)
  expect(seen(source).join('')).toContain(foot.at(-1))
}) // prettier-ignore
