import { textRule } from '../../rule'

/** Marks that follow one another where one is enough (GB/T 15834-2011, 5.1, B.2). */
export const doubledMarks = textRule('punctuation/doubled', 'error', ({ kind, text }) => {
  if (kind === 'number') return []
  return Array.from(text.matchAll(/[，。、；：]{2,8}/gu)).flatMap(({ index, 0: marks }) => {
    // Three full stops are an ellipsis that was typed in their place; inside a sentence they are told as one.
    if (/^。{3,8}$/u.test(marks)) {
      const isInside = /[\u4e00-\u9fff]/u.test(text.charAt(index + marks.length))
      return isInside ? [] : [hit(index, marks, '……', '省略号')]
    }
    return [hit(index, marks, strongest(marks), '标点')]
  })
})

function hit(start: number, marks: string, right: string, what: string) {
  const end = start + marks.length
  return {
    start,
    end,
    message: `${what}“${marks}”应为“${right}”。`,
    expected: right,
    fix: { start, end, text: right },
  }
}

/** The one that ends most. */
function strongest(marks: string): string {
  return ['。', '；', '：', '，', '、'].find((mark) => marks.includes(mark)) ?? marks.charAt(0)
}
