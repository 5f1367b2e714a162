import { z } from 'zod'
import { chart } from './blocks/chart'
import { heading } from './blocks/heading'
import { image } from './blocks/image'
import { pageBreak } from './blocks/page-break'
import { paragraph } from './blocks/paragraph'
import { table } from './blocks/table'

/** The block types. A block is a Slate node: what the store keeps is what the editor edits. */
export const block = z.discriminatedUnion('type', [
  heading,
  paragraph,
  table,
  image,
  chart,
  pageBreak,
])
export type Block = z.infer<typeof block>
export type BlockType = Block['type']

/** A record over the block types: whoever adds a type is led by the compiler to every use. */
export type ByBlockType<Out, Of extends { readonly type: BlockType } = Block> = {
  readonly [T in BlockType]: (block: Extract<Of, { type: T }>) => Out
}

/** Calls the handler of the block's type. */
export function byBlockType<Out, Of extends { readonly type: BlockType } = Block>(
  handlers: ByBlockType<Out, Of>,
  value: Of,
): Out {
  const handler = handlers[value.type] as (block: Of) => Out
  return handler(value)
}
