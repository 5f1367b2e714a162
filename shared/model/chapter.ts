import { z } from 'zod'
import { block } from './block'
import { chapterId } from './ids'
import { level } from './level'

/** What a chapter can hold; a message with more is refused. */
export const mostBlocks = 200_000

export const chapterKind = z.enum(['front', 'chapter', 'back'])
export type ChapterKind = z.infer<typeof chapterKind>

/**
 * A part of the report: the unnumbered `front` (recipient, preamble), a chapter, or the `back`
 * (closing, attachments, signature, date). `level` is the form of the chapter's own heading,
 * usually 1; null is unnumbered. With `runIn` the first paragraph goes on in the title's line.
 */
export const chapter = z.object({
  id: chapterId,
  kind: chapterKind,
  level: level.nullable(),
  title: z.string().max(2000),
  runIn: z.boolean(),
  blocks: z.array(block).max(mostBlocks),
  /** Grows by one with every saved text; an older one never overwrites a newer one. */
  revision: z.number().int().min(0),
})
export type Chapter = z.infer<typeof chapter>
