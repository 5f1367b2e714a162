import { z } from 'zod'
import { unfilled } from '../../../shared/figures/printed-figure'
import { block, type Block } from '../../../shared/model/block'
import {
  isComputed,
  isFigure,
  leafOf,
  type Computed,
  type Inline,
} from '../../../shared/model/blocks/inline'
import { mostBlocks } from '../../../shared/model/chapter'
import { newId, type BlockId, type IndicatorId } from '../../../shared/model/ids'
import {
  computedIn,
  withInlines,
  writtenBlocks,
  type ComputedText,
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
  /** What its figures and references say, in order: they are text in a report that has not what they name. */
  texts: z.array(z.string().max(200)).max(100_000).default([]),
})
/** What was selected, as blocks. */
export type Fragment = Omit<z.infer<typeof fragment>, 'texts'>

/** A fragment with its figures and references written out, for other programs. */
export type WrittenFragment = Omit<Fragment, 'blocks'> & { readonly blocks: WrittenBlock[] }

export function writtenFragment(copied: Fragment, textOf: ComputedText): WrittenFragment {
  return { ...copied, blocks: writtenBlocks(copied.blocks, textOf) }
}

export function encodeFragment(copied: Fragment, textOf: ComputedText): string {
  const texts = copied.blocks.flatMap((each) => computedIn(each).map(textOf))
  return JSON.stringify({ ...copied, texts })
}

/** What of a fragment's things the report has that it comes into. */
export interface Known {
  /** Whether the register has an indicator. */
  readonly knows: (indicator: IndicatorId) => boolean
  /** Whether a block of the report has this id. */
  readonly isTaken: (id: BlockId) => boolean
}

/**
 * Reads a fragment as anything from outside: null unless it is of the model's shape. A block that was
 * cut keeps its id, so that references to it find it again; one that is there still gets a fresh one,
 * and what in the fragment names it names the copy. Figures of indicators and references to blocks
 * that the report has not come as the text that they were.
 */
export function decodeFragment(encoded: string, { knows, isTaken }: Known): Fragment | null {
  if (encoded === '') return null
  const parsed = fragment.safeParse(fromJson(encoded))
  if (!parsed.success) return null
  const { texts, ...copied } = parsed.data
  const ids = idsOf(copied.blocks, isTaken)
  let at = 0
  const known = (inline: Computed): Inline | null => {
    if (isFigure(inline)) return knows(inline.indicator) ? inline : null
    const to = ids.get(inline.to) ?? inline.to
    return ids.has(inline.to) || isTaken(to) ? { ...inline, to } : null
  }
  const blocks = copied.blocks.map((each): Block => {
    const own = withInlines(each, (inline) => {
      if (!isComputed(inline)) return inline
      const text = texts[at++] ?? unfilled
      return known(inline) ?? { ...leafOf(inline), text }
    })
    const id = ids.get(each.id) ?? newId()
    if (own.type !== 'chart' || own.source.of !== 'table') return { ...own, id }
    const table = ids.get(own.source.table) ?? own.source.table
    return { ...own, id, source: { ...own.source, table } }
  })
  return { ...copied, blocks }
}

/** The id that each block gets; of two with one id the later one is a copy. */
function idsOf(
  blocks: readonly Block[],
  isTaken: (id: BlockId) => boolean,
): ReadonlyMap<BlockId, BlockId> {
  const ids = new Map<BlockId, BlockId>()
  for (const { id } of blocks) {
    if (!ids.has(id)) ids.set(id, isTaken(id) ? newId() : id)
  }
  return ids
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
