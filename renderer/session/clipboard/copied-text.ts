import { blockText } from '../../../shared/model/block-text'
import { plainText } from '../../../shared/model/blocks/text'
import type { Numbers } from '../../../shared/resolve/numbers'
import type { WrittenBlock } from '../../../shared/model/written'
import type { WrittenFragment } from './fragment'

/** What a reader expects to find in a message: numbers and all, a line for each paragraph and row. */
export function copiedText({ blocks, startsInside }: WrittenFragment, numbers: Numbers): string {
  return blocks
    .map((block, index) =>
      index === 0 && startsInside ? blockText(block) : shownText(block, numbers),
    )
    .join('\n')
}

/** The computed number, 表N or 图N that stands before a block's words. */
export function numberBefore(block: WrittenBlock, { blocks, labels }: Numbers): string {
  if (block.type === 'heading' || block.type === 'paragraph') return blocks.get(block.id) ?? ''
  if (block.type === 'page-break') return ''
  const label = labels.get(block.id) ?? ''
  return block.caption === '' ? label : `${label}　`
}

function shownText(block: WrittenBlock, numbers: Numbers): string {
  if (block.type !== 'table') return numberBefore(block, numbers) + blockText(block)
  const rows = block.children.map(({ children }) =>
    children.map((cell) => plainText(cell.children).replaceAll('\n', ' ')).join('\t'),
  )
  // Cells alone, without the name of the table they come from, have no caption to show.
  const caption = block.caption === '' ? [] : [numberBefore(block, numbers) + block.caption]
  return [...caption, ...rows].join('\n')
}
