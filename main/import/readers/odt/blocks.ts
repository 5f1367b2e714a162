import { containerTooLarge } from '../../containers/container-failures'
import type { XmlElement } from '../../containers/xml'
import { elementsOf } from '../../containers/xml-tree'
import { addLines, addNote, inLine, textOf } from '../../document/add-lines'
import { addTable } from '../../document/add-table'
import { isContentsLine } from '../../document/contents-line'
import { createCounters } from '../../document/counters'
import { createGrid } from '../../document/grid'
import type { ListPlace } from '../../document/list'
import type { WordParagraph } from '../../document/looks'
import type { NoteMarks } from '../../document/note-marks'
import type { RemarkPlaces } from '../../document/remark-places'
import type { Sink } from '../../document/sink'
import { Refusal } from '../../refusal'
import { emptyContent, type Content } from './content'
import { readInline, type InlineParts } from './inline'
import { createListPlaces, type OpenList } from './list-places'
import { rowsOf } from './table'

export interface BlockParts extends InlineParts {
  readonly sink: Sink
  readonly places: RemarkPlaces
  readonly noteMarks: NoteMarks
}

/** What stands behind the block that it is anchored in; a note with an `id` is marked in it. */
interface Anchored extends Pick<Content, 'pictures'> {
  readonly notes: readonly (Content['notes'][number] & { readonly id?: number })[]
}

/** Makes blocks of what stands in the text of a document, in the order in which it comes. */
export function createBlocks(parts: BlockParts): (element: XmlElement) => void {
  const { styles, told, sink } = parts
  const lists = createListPlaces(styles)
  const counters = createCounters()
  const state = { inContents: false }

  const element = (child: XmlElement): void => {
    switch (child.name) {
      case 'text:p':
        return paragraph(child, null)
      case 'text:h':
        return paragraph(child, lists.heading(outlineOf(child) - 1))
      case 'text:list':
        return list(child, 0, null)
      case 'table:table':
        return table(child)
      case 'text:section':
        if (child.attributes.get('text:display') === 'none') return told.tell('hidden-text')
        return elementsOf(child).forEach(element)
      case 'text:table-of-content':
        state.inContents = true
        elementsOf(child).forEach(element)
        state.inContents = false
        return
      case 'text:numbered-paragraph':
      case 'text:index-body':
      case 'text:index-title':
      case 'text:alphabetical-index':
      case 'text:illustration-index':
      case 'text:table-index':
        return elementsOf(child).forEach(element)
      case 'draw:frame':
      case 'draw:custom-shape':
      case 'draw:g':
        return paragraph({ name: 'text:p', attributes: new Map(), children: [child] }, null)
    }
  }

  const list = (at: XmlElement, level: number, around: OpenList | null): void => {
    const open = lists.open(at, level, around)
    for (const item of elementsOf(at)) {
      const isCounted = item.name === 'text:list-item'
      if (!isCounted && item.name !== 'text:list-header') continue
      const start = Number(item.attributes.get('text:start-value') ?? Number.NaN)
      let place = isCounted ? lists.place(open, level, Number.isNaN(start) ? null : start) : null
      for (const child of elementsOf(item)) {
        if (child.name === 'text:list') list(child, Math.min(level + 1, 9), open)
        else if (child.name === 'text:p' || child.name === 'text:h') {
          paragraph(child, place)
          // What follows in the item goes on without a number.
          place = null
        } else element(child)
      }
    }
  }

  const paragraph = (at: XmlElement, place: ListPlace | null): void => {
    const content = emptyContent()
    const read = wordParagraph(at, place, content)
    if (isContentsLine({ text: textOf(read.pieces), style: read.style }, state.inContents)) {
      return told.tell('contents-left-out')
    }
    const above = sink.blocks.length === 0 ? content.boxes.filter((box) => box.at === 0) : []
    for (const box of above) elementsOf(box.content).forEach(element)
    const notes = content.notes.map((note) => ({ ...note, id: parts.noteMarks.next() }))
    for (const line of addLines(read, sink)) {
      for (const note of inLine(notes, line)) {
        parts.noteMarks.mark({ at: note.at, note: note.id }, line.place)
      }
      for (const mark of content.remarks.filter(
        (each) => each.at >= line.from && each.at < line.end,
      )) {
        const offset = Math.min(mark.at - line.from, line.length)
        parts.places.mark({ ...mark, at: offset }, line.place, line.length)
      }
    }
    for (const box of content.boxes) {
      if (!above.includes(box)) elementsOf(box.content).forEach(element)
    }
    anchored({ ...content, notes })
  }

  const wordParagraph = (
    at: XmlElement,
    place: ListPlace | null,
    content: Content,
  ): WordParagraph => {
    const style = styles.paragraph(at.attributes.get('text:style-name'))
    readInline(at, style.run, content, parts)
    const level = at.name === 'text:h' ? outlineOf(at) : (style.outlineLevel ?? 0)
    const isCounted = place !== null && (content.length > 0 || content.pictures.length > 0)
    const number = isCounted ? counters.next(place) : null
    if (isCounted && number === null && place.list.levels[place.level]?.isBullet === true) {
      told.tell('bullets-left-out')
    }
    return {
      pieces: trimmedEnd(content.pieces),
      base: style.run,
      outlineLevel: level,
      centered: style.centered,
      indent: style.indent,
      style: style.name,
      list: place,
      number,
    }
  }

  /** The words of a cell or note: a line for each paragraph, for a row of a table in it its cells. */
  const wordsOf = (holder: XmlElement, gathered: Content): string =>
    elementsOf(holder)
      .flatMap((child) => linesOf(child, gathered, null, 0))
      .join('\n')
      .trim()

  const linesOf = (
    child: XmlElement,
    gathered: Content,
    around: OpenList | null,
    level: number,
  ): string[] => {
    if (child.name === 'text:p' || child.name === 'text:h') return [lineOf(child, gathered, null)]
    if (child.name === 'text:list') {
      const open = lists.open(child, level, around)
      return elementsOf(child).flatMap((item) => {
        let place = item.name === 'text:list-item' ? lists.place(open, level, null) : null
        return elementsOf(item).flatMap((each) => {
          if (each.name !== 'text:p') return linesOf(each, gathered, open, Math.min(level + 1, 9))
          const line = lineOf(each, gathered, place)
          place = null
          return [line]
        })
      })
    }
    if (child.name === 'table:table') {
      told.tell('nested-table')
      return rowsOf(child).map((row) =>
        row.map((cell) => wordsOf(cell.element, gathered).replaceAll('\n', ' ')).join('\t'),
      )
    }
    return holders.has(child.name)
      ? elementsOf(child).flatMap((each) => linesOf(each, gathered, around, level))
      : []
  }

  const lineOf = (at: XmlElement, gathered: Content, place: ListPlace | null): string => {
    const content = emptyContent()
    const { pieces, number } = wordParagraph(at, place, content)
    gathered.pictures.push(...content.pictures)
    gathered.notes.push(...content.notes)
    gathered.remarks.push(...content.remarks)
    const boxes = content.boxes.map((box) => wordsOf(box.content, gathered))
    return [`${number ?? ''}${textOf(pieces)}`, ...boxes].join('\n').trim()
  }

  const table = (at: XmlElement): void => {
    const grid = createGrid()
    const gathered = emptyContent()
    for (const row of rowsOf(at)) {
      const cells = row.map(({ element: cell, span, rows }) => ({
        text: rows === 'continue' ? '' : wordsOf(cell, gathered),
        span,
        rows,
      }))
      if (!grid.row(cells, 0)) throw new Refusal(containerTooLarge)
    }
    const made = grid.grid()
    if (made.rows.flat().length === 0) return
    told.tell('merges-clamped', grid.clamped())
    const place = addTable(made, sink)
    for (const mark of gathered.remarks) parts.places.mark({ ...mark, at: 0 }, place, 0)
    anchored(gathered)
  }

  const anchored = ({ notes, pictures }: Anchored): void => {
    for (const { label, body, id } of notes) {
      const inNote = emptyContent()
      addNote(wordsOf(body, inNote), label === '' ? null : label, sink, id)
      told.tell('notes-missing', inNote.notes.length)
    }
    for (const picture of pictures) sink.add({ kind: 'image', ...picture })
  }

  return element
}

const holders = new Set(['text:section', 'text:list-item', 'text:list-header'])

function outlineOf({ attributes }: XmlElement): number {
  const level = Number(attributes.get('text:outline-level') ?? 1)
  return Number.isInteger(level) && level > 0 && level < 10 ? level : 1
}

/** White space at a paragraph's end is nothing. */
function trimmedEnd(pieces: Content['pieces']): Content['pieces'] {
  const last = pieces.at(-1)
  if (!last || !last.text.endsWith(' ')) return pieces
  return [...pieces.slice(0, -1), { ...last, text: last.text.trimEnd() }]
}
