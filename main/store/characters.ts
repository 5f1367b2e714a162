import { blockText } from '../../shared/model/block-text'
import type { Chapter } from '../../shared/model/chapter'
import { writtenBlock, type FigureText } from '../../shared/model/written'

/** Characters of a chapter's title and blocks, without white space; code points, not UTF-16 units. */
export function countCharacters(
  { title, blocks }: Pick<Chapter, 'title' | 'blocks'>,
  textOf: FigureText,
): number {
  const words = [title, ...blocks.map((block) => blockText(writtenBlock(block, textOf)))]
  return words.reduce((sum, text) => sum + Array.from(text.replaceAll(/\s/gu, '')).length, 0)
}
