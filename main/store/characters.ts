import { blockText } from '../../shared/model/block-text'
import type { Chapter } from '../../shared/model/chapter'

/** Characters of a chapter's title and blocks, without white space; code points, not UTF-16 units. */
export function countCharacters(chapter: Pick<Chapter, 'title' | 'blocks'>): number {
  const words = [chapter.title, ...chapter.blocks.map(blockText)]
  return words.reduce((sum, text) => sum + Array.from(text.replaceAll(/\s/gu, '')).length, 0)
}
