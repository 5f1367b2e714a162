import type { XmlElement } from '../../containers/xml'
import { childOf, childrenOf, elementsOf, textOf } from '../../containers/xml-tree'
import type { Remark } from '../../document/remark-places'
import type { RunLook } from '../../document/run-look'
import type { WordTold } from '../../document/word-told'
import type { Picture } from '../../pictures/picture'
import { shownText } from '../../text/shown'
import type { Content } from './content'
import type { Styles } from './styles'

export interface InlineParts {
  readonly styles: Styles
  readonly told: WordTold
  /** The picture of `draw:image`; null where it is none or lies outside of the file. */
  readonly picture: (image: XmlElement) => Picture | null
  /** Remarks by their name, which reading fills. */
  readonly remarks: Map<string, Remark>
}

/** Reads what stands in a paragraph (OpenDocument 6) into `content`. */
export function readInline(
  element: XmlElement,
  look: RunLook,
  content: Content,
  parts: InlineParts,
): void {
  for (const child of element.children) {
    if (typeof child === 'string') addText(collapsed(child, content), look, content, parts)
    else (acts.get(child.name) ?? readInline)(child, look, content, parts)
  }
}

type Act = (element: XmlElement, look: RunLook, content: Content, parts: InlineParts) => void

const nothing: Act = () => {}

const acts: ReadonlyMap<string, Act> = new Map<string, Act>([
  [
    'text:s',
    (element, look, content, parts) => {
      const count = Number(element.attributes.get('text:c') ?? 1) || 1
      addText(' '.repeat(Math.min(Math.max(count, 1), mostSpaces)), look, content, parts)
    },
  ],
  ['text:tab', (_, look, content, parts) => addText('\t', look, content, parts)],
  ['text:line-break', (_, look, content, parts) => addText('\n', look, content, parts)],
  ['text:soft-page-break', nothing],
  [
    'text:span',
    (element, look, content, parts) => {
      const style = parts.styles.text(element.attributes.get('text:style-name'))
      readInline(element, { ...look, ...style }, content, parts)
    },
  ],
  ['text:note', readNote],
  [
    'text:ruby',
    (element, look, content, parts) => {
      parts.told.tell('readings-left-out')
      for (const base of childrenOf(element, 'text:ruby-base'))
        readInline(base, look, content, parts)
    },
  ],
  ['text:tracked-changes', nothing],
  ['text:hidden-text', (_, __, ___, { told }) => told.tell('hidden-text')],
  ['text:hidden-paragraph', nothing],
  ['office:annotation', readRemark],
  [
    'office:annotation-end',
    ({ attributes }, _, content) => {
      const id = attributes.get('office:name') ?? ''
      content.remarks.push({ id, edge: 'end', at: content.length })
    },
  ],
  ['draw:frame', readFrame],
  ['draw:custom-shape', readBox],
  ['draw:rect', readBox],
  ['draw:a', readInline],
  ['draw:g', readInline],
  ['office:event-listeners', nothing],
  ['text:script', (_, __, ___, { told }) => told.tell('macros-left-out')],
])

const mostSpaces = 1000

function addText(text: string, look: RunLook, content: Content, { told }: InlineParts): void {
  if (text === '') return
  if (look.hidden === true) {
    if (text.trim() !== '') told.tell('hidden-text')
    return
  }
  const words = shownText(text, look, told)
  if (words === '') return
  content.pieces.push({ text: words, look })
  content.length += words.length
}

/** White space as OpenDocument 6.1.2 counts it: one space, none at the paragraph's beginning. */
function collapsed(text: string, { pieces }: Content): string {
  const last = pieces.at(-1)?.text.at(-1)
  const isAfterSpace = last === undefined || last === ' ' || last === '\n'
  const single = text.replaceAll(/[ \t\r\n]+/gu, ' ')
  return isAfterSpace && single.startsWith(' ') ? single.slice(1) : single
}

function readNote(note: XmlElement, _: RunLook, content: Content): void {
  const label = textOf(childOf(note, 'text:note-citation') ?? { ...note, children: [] })
  const body = childOf(note, 'text:note-body')
  if (body) content.notes.push({ label: label.trim(), body, at: content.length })
}

function readRemark(element: XmlElement, _: RunLook, content: Content, parts: InlineParts): void {
  const named = element.attributes.get('office:name')
  const id = named ?? `#${parts.remarks.size}`
  const words = elementsOf(element).filter(({ name }) => name === 'text:p' || name === 'text:list')
  const creator = childOf(element, 'dc:creator')
  const date = childOf(element, 'dc:date')
  parts.remarks.set(id, {
    author: creator ? textOf(creator) : '',
    date: date ? textOf(date) : null,
    text: words.map(textOf).join('\n').trim(),
  })
  content.remarks.push({ id, edge: named === undefined ? 'point' : 'start', at: content.length })
}

/** A frame shows the first of its contents that can be shown. */
function readFrame(frame: XmlElement, _: RunLook, content: Content, parts: InlineParts): void {
  for (const child of elementsOf(frame)) {
    if (child.name === 'draw:text-box') {
      content.boxes.push({ at: content.length, content: child })
      return
    }
    if (child.name === 'draw:image') {
      const picture = parts.picture(child)
      if (!picture) continue
      content.pictures.push({ ...picture, name: nameOf(frame) ?? picture.name })
      return
    }
    if (objects.has(child.name)) {
      parts.told.tell('objects-left-out')
      return
    }
  }
  if (childOf(frame, 'draw:image')) parts.told.tell('pictures-left-out')
}

const objects = new Set([
  'draw:object',
  'draw:object-ole',
  'draw:plugin',
  'draw:applet',
  'draw:floating-frame',
])

function nameOf(frame: XmlElement): string | undefined {
  const title = childOf(frame, 'svg:title')
  return title && textOf(title).trim() !== '' ? textOf(title).trim() : undefined
}

function readBox(shape: XmlElement, _: RunLook, content: Content): void {
  const words = elementsOf(shape).filter(({ name }) => name === 'text:p' || name === 'text:list')
  if (words.some((each) => textOf(each).trim() !== '')) {
    content.boxes.push({ at: content.length, content: { ...shape, children: words } })
  }
}
