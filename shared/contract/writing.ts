import { z } from 'zod'
import { block } from '../model/block'
import { mostBlocks } from '../model/chapter'
import { chapterId, reportId } from '../model/ids'
import { operation, type Operation } from '../model/operations'
import { call } from './call'

/** What stands on disk after a save: the answer comes only after a durable transaction. */
export interface Saved {
  readonly revision: number
  /** ISO 8601, UTC. */
  readonly savedAt: string
}

/** What stands on disk after texts were saved in one transaction. */
export interface ChaptersSaved {
  /** Of each chapter, in the order asked. */
  readonly revisions: readonly number[]
  /** ISO 8601, UTC. */
  readonly savedAt: string
}

export interface StructureSaved extends Saved {
  /** The operation that takes this one back; null where it did nothing. */
  readonly inverse: Operation | null
}

const text = z.object({
  chapter: chapterId,
  revision: z.number().int().min(0),
  blocks: z.array(block).max(mostBlocks),
})

export const writing = {
  /** Saves a chapter's blocks over `revision`; fails with `stale-revision` when the store has a newer one. */
  'chapter.save': call<Saved>()(text.extend({ report: reportId })),
  /** Saves texts that belong together, as of a move from one chapter to another: all or none. */
  'chapters.save': call<ChaptersSaved>()(
    z.object({ report: reportId, texts: z.array(text).min(1).max(10_000) }),
  ),
  /** Applies one change of structure over `revision` (the report's `structureRevision`). */
  'structure.apply': call<StructureSaved>()(
    z.object({ report: reportId, revision: z.number().int().min(0), operation }),
  ),
}
