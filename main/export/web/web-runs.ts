import { escapeHtml } from '../../../shared/layout/printable'
import { noteValue } from '../../../shared/model/note-number'
import type { Run } from '../../../shared/resolve/resolved'

/** Runs as inline HTML. A run-in heading is strong: within a paragraph HTML has no heading. */
export function webRuns(runs: readonly Run[]): string {
  return runs
    .map(({ text, bold, underline, lead, reference }) => {
      const words = webText(text)
      const isMark = reference?.isMark && words !== ''
      const html = isMark ? `<sup><a href="#${noteAnchor(text)}">${words}</a></sup>` : words
      if (html === '') return ''
      const lined = underline ? `<u>${html}</u>` : html
      return bold || lead ? `<strong>${lined}</strong>` : lined
    })
    .join('')
}

/** The id of a note by its printed number: what its marks lead to. */
export function noteAnchor(number: string): string {
  return `note-${noteValue(number) ?? ''}`
}

/** Text with its line feeds kept. */
export function webText(text: string): string {
  return escapeHtml(text).replaceAll('\n', '<br>')
}
