import { Editor, Range, Transforms } from 'slate'
import type { Block } from '../../../shared/model/block'
import type { Inline } from '../../../shared/model/blocks/inline'
import { plainText } from '../../../shared/model/blocks/text'
import { mostBlocks } from '../../../shared/model/chapter'
import { ok, type Failure, type Result } from '../../../shared/model/failure'
import { blockOf, cellAt, isEmpty } from '../slate/blocks'
import { tablePlace } from '../slate/tables'
import { cellsOf, filledTable } from './fill-cells'
import { decodeFragment, fragmentType, type Fragment, type Known } from './fragment'
import { parseHtml } from './parse-html'
import { readHtml } from '../../../shared/html/read-html'
import { asFragment, insertBlocks, isBody } from './insert-blocks'
import { insertLeaves } from './insert-leaves'
import { asLines, linesIn } from '../../../shared/html/leaves'
import {
  clipboardLimits,
  nothingToPaste,
  pageBounds,
  picturesLeftOut,
  tooLargeTable,
  tooManyParagraphs,
  tooMuchText,
} from './limits'
import {
  shownLines,
  type RichContent,
  type RichParagraph,
  type RichTable,
} from '../../../shared/html/rich-content'
import { readPlain } from './plain'
import { blocksOf } from './structure'

/** Who hears of what a paste brings besides text. */
export interface PasteEvents extends Known {
  /** It was refused, or something of it left out. */
  readonly tell: (failure: Failure) => void
  readonly pictures: (files: readonly File[]) => void
}

/**
 * Pasting and dropping: blocks of this application stay blocks; pages of Word, WPS, Excel, browsers
 * and plain text are cleaned to the model and their structure is recognised.
 */
export function withPaste(editor: Editor, events: PasteEvents): Editor {
  editor.insertData = (data) => {
    if (!editor.selection) return
    const done = paste(editor, data, events)
    if (!done.ok) events.tell(done.failure)
  }
  return editor
}

function paste(editor: Editor, data: DataTransfer, events: PasteEvents): Result<null> {
  const own = decodeFragment(data.getData(fragmentType), events)
  if (own && !isInCell(editor)) return insertFragment(editor, own)
  const [first, ...others] = own?.blocks ?? []
  if (first?.type === 'table' && others.length === 0)
    return fill(editor, cellsOf(first, editor.computedText))
  if (own) {
    const lines = linesOfText(own)
    if (lines) {
      insertLeaves(editor, lines)
      return ok(null)
    }
  }
  const read = readClipboard(data)
  if (!read.ok) return read
  const { pieces, pictures } = read.value
  if (pieces.length === 0) return pasteFiles(data, pictures, events)
  const done = isInCell(editor)
    ? insertInCell(editor, read.value)
    : insertPasted(editor, read.value)
  return done.ok && pictures > 0 ? picturesLeftOut : done
}

/** Own text for a cell, its lines parted by line feeds, figures, references and 不公开 kept; null with other blocks. */
function linesOfText({ blocks }: Fragment): readonly Inline[] | null {
  const lines: Inline[] = []
  for (const block of blocks) {
    if (block.type !== 'heading' && block.type !== 'paragraph') return null
    lines.push(...(lines.length > 0 ? [{ text: '\n' }] : []), ...block.children)
  }
  return lines
}

function readClipboard(data: DataTransfer): Result<RichContent> {
  const html = data.getData('text/html')
  if (html.length > clipboardLimits.markup) return tooMuchText
  const read =
    html === ''
      ? ok<RichContent>({ pieces: [], pictures: 0 })
      : readHtml(parseHtml(html), pageBounds)
  if (!read.ok) return read
  if (read.value.pieces.length > 0) return ok(unboxed(read.value))
  const text = data.getData('text/plain')
  if (text.length > clipboardLimits.characters) return tooMuchText
  return ok({ ...readPlain(text), pictures: read.value.pictures })
}

/** Word puts a picture of the text beside it: files count only where there is nothing else. */
function pasteFiles(data: DataTransfer, pictures: number, events: PasteEvents): Result<null> {
  const files = Array.from(data.files)
  const images = files.filter(({ type }) => type.startsWith('image/'))
  if (images.length > 0) events.pictures(images)
  else if (pictures > 0 || files.length > 0) return nothingToPaste
  return ok(null)
}

function insertFragment(editor: Editor, own: Fragment): Result<null> {
  const [first, ...others] = own.blocks
  if (editor.children.length + own.blocks.length > mostBlocks) return tooManyParagraphs
  const isText = first?.type === 'heading' || first?.type === 'paragraph'
  const isPart = own.startsInside || own.endsInside || !isInEmptyBody(editor)
  if (isText && others.length === 0 && isPart) insertLeaves(editor, first.children)
  else insertBlocks(editor, own)
  return ok(null)
}

function insertPasted(editor: Editor, pasted: RichContent): Result<null> {
  const [only, ...others] = pasted.pieces
  if (only?.kind === 'paragraph' && others.length === 0 && !isInEmptyBody(editor)) {
    insertLeaves(editor, shownLines(only).flat())
    return ok(null)
  }
  const blocks = blocksOf(pasted)
  if (blocks.length === 0) return ok(null)
  if (editor.children.length + blocks.length > mostBlocks) return tooManyParagraphs
  insertBlocks(editor, asFragment(blocks))
  return ok(null)
}

/** Into a cell: a table fills the cells from it on, anything else comes as its lines. */
function insertInCell(editor: Editor, { pieces }: RichContent): Result<null> {
  const [only, ...others] = pieces
  if (only?.kind === 'table' && others.length === 0) return fill(editor, only.rows)
  const lines = pieces.flatMap(shownLines)
  const cells = lines.map((line) => plainText(line).split('\t'))
  if (pieces.every(({ kind }) => kind === 'paragraph') && cells.some((line) => line.length > 1)) {
    return fill(
      editor,
      cells.map((line) => line.map((text) => [{ text }])),
    )
  }
  insertLeaves(editor, asLines(lines))
  return ok(null)
}

/** The table at the caret with cells in their place from the caret's cell on, as one change. */
function fill(editor: Editor, cells: RichTable['rows']): Result<null> {
  if (editor.selection && Range.isExpanded(editor.selection)) Editor.deleteFragment(editor)
  const place = tablePlace(editor)
  if (!place) return ok(null)
  const { table, index, current } = place
  const filled = filledTable(table, current.row, current.column, cells)
  if (!filled) return tooLargeTable
  Editor.withoutNormalizing(editor, () => {
    Transforms.removeNodes(editor, { at: [index] })
    Transforms.insertNodes(editor, filled.table, { at: [index] })
    Transforms.select(editor, Editor.end(editor, [index, ...filled.last]))
  })
  return ok(null)
}

function isInCell(editor: Editor): boolean {
  return !!editor.selection && cellAt(editor, editor.selection.anchor) !== null
}

function isInEmptyBody(editor: Editor): boolean {
  const { selection } = editor
  if (!selection || Range.isExpanded(selection)) return false
  const block: Block | undefined = blockOf(editor, selection.anchor)?.block
  return isBody(block) && isEmpty(block)
}

/** Excel gives a single cell as a table: it is text. */
function unboxed(pasted: RichContent): RichContent {
  const [only, ...others] = pasted.pieces
  if (only?.kind !== 'table' || others.length > 0 || only.caption !== null) return pasted
  const [cell, ...cells] = only.rows.flat()
  if (!cell || cells.length > 0) return pasted
  const pieces = linesIn(cell).map((leaves): RichParagraph => ({
    kind: 'paragraph',
    leaves,
    autoNumber: null,
    look: {},
  }))
  return { ...pasted, pieces }
}
