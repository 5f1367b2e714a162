import type { XmlElement } from '../../containers/xml'
import { elementsOf } from '../../containers/xml-tree'
import { append, emptyContent, type Content } from './content'
import type { WordTold } from '../../document/word-told'

/**
 * Reads `mc:AlternateContent`: the first choice that gives something, otherwise the fallback, never
 * both, since they say the same in two ways.
 */
export function readAlternate(
  element: XmlElement,
  content: Content,
  told: WordTold,
  read: (choice: XmlElement, into: Content) => void,
): void {
  for (const choice of elementsOf(element)) {
    const before = told.count('objects-left-out')
    const found = emptyContent()
    read(choice, found)
    const held = found.boxes.length + found.pictures.length + found.notes.length
    if (found.length + held === 0 && told.count('objects-left-out') === before) continue
    append(content, found)
    return
  }
}
