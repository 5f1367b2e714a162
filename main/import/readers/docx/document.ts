import { streamXml, type XmlTag, type XmlVisitor } from '../../containers/xml'
import { taken } from '../../refusal'
import type { Blocks } from './blocks'
import { namespaces } from './namespaces'
import type { WordTold } from '../../document/word-told'

/**
 * Reads the main part paragraph by paragraph and row by row, so that a long document is never held
 * whole. False where it is no text document.
 */
export function readBody(bytes: Uint8Array, blocks: Blocks, told: WordTold): boolean {
  let isText = false
  const open = ({ name }: XmlTag): ReturnType<XmlVisitor['open']> => {
    if (name === 'w:body') isText = true
    if (name === 'w:tbl') blocks.beginTable()
    if (name === 'w:sdt') blocks.openControl()
    if (name === 'w:del' || name === 'w:moveFrom') told.tell('changes-accepted')
    if (entered.has(name)) return 'enter'
    return skipped.has(name) ? 'skip' : 'build'
  }
  const read = streamXml(bytes, namespaces, {
    open,
    built: (element) => {
      if (element.name === 'w:tr') blocks.row(element)
      else blocks.element(element)
    },
    close: (name) => {
      if (name === 'w:tbl') blocks.endTable()
      if (name === 'w:sdt') blocks.closeControl()
    },
  })
  taken(read)
  blocks.end()
  return isText
}

const entered: ReadonlySet<string> = names([
  'document',
  'body',
  'tbl',
  'sdt',
  'sdtContent',
  'customXml',
  'smartTag',
  'ins',
  'moveTo',
])
const skipped: ReadonlySet<string> = names([
  'sectPr',
  'tblPr',
  'tblGrid',
  'tblPrEx',
  'sdtEndPr',
  'background',
  'del',
  'moveFrom',
])

function names(locals: readonly string[]): ReadonlySet<string> {
  return new Set(locals.map((local) => `w:${local}`))
}
