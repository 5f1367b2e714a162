import { z } from 'zod'
import { block, type Block } from '../../../shared/model/block'
import { mostBlocks } from '../../../shared/model/chapter'
import { newId } from '../../../shared/model/ids'

/** The clipboard's type for blocks of this application. */
export const fragmentType = 'application/x-antou-fragment'

const fragment = z.object({
  blocks: z.array(block).min(1).max(mostBlocks),
  /** The first block was copied from its middle on: its text has no number and no style of its own. */
  startsInside: z.boolean(),
  /** The last block was copied to its middle only. */
  endsInside: z.boolean(),
})
/** What was selected, as blocks. */
export type Fragment = z.infer<typeof fragment>

export function encodeFragment(copied: Fragment): string {
  return JSON.stringify(copied)
}

/** Reads a fragment as anything from outside: null unless it is of the model's shape; fresh ids. */
export function decodeFragment(encoded: string): Fragment | null {
  if (encoded === '') return null
  const parsed = fragment.safeParse(fromJson(encoded))
  if (!parsed.success) return null
  const blocks = parsed.data.blocks.map((each): Block => ({ ...each, id: newId() }))
  return { ...parsed.data, blocks }
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
