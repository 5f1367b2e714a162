import { shownText } from '../../text/shown'
import type { Content } from './content'
import type { Parts } from './parts'
import type { RunLook } from '../../document/run-look'

/** Adds words that are shown, if no field hides them. */
export function addText(text: string, look: RunLook, content: Content, parts: Parts): void {
  if (!parts.fields.isShown()) return
  const words = shownText(text, look, parts.told)
  if (words === '') return
  content.pieces.push({ text: words, look })
  content.length += words.length
  if (parts.fields.inContents()) content.inContents = true
}
