import { textRule, type Hit } from '../../rule'

/** An ellipsis is six points in two places, and says 等 already (GB/T 15834-2011, 4.11, A.9.2). */
export const ellipsis = textRule('punctuation/ellipsis', 'warning', ({ kind, text }) => {
  if (kind === 'number') return []
  const found = Array.from(
    text.matchAll(/…{1,6}|。{3,8}(?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff，。])\.{3,6}/gu),
  )
  return found.flatMap(({ index, 0: marks }): readonly Hit[] => {
    const end = index + marks.length
    if (text.startsWith('等', end)) {
      return [
        {
          start: index,
          end: end + 1,
          message: '省略号和“等”用一个就够了。',
          expected: '等',
          fix: { start: index, end, text: '' },
        },
      ]
    }
    if (marks === '……') return []
    return [
      {
        start: index,
        end,
        message: `省略号“${marks}”应为“……”。`,
        expected: '……',
        fix: { start: index, end, text: '……' },
      },
    ]
  })
})
