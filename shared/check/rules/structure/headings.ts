import { placeIn, type CheckedText } from '../../checked'
import { reportRule, textRule, type ReportHit } from '../../rule'

/** A heading alone on its line has no mark at its end. */
export const headingMark = textRule(
  'structure/heading-mark',
  'warning',
  ({ kind, block, text }) => {
    if (kind !== 'heading' || block?.type !== 'heading' || block.runIn) return []
    const mark = /[。；，、：！;,:!]$/u.exec(text)?.[0]
    if (mark === undefined) return []
    const [start, end] = [text.length - 1, text.length]
    return [
      {
        start,
        end,
        message: `标题末尾不用“${mark}”。`,
        expected: '',
        // Many offices end a heading as a sentence; a mark after which more is to come is a slip.
        severity: mark === '。' ? 'info' : 'warning',
        fix: { start, end, text: '' },
      },
    ]
  },
)

/** A heading has text below it, and one of its kind beside it. */
export const emptyHeading = reportRule('structure/empty-heading', 'warning', ({ draft, texts }) => {
  const byBlock = new Map(
    texts.filter(({ kind }) => kind === 'heading').map((text) => [text.at.block, text]),
  )
  return draft.blocks.flatMap((block, index): readonly ReportHit[] => {
    const text = byBlock.get(block.id)
    if (block.type !== 'heading' || block.level === null || block.runIn || !text) return []
    // Neither it nor what stands below is written yet.
    if (text.text.includes('【待填】')) return []
    const next = draft.blocks[index + 1]
    const isEmpty =
      !next ||
      (next.type === 'heading' && !next.runIn && next.level !== null && next.level <= block.level)
    return isEmpty
      ? [{ place: placeIn(text, 0, text.text.length), message: '标题下面没有内容。' }]
      : []
  })
})

/** A part is not parted into one. */
export const loneHeading = reportRule('structure/lone-heading', 'warning', ({ texts }) => {
  const found: ReportHit[] = []
  const numbers = texts.filter(({ kind, level }) => kind === 'number' && level !== null)
  for (const [index, text] of numbers.entries()) {
    if (text.level === null || text.level === 1 || !/^\s*[（(]?(?:一|1)[、.．）)]/u.test(text.text))
      continue
    const { level: own } = text
    // The next number that is not below it: its twin, or of what holds them.
    const next = nextAtMost(numbers, index + 1, own)
    if (next?.level !== own)
      found.push({
        place: placeIn(text, 0, text.text.length),
        message: `只有“${text.text.trim()}”，没有下一条；只有一条时不用编号。`,
      })
  }
  return found
})

function nextAtMost(
  numbers: readonly CheckedText[],
  from: number,
  own: number,
): CheckedText | undefined {
  for (let at = from; at < numbers.length; at += 1) {
    const next = numbers[at]
    if (next?.level !== null && next && next.level <= own) return next
  }
  return undefined
}
