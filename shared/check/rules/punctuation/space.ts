import { textRule } from '../../rule'
import { surnames } from '../surnames'

/** White space between Han characters, or before a mark (GB/T 15834-2011, 5.1). */
export const straySpace = textRule('punctuation/space', 'warning', ({ kind, block, text }) => {
  if (kind !== 'paragraph' && kind !== 'heading') return []
  const role = block?.type === 'paragraph' ? block.role : undefined
  // Names and dates are set apart by hand, and lines of attachments.
  if ((role !== undefined && role !== 'note') || isOfBodies(text)) return []
  const spaces =
    /(?<=[\u4e00-\u9fff，。；：、）》”])[ \u00a0\u3000]{1,6}(?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff])[ \u00a0\u3000]{1,6}(?=[，。；：、）》”])/gu
  const found = Array.from(text.matchAll(spaces)).filter(
    ({ index, 0: white }) => !isMeant(text, index, index + white.length),
  )
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

const nameEnds = new RegExp(`(?:^|[：:、，；\\s])[${surnames}]$`, 'u')

/** A name of two characters that is set as wide as one of three, or a motto in quotes. */
function isMeant(text: string, start: number, end: number): boolean {
  const [before, after] = [text.slice(Math.max(0, start - 24), start), text.slice(end, end + 24)]
  const isName = nameEnds.test(before) && /^[\u4e00-\u9fff](?:[、，；。\s]|$)/u.test(after)
  return isName || (/“[^“”，。]{1,24}$/u.test(before) && /^[^“”，。]{1,24}”/u.test(after))
}

/** Two bodies on one line, as at a report's end. */
function isOfBodies(text: string): boolean {
  return (
    text.length < 40 &&
    /^[^，。；：]{3,}(?:委|府|局|会|院|室)[ \u00a0\u3000]+[^，。；：]{3,}$/u.test(text)
  )
}
