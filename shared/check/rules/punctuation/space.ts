import { textRule } from '../../rule'

/** White space between Han characters, or before a mark (GB/T 15834-2011, 5.1). */
export const straySpace = textRule('punctuation/space', 'warning', ({ kind, block, text }) => {
  if (kind !== 'paragraph' && kind !== 'heading') return []
  const role = block?.type === 'paragraph' ? block.role : undefined
  // Names and dates are set apart by hand, and lines of attachments.
  if (role !== undefined && role !== 'note') return []
  const spaces =
    /(?<=[\u4e00-\u9fff，。；：、）》”])[ \u00a0\u3000]{1,6}(?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff])[ \u00a0\u3000]{1,6}(?=[，。；：、）》”])/gu
  const found = Array.from(text.matchAll(spaces))
  // A line of words set apart is a heading or a list of names.
  if (found.length > 0 && found.length * 4 > text.length) return []
  return found.map(({ index, 0: white }) => ({
    start: index,
    end: index + white.length,
    message: '汉字之间多了空格。',
    expected: '',
    fix: { start: index, end: index + white.length, text: '' },
  }))
})
