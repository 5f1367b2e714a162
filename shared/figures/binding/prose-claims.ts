import type { ChapterId } from '../../model/ids'
import type { WrittenBlock, WrittenText } from '../../model/written'
import { extractFigures } from '../extract-figures'
import { beside, digitsAndUnit, type Claim } from './claim'

/** The words of a change that a figure can show, directly before its size. */
const changeWords = /(?:同比)?(?:上升|下降|增长|增加|减少|提高|降低)$/u
/** In the indicator's own unit only where it says against what: 新增, 减少 alone are counts. */
const differenceWords =
  /(?<=[比较](?:上年|去年)(?:同期)?|同比)(?:上升|下降|增长|增加|减少|提高|降低|多|少)$/u

/**
 * The numbers of a paragraph or heading that could be figures: those that stand in plain text as
 * digits with their unit behind them. What is about (300余件) or parted (1,204) is left as it is.
 */
export function proseClaims(
  chapter: ChapterId,
  block: WrittenBlock,
  group: string,
): readonly Claim[] {
  if (block.type !== 'paragraph' && block.type !== 'heading') return []
  const text = block.children.map((leaf) => leaf.text).join('')
  const free = plainStretches(block.children)
  const draft = { id: block.id, place: 1, evidence: '', type: 'paragraph' as const, text }
  return extractFigures([draft]).flatMap((figure): Claim[] => {
    const parts = digitsAndUnit(figure.text)
    if (!parts || figure.approximate || figure.kind === 'date' || figure.kind === 'ordinal')
      return []
    const inPercent = parts.unit === '%' || parts.unit === '个百分点'
    const word = wordBefore(text, figure.start, inPercent ? changeWords : differenceWords)
    const start = figure.start - word.length
    if (!free.some((each) => each.start <= start && figure.end <= each.end)) return []
    return [
      {
        chapter,
        block: block.id,
        start,
        end: figure.end,
        text: text.slice(start, figure.end),
        ...beside(text, start, figure.end),
        as: word === '' ? 'now' : inPercent ? 'change' : 'difference',
        group,
        name: figure.label,
        ...parts,
        isBare: false,
      },
    ]
  })
}

function wordBefore(text: string, end: number, words: RegExp): string {
  return words.exec(text.slice(Math.max(0, end - 12), end))?.[0] ?? ''
}

interface Stretch {
  readonly start: number
  readonly end: number
}

/** Where nothing computed stands; neighbours of different looks are one. */
function plainStretches(leaves: readonly WrittenText[]): readonly Stretch[] {
  const found: { start: number; end: number }[] = []
  let at = 0
  for (const leaf of leaves) {
    const end = at + leaf.text.length
    const last = found.at(-1)
    const isPlain = !leaf.figure && !leaf.reference
    if (isPlain && last?.end === at) last.end = end
    else if (isPlain) found.push({ start: at, end })
    at = end
  }
  return found
}
