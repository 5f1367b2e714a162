import { ideographs, radicals } from '../../text/radicals'
import type { Content } from './content'
import type { Parts } from './parts'
import type { RunLook } from '../../document/run-look'

/** Adds words that are shown, if no field hides them. */
export function addText(text: string, look: RunLook, content: Content, parts: Parts): void {
  if (text === '' || !parts.fields.isShown()) return
  const found = text.match(radicals)?.length ?? 0
  if (found > 0) parts.told.tell('radicals', found)
  content.pieces.push({ text: found > 0 ? text.replace(radicals, ideographs) : text, look })
  content.length += text.length
  if (parts.fields.inContents()) content.inContents = true
}
