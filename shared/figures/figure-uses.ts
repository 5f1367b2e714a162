import type { Block } from '../model/block'
import type { BlockId, ChapterId, IndicatorId } from '../model/ids'
import { chaptersInOrder, type Report } from '../model/report'
import { figuresIn, writtenBlock, type FigureText, type WrittenText } from '../model/written'

/** A figure's place in a report. */
export interface FigureUse {
  readonly chapter: ChapterId
  readonly block: BlockId
  /** In UTF-16 units of the block's `writtenText`. */
  readonly start: number
  readonly end: number
  /** What it says, with some words on either side. */
  readonly excerpt: string
}

/** How often each indicator of a report is shown, as itself or as the whole of a share. */
export function useCounts(report: Report): ReadonlyMap<IndicatorId, number> {
  const counts = new Map<IndicatorId, number>()
  for (const { blocks } of chaptersInOrder(report)) {
    for (const figure of blocks.flatMap(figuresIn)) {
      for (const id of new Set([figure.indicator, ...(figure.of ? [figure.of] : [])])) {
        counts.set(id, (counts.get(id) ?? 0) + 1)
      }
    }
  }
  return counts
}

/** Every place that shows an indicator, in the order of the paper. */
export function usesOf(
  report: Report,
  indicator: IndicatorId,
  textOf: FigureText,
): readonly FigureUse[] {
  return chaptersInOrder(report).flatMap(({ id: chapter, blocks }) =>
    blocks
      .filter((block) => figuresIn(block).some((figure) => shows(figure, indicator)))
      .flatMap((block) =>
        placesIn(block, indicator, textOf).map((place) => ({
          ...place,
          chapter,
          block: block.id,
        })),
      ),
  )
}

const around = 10

function placesIn(
  block: Block,
  indicator: IndicatorId,
  textOf: FigureText,
): readonly Pick<FigureUse, 'start' | 'end' | 'excerpt'>[] {
  const leaves = leavesOf(writtenBlock(block, textOf))
  const text = leaves.map((leaf) => leaf.text).join('')
  let end = 0
  return leaves.flatMap((leaf) => {
    const start = end
    end += leaf.text.length
    if (!leaf.figure || !shows(leaf.figure, indicator)) return []
    const excerpt = text.slice(Math.max(0, start - around), end + around)
    return [{ start, end, excerpt }]
  })
}

function shows(
  figure: { readonly indicator: IndicatorId; readonly of?: IndicatorId | undefined },
  id: IndicatorId,
): boolean {
  return figure.indicator === id || figure.of === id
}

function leavesOf(block: ReturnType<typeof writtenBlock>): readonly WrittenText[] {
  if (block.type === 'heading' || block.type === 'paragraph') return block.children
  if (block.type !== 'table') return []
  return block.children.flatMap((row) => row.children.flatMap((cell) => cell.children))
}
