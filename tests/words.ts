import { unfilled } from '../shared/figures/printed-figure'
import { blockText as wordsOfBlock } from '../shared/model/block-text'
import type { Block } from '../shared/model/block'
import type { Inline } from '../shared/model/blocks/inline'
import { lostReference } from '../shared/model/computed-text'
import { plainText as wordsOfLeaves } from '../shared/model/blocks/text'
import {
  isReferenceShape,
  writtenBlock,
  writtenLeaves,
  type ComputedText,
  type WrittenBlock,
  type WrittenText,
} from '../shared/model/written'
import { writtenText as ownWords } from '../shared/model/written-text'

/** For blocks without a report: every figure is a blank, and no reference finds what it names. */
export const noFigures: ComputedText = (inline) =>
  isReferenceShape(inline) ? lostReference : unfilled

/** The words of a stored block, as `shared/model/block-text` has those of a written one. */
export function blockText(block: Block): string {
  return wordsOfBlock(written(block))
}

export function writtenText(block: Block): string {
  return ownWords(written(block))
}

export function plainText(inlines: readonly Inline[]): string {
  return wordsOfLeaves(leavesOf(inlines))
}

export function leavesOf(inlines: readonly Inline[]): readonly WrittenText[] {
  return writtenLeaves(inlines, noFigures)
}

export function written(block: Block): WrittenBlock {
  return writtenBlock(block, noFigures)
}
