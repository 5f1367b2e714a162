import type { Editor } from 'slate'
import type { Chapter } from '../../shared/model/chapter'
import type { Failure } from '../../shared/model/failure'
import type { ChapterId } from '../../shared/model/ids'
import type { Operation } from '../../shared/model/operations'
import type { Report } from '../../shared/model/report'
import type { Numbers } from '../../shared/resolve/numbers'

/**
 * What the foot of the window says. `saved` needs a durable transaction of everything typed and no
 * open composition; `failed` means that a write failed or hung for ten seconds.
 */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'pending' }
  | { readonly kind: 'composing' }
  | { readonly kind: 'failed'; readonly failure: Failure }

/** An immutable picture of the open report, new whenever something in it changed. */
export interface SessionState {
  /** The report as the model holds it now, unsaved typing included. */
  readonly report: Report
  readonly openChapter: ChapterId
  readonly numbers: Numbers
  /** Characters without white space, by chapter and of all. */
  readonly characters: { readonly byChapter: ReadonlyMap<ChapterId, number>; readonly total: number }
  readonly save: SaveState
  readonly canUndo: boolean
  readonly canRedo: boolean
}

/** The open report in memory: its editors, the queue of saves, one undo stack over all of it. */
export interface Session {
  readonly state: () => SessionState
  /** Listens to changes of `state`; the returned function ends it. */
  readonly subscribe: (listener: () => void) => () => void
  /** The one Slate editor of a chapter, made on first use and kept while the report is open. */
  readonly editorOf: (chapter: ChapterId) => Editor
  readonly openChapter: (chapter: ChapterId) => void
  /** Applies a change of structure at once, saves it, and makes it one undo step. */
  readonly change: (operation: Operation) => void
  /** A new empty chapter after `after` (or at the end), opened. */
  readonly addChapter: (after: ChapterId | null, fields: Pick<Chapter, 'title' | 'level'>) => void
  readonly undo: () => void
  readonly redo: () => void
  /** Ends the composition and saves everything; false where something could not be saved. */
  readonly flush: () => Promise<boolean>
  /** Tries a failed save again now. */
  readonly retry: () => void
  readonly close: () => void
}
