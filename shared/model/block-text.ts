import { byBlockType, type ByBlockType } from './block'
import { plainText } from './blocks/text'
import type { WrittenBlock } from './written'

/** The words of a block, cells separated by tabs and rows by line feeds. */
export function blockText(block: WrittenBlock): string {
  return byBlockType(words, block)
}

const words: ByBlockType<string, WrittenBlock> = {
  heading: (block) => plainText(block.children),
  paragraph: (block) => plainText(block.children),
  table: (block) =>
    [
      block.caption,
      ...block.children.map((row) =>
        row.children.map((cell) => plainText(cell.children)).join('\t'),
      ),
    ]
      .filter((line) => line !== '')
      .join('\n'),
  image: (block) => block.caption,
  chart: (block) => block.caption,
  'page-break': () => '',
}
