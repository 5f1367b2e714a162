import { replacing, textRule } from '../../rule'

/** A dash is two strokes in two places (GB/T 15834-2011, 4.10), a connection one. */
export const dash = textRule('punctuation/dash', 'warning', ({ kind, text }) => {
  if (kind === 'number') return []
  const wrong =
    /—{3,8}|(?<=[\u4e00-\u9fff）》”])[-－]{2,6}(?=[\u4e00-\u9fff（《“])|(?<=[\u4e00-\u9fff])(?:[-－]|(?<!—)—(?!—))(?=[“《])|(?<=(?:19|20)\d{2})[-－—]{2}(?=(?:19|20)\d{2})/gu
  return Array.from(text.matchAll(wrong), ({ index, 0: marks }) => {
    const isRange = /\d/u.test(text.charAt(index - 1))
    const right = isRange ? '—' : '——'
    const name = isRange ? '起止年份之间用一字线' : '破折号占两个字'
    return replacing(index, marks, right, `${name}，“${marks}”应为“${right}”。`)
  })
})
