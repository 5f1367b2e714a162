import { escapeHtml } from '../../../shared/layout/printable'
import type { Run } from '../../../shared/resolve/resolved'

/** Runs as inline HTML. A run-in heading is strong: within a paragraph HTML has no heading. */
export function webRuns(runs: readonly Run[]): string {
  return runs
    .map(({ text, bold, underline, lead, reference }) => {
      const words = webText(text)
      const html = reference?.isMark && words !== '' ? `<sup>${words}</sup>` : words
      if (html === '') return ''
      const lined = underline ? `<u>${html}</u>` : html
      return bold || lead ? `<strong>${lined}</strong>` : lined
    })
    .join('')
}

/** Text with its line feeds kept. */
export function webText(text: string): string {
  return escapeHtml(text).replaceAll('\n', '<br>')
}
