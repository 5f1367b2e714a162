import type { XmlElement } from '../../containers/xml'
import { childrenOf } from '../../containers/xml-tree'
import type { NoteReference } from './content'
import type { NoteMarks } from '../../document/note-marks'
import { formatCount } from '../../document/number-format'

/** A footnote or endnote that is met for the first time. */
export interface MetNote {
  /** As printed. */
  readonly label: string
  readonly element: XmlElement
}

export interface Notes {
  /** By which the marks of a note name it; null where the file has no such note. */
  readonly numberOf: (reference: NoteReference) => number | null
  /** The note of a reference; null where the file has none, `'again'` where it was met before. */
  readonly meet: (reference: NoteReference) => MetNote | 'again' | null
}

/** The notes of both parts; each kind is counted by itself, as Word prints them. */
export function createNotes(
  footnotes: XmlElement | null,
  endnotes: XmlElement | null,
  marks: NoteMarks,
): Notes {
  const parts = {
    footnote: byId(footnotes, 'w:footnote'),
    endnote: byId(endnotes, 'w:endnote'),
  }
  const counts = { footnote: 0, endnote: 0 }
  const met = new Set<XmlElement>()
  const numbers = new Map<XmlElement, number>()
  return {
    numberOf: ({ kind, id }) => {
      const element = parts[kind].get(id)
      if (!element) return null
      const number = numbers.get(element) ?? marks.next()
      numbers.set(element, number)
      return number
    },
    meet: ({ kind, id, mark }) => {
      const element = parts[kind].get(id)
      if (!element) return null
      if (met.has(element)) return 'again'
      met.add(element)
      if (mark !== null && mark !== '') return { label: mark, element }
      counts[kind] += 1
      const format = kind === 'footnote' ? 'decimal' : 'lowerRoman'
      return { label: formatCount(counts[kind], format) ?? '', element }
    },
  }
}

/** Without the lines that part notes from the text, which are kept among them. */
function byId(root: XmlElement | null, name: string): ReadonlyMap<string, XmlElement> {
  const notes = childrenOf(root ?? undefined, name).filter(({ attributes }) => {
    const type = attributes.get('w:type')
    return type === undefined || type === 'normal'
  })
  return new Map(notes.map((note) => [note.attributes.get('w:id') ?? '', note]))
}
