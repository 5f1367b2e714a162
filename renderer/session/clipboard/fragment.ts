import { z } from 'zod'
import { unfilled } from '../../../shared/figures/printed-figure'
import { block, type Block } from '../../../shared/model/block'
import { isFigure, leafOf } from '../../../shared/model/blocks/figure'
import { mostBlocks } from '../../../shared/model/chapter'
import { newId, type IndicatorId } from '../../../shared/model/ids'
import {
  figuresIn,
  withInlines,
  writtenBlocks,
  type FigureText,
  type WrittenBlock,
} from '../../../shared/model/written'

/** The clipboard's type for blocks of this application. */
export const fragmentType = 'application/x-antou-fragment'

const fragment = z.object({
  blocks: z.array(block).min(1).max(mostBlocks),
  /** The first block was copied from its middle on: its text has no number and no style of its own. */
  startsInside: z.boolean(),
  /** The last block was copied to its middle only. */
  endsInside: z.boolean(),
  /** What its figures say, in order: they are text in a report that has not their indicators. */
  figures: z.array(z.string().max(200)).max(100_000).default([]),
})
/** What was selected, as blocks. */
export type Fragment = Omit<z.infer<typeof fragment>, 'figures'>

/** A fragment with its figures written out, for other programs. */
export type WrittenFragment = Omit<Fragment, 'blocks'> & { readonly blocks: WrittenBlock[] }

export function writtenFragment(copied: Fragment, textOf: FigureText): WrittenFragment {
  return { ...copied, blocks: writtenBlocks(copied.blocks, textOf) }
}

export function encodeFragment(copied: Fragment, textOf: FigureText): string {
  const figures = copied.blocks.flatMap((each) => figuresIn(each).map(textOf))
  return JSON.stringify({ ...copied, figures })
}

/**
 * Reads a fragment as anything from outside: null unless it is of the model's shape; fresh ids.
 * Figures of indicators that `knows` refuses come as the text that they were.
 */
export function decodeFragment(
  encoded: string,
  knows: (indicator: IndicatorId) => boolean,
): Fragment | null {
  if (encoded === '') return null
  const parsed = fragment.safeParse(fromJson(encoded))
  if (!parsed.success) return null
  const { figures, ...copied } = parsed.data
  let at = 0
  const textOf = (): string => figures[at++] ?? unfilled
  const blocks = copied.blocks.map((each): Block => ({
    ...withInlines(each, (inline) => {
      if (!isFigure(inline)) return inline
      const text = textOf()
      return knows(inline.indicator) ? inline : { ...leafOf(inline), text }
    }),
    id: newId(),
  }))
  return { ...copied, blocks }
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
