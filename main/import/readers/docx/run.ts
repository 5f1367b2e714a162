import type { XmlElement } from '../../containers/xml'
import { childOf, childrenOf, elementsOf, textOf } from '../../containers/xml-tree'
import { addText } from './add-text'
import { readAlternate } from './alternate'
import { markRemark, type Content, type NoteReference } from './content'
import { readDrawing } from './drawing'
import { stepField } from './fields'
import type { Parts } from './parts'
import type { RunLook } from '../../document/run-look'
import { symbolText } from '../../text/shown'

/** Reads what stands in one run of a look. */
export function readRunContent(
  run: XmlElement,
  look: RunLook,
  content: Content,
  parts: Parts,
): void {
  const note = noteReference(run, content.length)
  if (note) {
    content.notes.push(note)
    parts.noteNames.met(note)
  }
  for (const child of elementsOf(run)) {
    // What follows a note's own mark is the mark.
    if (note?.mark != null && child.name === 'w:t') continue
    acts.get(child.name)?.(child, look, content, parts)
  }
}

type Act = (element: XmlElement, look: RunLook, content: Content, parts: Parts) => void

const acts: ReadonlyMap<string, Act> = new Map<string, Act>([
  ['w:t', readText],
  ['w:tab', (_, look, content, parts) => addText('\t', look, content, parts)],
  ['w:ptab', (_, look, content, parts) => addText('\t', look, content, parts)],
  ['w:br', (_, look, content, parts) => addText('\n', look, content, parts)],
  ['w:cr', (_, look, content, parts) => addText('\n', look, content, parts)],
  ['w:noBreakHyphen', (_, look, content, parts) => addText('-', look, content, parts)],
  ['w:sym', readSymbol],
  ['w:ruby', readRuby],
  ['w:fldChar', readFieldMark],
  ['w:instrText', (element, _, __, { fields }) => fields.instruct(textOf(element))],
  ['w:commentReference', (element, _, content) => markRemark(element, 'point', content)],
  ['w:drawing', (element, look, content, parts) => readDrawing(element, look, content, parts)],
  ['w:pict', (element, look, content, parts) => readDrawing(element, look, content, parts)],
  ['w:object', (_, __, ___, { told }) => told.tell('objects-left-out')],
  [
    'mc:AlternateContent',
    (element, look, content, parts) =>
      readAlternate(element, content, parts.told, (choice, into) =>
        readRunContent(choice, look, into, parts),
      ),
  ],
])

function readText(element: XmlElement, look: RunLook, content: Content, parts: Parts): void {
  const raw = textOf(element)
  const isKept = element.attributes.get('xml:space') === 'preserve'
  // White space at the ends counts only where the file says so; the ideographic space is a letter.
  const text = isKept ? raw : raw.replace(/^[ \t\r\n]+|[ \t\r\n]+$/gu, '')
  addText(text.replace(/[\r\n]+/gu, ' '), look, content, parts)
}

function readSymbol(element: XmlElement, look: RunLook, content: Content, parts: Parts): void {
  const code = Number.parseInt(element.attributes.get('w:char') ?? '', 16)
  const font = element.attributes.get('w:font')
  addText(symbolText([font], Number.isNaN(code) ? 0 : code, parts.told), look, content, parts)
}

function readRuby(element: XmlElement, look: RunLook, content: Content, parts: Parts): void {
  parts.told.tell('readings-left-out')
  for (const run of childrenOf(childOf(element, 'w:rubyBase'), 'w:r')) {
    readRunContent(run, look, content, parts)
  }
}

function readFieldMark(element: XmlElement, look: RunLook, content: Content, parts: Parts): void {
  addText(stepField(element, parts.fields), look, content, parts)
  if (element.attributes.get('w:fldCharType') === 'separate') referToNote(content, parts)
}

/** Another mark of a note stands in the place of the number that a field shows. */
export function referToNote(content: Content, { fields, noteNames }: Parts): void {
  const note = noteNames.of(fields.instruction())
  if (!note || !fields.isShown()) return
  content.notes.push({ ...note, mark: null, at: content.length })
  fields.replace()
}

function noteReference(run: XmlElement, at: number): NoteReference | null {
  for (const kind of ['footnote', 'endnote'] as const) {
    const reference = childOf(run, `w:${kind}Reference`)
    if (!reference) continue
    const follows = reference.attributes.get('w:customMarkFollows')
    const isCustom = follows !== undefined && follows !== '0' && follows !== 'false'
    const mark = isCustom ? childrenOf(run, 'w:t').map(textOf).join('').trim() : null
    return { kind, id: reference.attributes.get('w:id') ?? '', mark, at }
  }
  return null
}
