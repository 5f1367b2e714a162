import { blockText } from '../../shared/model/block-text'
import type { Chapter } from '../../shared/model/chapter'
import type { FigureText } from '../../shared/figures/written-out'
import { isReferenceShape, writtenBlock, type ComputedText } from '../../shared/model/written'

/** Characters of a chapter's title and blocks, without white space; code points, not UTF-16 units. */
export function countCharacters(
  { title, blocks }: Pick<Chapter, 'title' | 'blocks'>,
  figureText: FigureText,
): number {
  const textOf: ComputedText = (inline) =>
    isReferenceShape(inline) ? usualReference : figureText(inline)
  const words = [title, ...blocks.map((block) => blockText(writtenBlock(block, textOf)))]
  return words.reduce((sum, text) => sum + Array.from(text.replaceAll(/\s/gu, '')).length, 0)
}

/** A chapter is stored alone: of what the others hold, only the usual length of a reference is known. */
const usualReference = '表1'
