import { cleaned } from '../../../shared/html/clean'
import type { RichContent } from '../../../shared/html/rich-content'

/** The lines of plain text; what ends the last one begins none. */
export function linesOf(text: string): readonly string[] {
  // Word and WPS give a vertical tab for a break inside a paragraph.
  const lines = text.split(/\r\n|[\r\n\v\f\u2028\u2029]/u).map(cleaned)
  const end = lines.findLastIndex((line) => line !== '')
  return lines.slice(0, end + 1)
}

/** Plain text as paragraphs, in the order of its lines, empty ones included. */
export function readPlain(text: string): RichContent {
  return {
    pieces: linesOf(text).map((line) => ({
      kind: 'paragraph',
      leaves: [{ text: line }],
      autoNumber: null,
      look: {},
    })),
    pictures: 0,
  }
}
