import text from '../../assets/example/report.txt?raw'
import type { Block } from '../../shared/model/block'
import type { Chart } from '../../shared/model/blocks/chart'
import { newId } from '../../shared/model/ids'
import type { Report } from '../../shared/model/report'

/** The example report, of an invented district, as a file that is imported like any other. */
export function exampleFile(): { readonly name: string; readonly bytes: Uint8Array } {
  return { name: '示例报告.txt', bytes: new TextEncoder().encode(text) }
}

/** The example with what a file of text cannot hold: a chart behind its first table, of its numbers. */
export function withExampleChart(report: Report): Report {
  let isDrawn = false
  const charted = (block: Block): readonly Block[] => {
    if (isDrawn || block.type !== 'table') return [block]
    isDrawn = true
    const chart: Chart = {
      type: 'chart',
      id: newId(),
      kind: 'bar',
      source: { of: 'table', table: block.id, by: 'columns', skip: ['同比变化'] },
      caption: '2024年、2025年行政处罚决定情况（单位：件）',
      children: [{ text: '' }],
    }
    return [block, chart]
  }
  const chapters = report.chapters.map((each) => ({
    ...each,
    blocks: each.blocks.flatMap(charted),
  }))
  return { ...report, chapters }
}
