import type { Editor, Selection } from 'slate'
import type { ContractClient } from '../../shared/contract/contract'
import type { Blank } from '../../shared/model/blanks'
import type { Chapter } from '../../shared/model/chapter'
import type { Failure } from '../../shared/model/failure'
import type { BlockId, ChapterId } from '../../shared/model/ids'
import type { Operation } from '../../shared/model/operations'
import type { Report } from '../../shared/model/report'
import type { ComputedText, WrittenReport } from '../../shared/model/written'
import type { EarlierYear } from '../../shared/model/earlier-year'
import type { Figures } from '../../shared/figures/printed-figure'
import type { Numbers } from '../../shared/resolve/numbers'
import type { Gap, Stretch } from './move-blocks'
import type {} from './nodes'

/** The calls that an open report needs. */
export type SessionClient = Pick<
  ContractClient,
  | 'library.open'
  | 'chapter.save'
  | 'chapters.save'
  | 'structure.apply'
  | 'asset.add'
  | 'register.earlier'
>

/**
 * What the foot of the window says. `saved` needs a durable transaction of everything typed and no
 * open composition; `failed` means that a write failed or hung for ten seconds.
 */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'pending' }
  | { readonly kind: 'composing' }
  | { readonly kind: 'failed'; readonly failure: Failure }

/** A place that the chapter editor is asked to show; `serial` grows with every asking. */
export interface RevealedPlace {
  readonly chapter: ChapterId
  /** Null is the chapter's title line. */
  readonly block: BlockId | null
  /** What of the block's written text is to be selected; null is its start. */
  readonly range: Blank | null
  /** Show the selection of the chapter's editor as it is (after undo), instead of the block's start. */
  readonly selection: boolean
  /** The focus stays where it is, as in the panel that looks for words. */
  readonly quiet: boolean
  readonly serial: number
}

/** An immutable picture of the open report, new whenever something in it changed. */
export interface SessionState {
  /** The report as the model holds it now, unsaved typing included. */
  readonly report: Report
  /** The same with its figures and references written out: what is counted, searched and checked. */
  readonly written: WrittenReport
  /** What the figures say; the same object as long as the register is. */
  readonly figures: Figures
  /** What figures and references say; the same as long as figures and numbers are. */
  readonly textOf: ComputedText
  readonly openChapter: ChapterId
  readonly numbers: Numbers
  /** What the store has of earlier years, for charts over the years; empty until it was asked for. */
  readonly earlier: readonly EarlierYear[]
  /** Characters without white space, by chapter and of all. */
  readonly characters: {
    readonly byChapter: ReadonlyMap<ChapterId, number>
    readonly total: number
  }
  readonly save: SaveState
  /** A Chinese composition is open: commands wait for its end. */
  readonly composing: boolean
  readonly canUndo: boolean
  readonly canRedo: boolean
  readonly revealed: RevealedPlace | null
  /** Nothing can be written: the store could only be opened for reading. */
  readonly readOnly: boolean
  /** The selection in the open chapter, for what the tools show. */
  readonly selection: Selection
}

/** The open report in memory: its editors, the queue of saves, one undo stack over all of it. */
export interface Session {
  readonly state: () => SessionState
  /** Listens to changes of `state`; the returned function ends it. */
  readonly subscribe: (listener: () => void) => () => void
  /** Listens to changes of `state().numbers` alone, for what is on the screen a thousand times. */
  readonly subscribeNumbers: (listener: () => void) => () => void
  /** Listens to changes of `state().figures`, told when no composition is open. */
  readonly subscribeFigures: (listener: () => void) => () => void
  /** The one Slate editor of a chapter, made on first use and kept while the report is open. */
  readonly editorOf: (chapter: ChapterId) => Editor
  readonly openChapter: (chapter: ChapterId) => void
  /** Opens a chapter with the caret at a block's start, or in its title line (null). */
  readonly reveal: (chapter: ChapterId, block: BlockId | null, range?: Blank) => void
  /** Shows a place without taking the focus; a title line or caption is only scrolled to. */
  readonly point: (chapter: ChapterId, block: BlockId | null, range: Blank | null) => void
  /**
   * Applies a change of structure at once, saves it, and makes it one undo step. With `joins` it
   * becomes part of the step before where that one set the same fields: typing in a title line.
   */
  readonly change: (operation: Operation, options?: { readonly joins: boolean }) => void
  /** A new empty chapter after `after` (or at the end), opened. */
  readonly addChapter: (after: ChapterId | null, fields: Pick<Chapter, 'title' | 'level'>) => void
  /**
   * Makes one undo step of all that `work` changes, in whichever chapters; their texts are saved in
   * one transaction.
   */
  readonly together: (work: () => void) => void
  /** Makes an undo step of what was just decided beside the text: `undo` takes it back, `redo` makes it again. */
  readonly decided: (undo: () => void, redo: () => void) => void
  /** Moves blocks to another place of the report as one undo step. */
  readonly moveBlocks: (from: Stretch, to: Gap) => void
  /** Inserts files as pictures at the caret of the open chapter; `onNotice` tells what was refused. */
  readonly addPictures: (files: readonly File[]) => Promise<void>
  /** Asks the store once for what it has of earlier years; `state().earlier` then holds it. */
  readonly askEarlier: () => void
  readonly undo: () => void
  readonly redo: () => void
  /** Told by every field of the report when a composition opens and when it has ended. */
  readonly composition: (open: boolean) => void
  /** Whether changes are refused. */
  readonly setReadOnly: (readOnly: boolean) => void
  /** Ends the composition and saves everything; false where something could not be saved. */
  readonly flush: () => Promise<boolean>
  /** Tries a failed save again now. */
  readonly retry: () => void
  /** Listens to what the user must be told once, as a conflict with the store. */
  readonly onNotice: (listener: (failure: Failure) => void) => () => void
  readonly close: () => void
}
