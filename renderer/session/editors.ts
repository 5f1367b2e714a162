import type { Editor, Operation } from 'slate'
import type { Block } from '../../shared/model/block'
import type { Failure } from '../../shared/model/failure'
import type { BlockId, ChapterId } from '../../shared/model/ids'
import { chaptersInOrder, type Report } from '../../shared/model/report'
import { chartOf } from './charts'
import { chapterOf, withBlocks, type Picture } from './picture'
import type { Recorder } from './recorder'
import { createChapterEditor, setBlocks } from './slate/create-editor'

/** The editors of a report's chapters, one each, and what they hold. */
export interface Editors {
  readonly editorOf: (chapter: ChapterId) => Editor
  /** A chapter's text as its editor holds it now. */
  readonly blocksOf: (chapter: ChapterId) => readonly Block[]
  /** Brings edits of this very tick into the picture. */
  readonly settle: () => void
  /** Runs undo or redo: nothing of it is recorded. */
  readonly replay: (work: () => void) => void
  /** Makes the editors of these chapters hold the report's texts. */
  readonly adopt: (report: Report, chapters: readonly ChapterId[]) => void
}

export interface EditorsEvents {
  /** Called at once when a chapter's text changes. */
  readonly dirty: (chapter: ChapterId) => void
  readonly changed: () => void
  readonly tell: (failure: Failure) => void
  /** Files were pasted or dropped that are pictures. */
  readonly pictures: (chapter: ChapterId, files: readonly File[]) => void
}

export function createEditors(
  picture: Picture,
  recorder: Recorder,
  events: EditorsEvents,
): Editors {
  const editors = new Map<ChapterId, Editor>()
  let replaying = false
  let silent = false

  const before = (chapter: ChapterId, editor: Editor, operation: Operation): void => {
    if (silent) return
    if (!replaying) recorder.record(chapter, editor, operation)
    if (operation.type !== 'set_selection') events.dirty(chapter)
  }
  const changed = (chapter: ChapterId, editor: Editor): void => {
    if (!replaying) recorder.settle(chapter, editor.selection)
    take(chapter, editor)
    events.changed()
  }
  const take = (chapter: ChapterId, editor: Editor): void => {
    const { openChapter, report } = picture.state()
    const selection = chapter === openChapter ? { selection: editor.selection } : {}
    const blocks = chapterOf(report, chapter)?.blocks
    const isSame = !blocks || blocks === editor.children || !editor.operations.some(changesText)
    if (isSame) return picture.update(selection)
    const next = withBlocks(report, chapter, editor.children as Block[])
    picture.setReport(next, editor.operations.some(changesNumbers), selection)
  }
  const isTaken = (id: BlockId): boolean =>
    chaptersInOrder(picture.state().report).some(({ id: chapter, blocks }) => {
      const own = (editors.get(chapter)?.children as Block[] | undefined) ?? blocks
      return own.some((block) => block.id === id)
    })
  const editorOf = (chapter: ChapterId): Editor => {
    const known = editors.get(chapter)
    if (known) return known
    const blocks = chapterOf(picture.state().report, chapter)?.blocks ?? []
    const editor = createChapterEditor(blocks, {
      isTaken,
      isReplaying: () => replaying,
      before: (self, operation) => before(chapter, self, operation),
      changed: (self) => changed(chapter, self),
      figures: () => picture.state().figures,
      textOf: (inline) => picture.state().textOf(inline),
      chart: (chart) => chartOf(chart, picture.state()),
      numbers: () => picture.state().numbers,
      tell: events.tell,
      pictures: (files) => events.pictures(chapter, files),
    })
    editors.set(chapter, editor)
    return editor
  }
  return {
    editorOf,
    blocksOf: (chapter) =>
      (editors.get(chapter)?.children as Block[] | undefined) ??
      chapterOf(picture.state().report, chapter)?.blocks ??
      [],
    settle: () => {
      for (const [chapter, editor] of editors) take(chapter, editor)
    },
    replay: (work) => {
      replaying = true
      try {
        work()
      } finally {
        replaying = false
      }
    },
    adopt: (report, chapters) => {
      silent = true
      for (const id of chapters) {
        const editor = editors.get(id)
        const blocks = chapterOf(report, id)?.blocks
        if (!editor || !blocks || editor.children === blocks) continue
        setBlocks(editor, blocks)
        editor.onChange()
      }
      silent = false
    },
  }
}

function changesText(operation: Operation): boolean {
  return operation.type !== 'set_selection'
}

/** Whether blocks, their order or their levels may be others: plain typing never renumbers. */
function changesNumbers(operation: Operation): boolean {
  const { type } = operation
  return type !== 'set_selection' && type !== 'insert_text' && type !== 'remove_text'
}
