import type { AssetId, BlockId } from '../model/ids'
import type { ResolvedBlock, ResolvedReport } from './resolved'

/** A chart that was drawn: the picture's name among all pictures, and its size in pixels of 96 to the inch. */
export interface DrawnChart {
  readonly asset: AssetId
  readonly width: number
  readonly height: number
}

/** The report with pictures in the place of its charts; one that was not drawn stays a chart. */
export function withDrawn(
  report: ResolvedReport,
  drawn: ReadonlyMap<BlockId, DrawnChart>,
): ResolvedReport {
  if (drawn.size === 0) return report
  const blocks = report.blocks.map((block): ResolvedBlock => {
    const picture = block.type === 'chart' ? drawn.get(block.block) : undefined
    if (block.type !== 'chart' || !picture) return block
    const { chapter, block: id, label, caption, alt } = block
    return { type: 'image', chapter, block: id, label, caption, alt, ...picture }
  })
  return { ...report, blocks }
}
