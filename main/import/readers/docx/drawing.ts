import type { XmlElement } from '../../containers/xml'
import { elementsOf } from '../../containers/xml-tree'
import { addText } from './add-text'
import type { Content } from './content'
import type { Parts } from './parts'
import type { RunLook } from '../../document/run-look'

/**
 * Reads a drawing of either kind (DrawingML, VML): its pictures, the content of its text boxes, the
 * words of its letters as shapes. Charts and diagrams are told.
 */
export function readDrawing(
  element: XmlElement,
  look: RunLook,
  content: Content,
  parts: Parts,
): void {
  for (const child of elementsOf(element)) {
    switch (child.name) {
      case 'a:blip':
        addPicture(child.attributes.get('r:embed'), content, parts)
        break
      case 'v:imagedata':
        addPicture(child.attributes.get('r:id'), content, parts)
        break
      case 'w:txbxContent':
        content.boxes.push({ at: content.length, content: child })
        break
      case 'v:textpath':
        addText(child.attributes.get('string') ?? '', look, content, parts)
        break
      case 'a:graphicData':
        if (/\/(?:chart|chartex|diagram)$/u.test(child.attributes.get('uri') ?? ''))
          parts.told.tell('objects-left-out')
        else readDrawing(child, look, content, parts)
        break
      case 'mc:AlternateContent': {
        const [choice] = elementsOf(child)
        if (choice) readDrawing(choice, look, content, parts)
        break
      }
      default:
        readDrawing(child, look, content, parts)
    }
  }
}

function addPicture(id: string | undefined, content: Content, { pictures, told }: Parts): void {
  const picture = id === undefined ? null : pictures(id)
  if (picture) content.pictures.push(picture)
  else told.tell('pictures-left-out')
}
