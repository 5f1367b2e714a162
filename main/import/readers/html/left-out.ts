import { declarations, isHidden, isMarkedHidden } from '../../../../shared/html/declarations'
import {
  attribute,
  children,
  isElement,
  textBelow,
  type HtmlNode,
} from '../../../../shared/html/node'
import type { Told } from '../../document/told'
import type { sentences } from './told'

/** Tells of all in a page that is not text to be seen. */
export function tellLeftOut(node: HtmlNode, told: Told<keyof typeof sentences>): void {
  const { nodeName: name } = node
  if (name === 'SCRIPT') return told.tell('scripts-left-out')
  if (objects.has(name)) return told.tell('objects-left-out')
  if (name === 'RT') return told.tell('readings-left-out')
  const style = declarations(node)
  if (isHidden(node, style)) {
    if (textBelow(node).trim() === '') return
    const isRemark = /\bcomment/iu.test(style.get('mso-element') ?? '')
    if (isRemark) return told.tell('comments-left-out')
    if (name === 'DEL') return told.tell('changes-accepted')
    const shows = style.get('display') ?? style.get('mso-hide') ?? ''
    if (isMarkedHidden(node) || /^(?:none|all)/iu.test(shows)) told.tell('hidden-text')
    return
  }
  if (name === 'INS' && attribute(node, 'datetime') !== '') told.tell('changes-accepted')
  for (const child of children(node)) if (isElement(child)) tellLeftOut(child, told)
}

const objects = new Set(['OBJECT', 'EMBED', 'IFRAME', 'VIDEO', 'AUDIO', 'CANVAS'])
