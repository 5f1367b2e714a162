import type { Chart } from '../model/blocks/chart'
import { plainText } from '../model/blocks/text'
import type { BlockId, ChapterId, IndicatorId } from '../model/ids'
import { chaptersInOrder } from '../model/report'
import { leavesIn, type WrittenBlock, type WrittenReport } from '../model/written'

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

/** Every place that shows an indicator, as itself or as the whole of a share, in the order of the paper. */
export function usesOf(report: WrittenReport, indicator: IndicatorId): readonly FigureUse[] {
  return chaptersInOrder(report).flatMap(({ id: chapter, blocks }) =>
    blocks.flatMap((block) =>
      placesIn(block, indicator).map((place) => ({ ...place, chapter, block: block.id })),
    ),
  )
}

const around = 10

function placesIn(
  block: WrittenBlock,
  indicator: IndicatorId,
): readonly Pick<FigureUse, 'start' | 'end' | 'excerpt'>[] {
  if (block.type === 'chart') return placesInChart(block, indicator)
  const leaves = leavesIn(block)
  const shows = leaves.map(
    ({ figure }) => figure?.indicator === indicator || figure?.of === indicator,
  )
  if (!shows.includes(true)) return []
  const text = plainText(leaves)
  let end = 0
  return leaves.flatMap((leaf, at) => {
    const start = end
    end += leaf.text.length
    if (!shows[at]) return []
    const excerpt = text.slice(Math.max(0, start - around), end + around)
    return [{ start, end, excerpt }]
  })
}

/** A chart is one place, however often it draws it. */
function placesInChart(
  { source, caption }: Chart,
  indicator: IndicatorId,
): readonly Pick<FigureUse, 'start' | 'end' | 'excerpt'>[] {
  if (source.of === 'table' || !source.indicators.includes(indicator)) return []
  return [{ start: 0, end: 0, excerpt: caption === '' ? '图表' : `图表：${caption}` }]
}
