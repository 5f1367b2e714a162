import { expect, test } from 'vitest'
import { draftOf } from './source'

const title = '青杨区司法局2025年度法治政府建设情况报告'

/** What the lines below a chapter are read as, and how many are left for the user to look at. */
function read(...lines: readonly string[]) {
  const { blocks, warnings } = draftOf(title, '一、存在问题', ...lines, '二、工作打算')
  return {
    types: blocks.slice(1, 1 + lines.length).map(({ type }) => type),
    unclear: warnings.filter(({ code }) => code === 'line-unclear').length,
  }
}

test('a line that the signs leave open is what its siblings clearly are', () => {
  const measures = ['2.执法装备老化；', '3.经费保障不到位。', '4.全年罚没收入未按时入库。']
  expect(read('1.执法力量不足；')).toEqual({ types: ['heading'], unclear: 1 })
  expect(read('1.执法力量不足；', ...measures)).toEqual({
    types: ['paragraph', 'paragraph', 'paragraph', 'paragraph'],
    unclear: 0,
  })
})

test('one sentence in lines that end in semicolons is body', () => {
  const list = [
    '（一）加强领导，压实责任；',
    '（二）强化保障，增加投入；',
    '（三）严格考核，兑现奖惩。',
  ]
  expect(read(...list, '以上报告，请审议。')).toEqual({
    types: ['paragraph', 'paragraph', 'paragraph', 'paragraph'],
    unclear: 0,
  })
  // With their text below them they are titles.
  const titles = list.flatMap((line) => [line, '全年各项任务已经完成。'])
  expect(read(...titles).types.filter((type) => type === 'heading')).toHaveLength(3)
})

test.each(['特此报告。', '专此报告。', '以上报告，请审议。', '妥否，请批示。'])(
  'the last of a report’s numbers is read as the others are before %s',
  (end) => {
    const lines = ['实', '准', '快'].map(
      (word, at) => `${at + 1}、突出一个“${word}”字，抓好各项工作。`,
    )
    const { blocks } = draftOf(title, '一、工作打算', ...lines, end)
    expect(new Set(blocks.slice(1, 4).map(({ type }) => type)).size).toBe(1)
  },
)

test('siblings of two kinds decide nothing, nor do the numbers of another parent', () => {
  const kinds = [
    '1.执法力量不足；',
    '2.全年办理案件36件，均已审结。',
    '3.强化学习',
    '学习常态开展。',
  ]
  expect(read(...kinds).types).toEqual(['heading', 'paragraph', 'heading', 'paragraph'])
  const parents = [
    '（一）甲类',
    '1.执法力量不足；',
    '（二）乙类',
    '1.办理案件36件。',
    '2.办结35件。',
  ]
  expect(read(...parents).types[1]).toBe('heading')
})

test('a clear line stays what it is among siblings of another kind', () => {
  const lines = [
    '1.办理案件36件。',
    '2.办结案件35件。',
    '3.移送案件2件。',
    '4.规范执法。全年无投诉。',
  ]
  expect(read(...lines).types).toEqual(['paragraph', 'paragraph', 'paragraph', 'heading'])
})
