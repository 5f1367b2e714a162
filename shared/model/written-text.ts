import { byBlockType, type Block, type ByBlockType } from './block'
import { plainText } from './blocks/text'
import type { WrittenBlock } from './written'

/**
 * The text that is written in a block's own place: all of it but the caption, cells without
 * anything between them. Offsets of places in a block count in it.
 */
export function writtenText(block: WrittenBlock): string {
  return byBlockType(texts, block)
}

/** The caption of a table, picture or chart; empty where there is none. */
export function captionText(block: Block | WrittenBlock): string {
  return 'caption' in block ? block.caption : ''
}

const texts: ByBlockType<string, WrittenBlock> = {
  heading: (block) => plainText(block.children),
  paragraph: (block) => plainText(block.children),
  table: (block) =>
    block.children.flatMap((row) => row.children.map((cell) => plainText(cell.children))).join(''),
  image: () => '',
  chart: () => '',
  'page-break': () => '',
}
