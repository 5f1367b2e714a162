import { createEditor, Editor, type Operation } from 'slate'
import { withReact } from 'slate-react'
import type { Block } from '../../../shared/model/block'
import type { Chart } from '../../../shared/model/blocks/chart'
import type { BlockId } from '../../../shared/model/ids'
import type { ComputedText } from '../../../shared/model/written'
import type { Figures } from '../../../shared/figures/printed-figure'
import type { Failure } from '../../../shared/model/failure'
import type { ChartData } from '../../../shared/resolve/chart-data'
import type { Numbers } from '../../../shared/resolve/numbers'
import { withCopy } from '../clipboard/copy'
import { withPaste } from '../clipboard/paste'
import { emptyParagraph } from './blocks'
import { withBreaks } from './breaks'
import { withDeletion } from './deletion'
import { withIds } from './ids'
import { withLead } from './lead'
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
  /** What the report's register holds as things stand. */
  readonly figures: () => Figures
  /** What figures and references of the report say as things stand. */
  readonly textOf: ComputedText
  /** What a chart of the report shows as things stand. */
  readonly chart: (chart: Chart) => ChartData
  /** The numbers that the window shows, for what is copied. */
  readonly numbers: () => Numbers
  /** A paste was refused, or something of it left out. */
  readonly tell: (failure: Failure) => void
  /** Files were pasted or dropped that are pictures. */
  readonly pictures: (files: readonly File[]) => void
}

/** React looks through so many blocks for a key, instead of through all; the page knows no chunks. */
const blocksInChunk = 100

/** The Slate editor of one chapter; `editor.children` are the model's blocks, always in shape. */
export function createChapterEditor(blocks: readonly Block[], events: EditorEvents): Editor {
  const editor = withLead(withDeletion(withBreaks(withShape(withReact(createEditor())))))
  editor.chartData = events.chart
  editor.computedText = events.textOf
  withPaste(withCopy(editor, events.numbers), {
    ...events,
    knows: (indicator) => events.figures().evaluation.has(indicator),
  })
  editor.getChunkSize = (node) => (node === editor ? blocksInChunk : null)
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
