import { textRule } from '../../rule'
import { sentencesOf } from '../../sentences'

/** A sentence that nobody can read out in a breath. */
export const longSentence = textRule('wording/long-sentence', 'info', ({ kind, text }) => {
  if (kind !== 'paragraph') return []
  return sentencesOf(text)
    .filter(({ start, end }) => end - start > longest)
    .map(({ start, end }) => ({
      start,
      end,
      message: `这句话有${end - start}个字，可以分成几句。`,
    }))
})

const longest = 200
