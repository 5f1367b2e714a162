import type { ResolvedBlock, ResolvedReport, Run } from './resolved'

/**
 * The report with its figures as bare words: what of the register they show, by names that only the
 * office knows, is for who sends the document back, not for the public.
 */
export function nameless(report: ResolvedReport): ResolvedReport {
  return { ...report, blocks: report.blocks.map(namelessBlock) }
}

function namelessBlock(block: ResolvedBlock): ResolvedBlock {
  switch (block.type) {
    case 'heading':
      return { ...block, runs: block.runs.map(bare) }
    case 'paragraph':
      return { ...block, runs: block.runs.map(bare) }
    case 'table': {
      const rows = block.rows.map((row) =>
        row.map((cell) => ({ ...cell, runs: cell.runs.map(bare) })),
      )
      return { ...block, rows }
    }
    default:
      return block
  }
}

function bare(run: Run): Run {
  const { figure: _, ...words } = run
  return words
}
