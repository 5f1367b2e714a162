import { createEditor, Editor, type Operation } from 'slate'
import { withReact } from 'slate-react'
import type { Block } from '../../../shared/model/block'
import type { BlockId } from '../../../shared/model/ids'
import { emptyParagraph } from './blocks'
import { withBreaks } from './breaks'
import { withDeletion } from './deletion'
import { withIds } from './ids'
import { withLead } from './lead'
import { fragmentKey, withPaste } from './paste'
import { withShape } from './shape'

/** What the session wants to know of a chapter's editor. */
export interface EditorEvents {
  /** Whether another block of the report has this id already. */
  readonly isTaken: (id: BlockId) => boolean
  /** Undo or redo is running: operations come with the ids they had. */
  readonly isReplaying: () => boolean
  readonly before: (editor: Editor, operation: Operation) => void
  /** Once for each tick in which something changed. */
  readonly changed: (editor: Editor) => void
}

/** The Slate editor of one chapter; `editor.children` are the model's blocks, always in shape. */
export function createChapterEditor(blocks: readonly Block[], events: EditorEvents): Editor {
  const editor = withPaste(
    withLead(withDeletion(withBreaks(withShape(withReact(createEditor(), fragmentKey))))),
  )
  setBlocks(editor, blocks)
  withRecord(editor, events)
  return withIds(editor, events.isTaken, events.isReplaying)
}

/** Replaces all text of an editor, outside of the history. */
export function setBlocks(editor: Editor, blocks: readonly Block[]): void {
  editor.selection = null
  editor.children = blocks.length > 0 ? [...blocks] : [emptyParagraph()]
  Editor.normalize(editor, { force: true })
  editor.operations = []
}

function withRecord(editor: Editor, events: EditorEvents): void {
  const { apply, onChange } = editor
  editor.apply = (operation) => {
    events.before(editor, operation)
    apply(operation)
  }
  editor.onChange = (options) => {
    events.changed(editor)
    onChange(options)
  }
}
