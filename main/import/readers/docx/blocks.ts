import { containerTooLarge } from '../../containers/container-failures'
import type { XmlElement } from '../../containers/xml'
import { childOf, elementsOf } from '../../containers/xml-tree'
import { Refusal } from '../../refusal'
import { textOf } from '../../document/add-lines'
import { addTable } from '../../document/add-table'
import { addAnchored, addParagraph, type BlockParts } from './add-paragraph'
import { emptyContent, type Content } from './content'
import { isContentsLine } from '../../document/contents-line'
import type { ReadParagraph } from './paragraph'
import { plainCell, wrappers } from './plain-text'
import { valueOf } from './properties'
import { readRow, rowsOf } from './row'
import { createGrid, type Cell, type GridBuilder } from '../../document/grid'

/** Makes blocks of a document's paragraphs and tables, in the order in which they come. */
export interface Blocks {
  /** A paragraph, a table, or what holds some of them. */
  readonly element: (element: XmlElement) => void
  /** A table that comes row by row. */
  readonly beginTable: () => void
  readonly row: (row: XmlElement) => void
  readonly endTable: () => void
  /** Content controls open and close; the properties of the one that opened last come after it. */
  readonly openControl: () => void
  readonly controlProperties: (properties: XmlElement) => void
  readonly closeControl: () => void
  /** The document ends. */
  readonly end: () => void
}

export function createBlocks(parts: BlockParts): Blocks {
  const { paragraphs, sink, told } = parts
  const controls: { isContents: boolean }[] = []
  const tables: { readonly grid: GridBuilder; readonly anchored: Content }[] = []

  const add = (read: ReadParagraph | null): void => {
    if (!read) return
    const inControl = controls.some(({ isContents }) => isContents)
    const { content, style } = read
    const line = { text: textOf(content.pieces), style: style.name }
    if (isContentsLine(line, inControl || content.inContents)) told.tell('contents-left-out')
    else addParagraph(read, parts, (box) => elementsOf(box).forEach(element))
  }
  const element = (child: XmlElement): void => {
    switch (child.name) {
      case 'w:p':
        return add(paragraphs.read(child))
      case 'w:tbl':
        beginTable()
        rowsOf(child).forEach(row)
        return endTable()
      case 'w:sdt':
        controls.push({ isContents: false })
        elementsOf(child).forEach(element)
        controls.pop()
        return
      case 'w:sdtPr':
        return controlProperties(child)
      case 'w:altChunk':
        return told.tell('parts-left-out')
      case 'w:del':
      case 'w:moveFrom':
        return told.tell('changes-accepted')
      case 'm:oMathPara':
        return add(paragraphs.read({ ...child, name: 'w:p', children: [child] }))
      case 'w:commentRangeStart':
        return parts.remarks.begin(child.attributes.get('w:id') ?? '', sink.blocks.length + 1)
      case 'mc:AlternateContent':
        return alternate(child)
      default:
        if (wrappers.has(child.name)) elementsOf(child).forEach(element)
    }
  }
  /** The first choice that makes a block. */
  const alternate = (choices: XmlElement): void => {
    const before = sink.blocks.length
    for (const choice of elementsOf(choices)) {
      if (sink.blocks.length === before) elementsOf(choice).forEach(element)
    }
  }
  const controlProperties = (properties: XmlElement): void => {
    const gallery = valueOf(childOf(childOf(properties, 'w:docPartObj'), 'w:docPartGallery'))
    const control = controls.at(-1)
    if (control && gallery === 'Table of Contents') control.isContents = true
  }
  const beginTable = (): void => {
    add(paragraphs.rest())
    tables.push({ grid: createGrid(), anchored: emptyContent() })
  }
  const row = (child: XmlElement): void => {
    const table = tables.at(-1)
    const read = readRow(child)
    if (!read) return told.tell('changes-accepted')
    const cells = read.cells.map(({ element: cell, span, rows }): Cell => {
      const { text, figures, notes } = plainCell(cell, table?.anchored ?? emptyContent(), parts)
      const marks = notes.flatMap((reference) => {
        const note = parts.notes.numberOf(reference)
        return note === null ? [] : [{ at: Math.min(reference.at, text.length), note }]
      })
      return { text, figures, marks, span, rows }
    })
    if (table && !table.grid.row(cells, read.before)) throw new Refusal(containerTooLarge)
  }
  const endTable = (): void => {
    const table = tables.pop()
    const grid = table?.grid.grid()
    if (!table || !grid || grid.rows.flat().length === 0) return
    told.tell('merges-clamped', table.grid.clamped())
    const place = addTable(grid, sink)
    addAnchored(table.anchored, place, parts)
  }
  return {
    element,
    beginTable,
    row,
    endTable,
    openControl: () => void controls.push({ isContents: false }),
    controlProperties,
    closeControl: () => void controls.pop(),
    end: () => add(paragraphs.rest()),
  }
}
