import type { DraftBlock, DraftFigure } from '../model/draft'
import { approximations } from './approximate'
import { changes } from './change'
import { labels } from './label'
import { plainText } from './plain-text'
import { quantities } from './quantities'

/**
 * The third stage of recognising: every quantity of headings and paragraphs, in order, as the contract
 * of the command line says what a figure is. Dates, ordinals, names and tables hold none. Never fails.
 */
export function extractFigures(blocks: readonly DraftBlock[]): readonly DraftFigure[] {
  return blocks.flatMap((block) =>
    block.type === 'heading' || block.type === 'paragraph' ? figuresOf(block.id, block.text) : [],
  )
}

function figuresOf(block: string, printed: string): readonly DraftFigure[] {
  const text = plainText(printed)
  const found = quantities(text)
  const changed = changes(text, found)
  const approximate = approximations(text, found)
  const label = labels(text, found, changed)
  return found.map(({ start, end, value, unit, kind }, index) => ({
    block,
    start,
    end,
    text: printed.slice(start, end),
    value: value.toNumber(),
    unit,
    label: label[index] ?? '',
    kind,
    approximate: approximate[index] ?? false,
    change: changed[index]?.change ?? null,
  }))
}
