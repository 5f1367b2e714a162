import type { XmlElement } from '../../containers/xml'
import { childOf, elementsOf, textOf } from '../../containers/xml-tree'
import { addText } from './add-text'
import { readAlternate } from './alternate'
import { markBookmark, markRemark, type Content } from './content'
import { stepField } from './fields'
import type { Parts } from './parts'
import { readRunLook, valueOf } from './properties'
import type { RunLook } from '../../document/run-look'
import { readRunContent, referToNote } from './run'

/**
 * Reads the runs in an element into `content`, as a reader of the paper would: changes accepted,
 * fields by their result, hidden text left out. `base` is the look of the paragraph's style.
 */
export function readInline(
  element: XmlElement,
  base: RunLook,
  content: Content,
  parts: Parts,
): void {
  for (const child of elementsOf(element)) {
    const act = acts.get(child.name)
    if (act) act(child, base, content, parts)
    else if (wrappers.has(child.name)) readInline(child, base, content, parts)
  }
}

type Act = (element: XmlElement, base: RunLook, content: Content, parts: Parts) => void

/** What holds runs and says nothing of its own here. */
const wrappers: ReadonlySet<string> = new Set(
  ['hyperlink', 'smartTag', 'customXml', 'sdt', 'sdtContent', 'dir', 'bdo', 'rubyBase'].map(
    (name) => `w:${name}`,
  ),
)

const acts: ReadonlyMap<string, Act> = new Map<string, Act>([
  ['w:r', readRun],
  ['w:ins', readChange],
  ['w:moveTo', readChange],
  ['w:del', leaveOut],
  ['w:moveFrom', leaveOut],
  ['w:fldSimple', readSimpleField],
  ['w:bookmarkStart', readBookmark],
  ['w:bookmarkEnd', readBookmark],
  ['w:commentRangeStart', (element, _, content) => markRemark(element, 'start', content)],
  ['w:commentRangeEnd', (element, _, content) => markRemark(element, 'end', content)],
  [
    'mc:AlternateContent',
    (element, base, content, parts) =>
      readAlternate(element, content, parts.told, (choice, into) =>
        readInline(choice, base, into, parts),
      ),
  ],
  ['m:oMath', (element, base, content, parts) => addText(formula(element), base, content, parts)],
  [
    'm:oMathPara',
    (element, base, content, parts) => addText(formula(element), base, content, parts),
  ],
])

function readRun(run: XmlElement, base: RunLook, content: Content, parts: Parts): void {
  const rPr = childOf(run, 'w:rPr')
  const style = parts.styles.character(valueOf(childOf(rPr, 'w:rStyle')))
  const look = { ...laidOver(base, style), ...readRunLook(rPr, parts.theme) }
  if (look.hidden !== true) return readRunContent(run, look, content, parts)
  if (textOf(run) !== '') parts.told.tell('hidden-text')
  keepFields(run, parts)
}

function readBookmark(element: XmlElement, _: RunLook, content: Content, parts: Parts): void {
  const { attributes, name } = element
  const id = attributes.get('w:id') ?? ''
  if (name === 'w:bookmarkStart') parts.noteNames.begin(id, attributes.get('w:name') ?? '')
  else parts.noteNames.end(id)
  markBookmark(element, content)
}

/** Bold of a character style in a bold paragraph is not bold (ECMA-376-1, 17.7.3). */
function laidOver(base: RunLook, style: RunLook): RunLook {
  const bold = style.bold === true ? base.bold !== true : base.bold
  return { ...base, ...style, ...(bold === undefined ? {} : { bold }) }
}

function readChange(element: XmlElement, base: RunLook, content: Content, parts: Parts): void {
  parts.told.tell('changes-accepted')
  readInline(element, base, content, parts)
}

function leaveOut(element: XmlElement, _: RunLook, __: Content, parts: Parts): void {
  parts.told.tell('changes-accepted')
  keepFields(element, parts)
}

/** Text that is left out may hold the beginning or the end of a field that goes on outside of it. */
function keepFields(element: XmlElement, parts: Parts): void {
  for (const child of elementsOf(element)) {
    if (child.name === 'w:fldChar') stepField(child, parts.fields)
    else keepFields(child, parts)
  }
}

function readSimpleField(element: XmlElement, base: RunLook, content: Content, parts: Parts): void {
  const instruction = element.attributes.get('w:instr') ?? ''
  parts.fields.begin()
  parts.fields.instruct(instruction)
  parts.fields.separate()
  referToNote(content, parts)
  readInline(element, base, content, parts)
  parts.fields.end()
}

/** The characters of a formula in their order; only fractions get a stroke. */
function formula(element: XmlElement): string {
  return elementsOf(element)
    .map((child) => {
      if (child.name === 'm:t') return textOf(child)
      const stroke = child.name === 'm:den' ? '/' : ''
      return stroke + formula(child)
    })
    .join('')
}
