import type { XmlElement } from '../../containers/xml'
import { childOf } from '../../containers/xml-tree'
import { emptyContent, type Content } from './content'
import type { Counters } from '../../document/counters'
import { readInline } from './inline'
import type { ListPlace } from '../../document/list'
import { prevailing, type WordParagraph } from '../../document/looks'
import { listPlace, type Numbering } from './numbering'
import type { Parts } from './parts'
import { isOn, readParagraphLook, valueOf, type ParagraphLook } from './properties'
import type { Style } from './styles'

/** A paragraph with what its style and its list say of it. */
export interface ReadParagraph {
  readonly content: Content
  readonly look: ParagraphLook
  readonly style: Style
  /** As printed; null where the file holds none, or a bullet. */
  readonly number: string | null
  readonly list: ListPlace | null
}

export interface ParagraphReader {
  /** Null where the paragraph's end is deleted or hidden: its words go on in the next one. */
  readonly read: (paragraph: XmlElement) => ReadParagraph | null
  /** What waits for a next paragraph that never came; called where none can follow. */
  readonly rest: () => ReadParagraph | null
}

/** Reads the paragraphs of a document in its order, since lists and fields run through them. */
export function createParagraphReader(
  parts: Parts,
  numbering: Numbering,
  counters: Counters,
): ParagraphReader {
  let open: { readonly content: Content; readonly first: Frame | null } | null = null
  const finish = (content: Content, frame: Frame): ReadParagraph => {
    const list = listPlace(numbering, frame.style.paragraph, frame.own)
    const number = list ? counters.next(list) : null
    if (list?.list.levels[list.level]?.isBullet === true && number === null) {
      parts.told.tell('bullets-left-out')
    }
    const look = { ...frame.style.paragraph, ...frame.own }
    return { content, look, style: frame.style, number, list }
  }
  return {
    read: (paragraph) => {
      const frame = frameOf(paragraph, parts)
      const content = open?.content ?? emptyContent()
      const first = open?.first ?? null
      readInline(paragraph, frame.style.run, content, parts)
      parts.told.tell('damaged-fields', parts.fields.cut())
      const end = endOf(paragraph)
      if (end === 'deleted') parts.told.tell('changes-accepted')
      if (end !== 'shown') {
        // A heading whose end is hidden, so that its text goes on in its line, stays the heading.
        const isHeading = end === 'hidden' && content.length > 0
        open = { content, first: first ?? (isHeading ? frame : null) }
        return null
      }
      open = null
      return finish(content, first ?? frame)
    },
    rest: () => {
      const last = open
      open = null
      if (!last || last.content.length === 0) return null
      return finish(
        last.content,
        last.first ?? { style: parts.styles.paragraph(undefined), own: {} },
      )
    },
  }
}

/** The paragraph as every word processor has it. */
export function wordParagraph({
  content,
  look,
  style,
  number,
  list,
}: ReadParagraph): WordParagraph {
  return {
    pieces: content.pieces,
    base: style.run,
    outlineLevel: look.outlineLevel ?? 0,
    centered: look.centered === true,
    indent: indentOf(look, prevailing(content.pieces, style.run).size ?? usualSize),
    style: style.name,
    list,
    number,
  }
}

/** Word's size where a file says none. */
const usualSize = 10

/** Of the first line, in points. */
function indentOf(look: ParagraphLook, size: number): number {
  const left =
    look.leftCharacters === undefined ? (look.left ?? 0) : (look.leftCharacters * size) / 100
  const first =
    look.firstCharacters === undefined ? (look.first ?? 0) : (look.firstCharacters * size) / 100
  return left + first
}

interface Frame {
  readonly style: Style
  readonly own: ParagraphLook
}

function frameOf(paragraph: XmlElement, { styles }: Parts): Frame {
  const pPr = childOf(paragraph, 'w:pPr')
  return {
    style: styles.paragraph(valueOf(childOf(pPr, 'w:pStyle'))),
    own: readParagraphLook(pPr),
  }
}

function endOf(paragraph: XmlElement): 'shown' | 'hidden' | 'deleted' {
  const mark = childOf(childOf(paragraph, 'w:pPr'), 'w:rPr')
  if (childOf(mark, 'w:del') || childOf(mark, 'w:moveFrom')) return 'deleted'
  return isOn(mark, 'w:vanish') === true ? 'hidden' : 'shown'
}
