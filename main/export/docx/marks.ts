import type { FigureShape } from '../../../shared/model/blocks/figure'
import { figureBookmark, type OwnFigure } from '../../../shared/model/own-document'
import type { BlockId } from '../../../shared/model/ids'
import { fieldParts } from './fields'
import type { Piece, References } from './references'
import { styleIds } from './style-ids'
import { el, val, type Markup } from '../markup'

/** The bookmarks of a document: each has a number of its own (ECMA-376-1, 17.13.6). */
export interface Marks {
  /** Content between the two ends of a bookmark. */
  readonly bookmark: (name: string, content: readonly Markup[]) => readonly Markup[]
  /** A figure's words in a bookmark of their own. */
  readonly figure: (shape: FigureShape, text: string, content: Markup) => readonly Markup[]
  /** A caption's label: in a bookmark where the text refers to it. */
  readonly caption: (label: string, content: readonly Markup[]) => readonly Markup[]
  /** The mark of a note, the first one where Word counts it, a later one in a field. */
  readonly note: (to: BlockId, text: string) => readonly Markup[]
  /** The notes of the marks that were written, in their order. */
  readonly notes: () => readonly BlockId[]
  /** A text in pieces, the references to captions by themselves. */
  readonly pieces: (text: string) => readonly Piece[]
  /** Those that were marked, in their order; their names are still to be given. */
  readonly figures: () => readonly Omit<OwnFigure, 'name'>[]
}

export function createMarks(references: References): Marks {
  let count = 0
  const figures: Omit<OwnFigure, 'name'>[] = []
  const notes: BlockId[] = []
  const bookmark: Marks['bookmark'] = (name, content) => {
    const id = count
    count += 1
    return [
      el('w:bookmarkStart', { 'w:id': id, 'w:name': name }),
      ...content,
      el('w:bookmarkEnd', { 'w:id': id }),
    ]
  }
  return {
    bookmark,
    figure: (shape, text, content) => {
      const name = `${figureBookmark}${figures.length + 1}`
      figures.push({ bookmark: name, shape, text })
      return bookmark(name, [content])
    },
    caption: (label, content) => {
      const name = references.bookmark(label)
      return name === undefined ? content : bookmark(name, content)
    },
    note: (to, text) => {
      const known = notes.indexOf(to)
      const name = (at: number): string => `_RefNote${at + 1}`
      if (known >= 0) {
        const [begin, end] = fieldParts(`NOTEREF ${name(known)} \\f \\h`)
        return [...begin, noteRun(el('w:t', {}, [text])), ...end]
      }
      notes.push(to)
      const mark = noteRun(el('w:footnoteReference', { 'w:id': notes.length }))
      return bookmark(name(notes.length - 1), [mark])
    },
    notes: () => notes,
    pieces: references.pieces,
    figures: () => figures,
  }
}

function noteRun(content: Markup): Markup {
  return el('w:r', {}, [el('w:rPr', {}, [val('w:rStyle', styleIds.noteMark)]), content])
}
