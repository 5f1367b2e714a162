import type { Block } from '../../../shared/model/block'
import type { Inline } from '../../../shared/model/blocks/inline'
import type { Paragraph } from '../../../shared/model/blocks/paragraph'
import { newId, type BlockId } from '../../../shared/model/ids'

/** A paragraph of text and of what is computed in it. */
export function line(...inlines: readonly (string | Inline)[]): Paragraph {
  const children = inlines.map((each) => (typeof each === 'string' ? { text: each } : each))
  return { type: 'paragraph', id: newId(), children }
}

/** A note; its number is that of the mark that names it. */
export function note(text: string): Paragraph {
  return { ...line(text), role: 'note' }
}

/** What names a block: a table's 表1, the mark of a note. */
export function reference({ id }: Pick<Block, 'id'>): Inline {
  return { type: 'reference', to: id, children: [{ text: '' }] }
}

/** What names a block that is nowhere. */
export function lost(): Inline {
  return reference({ id: newId<BlockId>() })
}
