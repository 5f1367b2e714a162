import { fail } from '../../../shared/model/failure'
import type { SourceBlock } from '../../../shared/model/source'
import { limits } from '../limits'
import { Refusal } from '../refusal'

type Unplaced<B> = B extends SourceBlock ? Omit<B, 'place'> : never

/** Takes the blocks of a document in order, gives each its place and holds them within `limits`. */
export interface Sink {
  readonly blocks: readonly SourceBlock[]
  /** Adds a block and gives its place. */
  readonly add: (block: Unplaced<SourceBlock>) => number
}

export function createSink(): Sink {
  const blocks: SourceBlock[] = []
  let characters = 0
  return {
    blocks,
    add: (block) => {
      const place = blocks.length + 1
      characters += lengthOf(block)
      if (place > limits.blocks || characters > limits.characters) throw new Refusal(tooLong)
      blocks.push({ ...block, place })
      return place
    },
  }
}

function lengthOf(block: Unplaced<SourceBlock>): number {
  if (block.kind === 'paragraph') return block.text.length
  if (block.kind === 'image') return 0
  return block.rows.flat().reduce((sum, { length }) => sum + length, 0)
}

const tooLong = fail(
  'file-too-large',
  '文件里的文字超过 500 万字或 20 万段，无法导入。',
  '请把文件分成几份，分别导入。',
)
