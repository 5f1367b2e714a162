import { z } from 'zod'
import { blockId, chapterId } from './ids'

const shape = {
  /** 1 is the paper's own size. */
  zoom: z.number().min(0.5).max(2),
  /** Whether the panel on the left is there, and its width in pixels. */
  outline: z.boolean(),
  outlineWidth: z.number().int().min(200).max(480),
  /** The missing faces of which the user has read: others are told again. */
  facesRead: z.array(z.string().max(40)).max(20),
}

/** How the window stood when it was last used. */
export const view = z.strictObject(shape)
export type View = z.infer<typeof view>

/** A view as it was kept: what is absent or makes no sense is as at the first start. */
export const keptView = z.object({
  zoom: shape.zoom.catch(1),
  outline: shape.outline.catch(true),
  outlineWidth: shape.outlineWidth.catch(272),
  facesRead: shape.facesRead.catch([]),
})

export const firstView: View = keptView.parse({})

/** Where somebody was in a report: the caret, and how far the paper was scrolled. */
export const place = z.strictObject({
  chapter: chapterId,
  /** Null where there was no caret in the text. */
  block: blockId.nullable(),
  /** In UTF-16 units of the block's text, without a table's or picture's caption. */
  offset: z.number().int().min(0),
  /** From the top of the paper, in em of its own size, so that it holds at any zoom. */
  scroll: z.number().min(0),
})
export type Place = z.infer<typeof place>

/** 目标字数: how long a report is to be, without white space; 0 where nobody asks for a length. */
export const lengthTarget = z.number().int().min(0).max(1_000_000)

/** Where the window stood on the screen; x and y as the system counts over all its screens. */
export const windowPlace = z.strictObject({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(1),
  height: z.number().int().min(1),
  maximized: z.boolean(),
  fullScreen: z.boolean(),
})
export type WindowPlace = z.infer<typeof windowPlace>
