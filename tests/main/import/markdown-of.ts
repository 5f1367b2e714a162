import type { SourceDocument } from '../../../shared/model/source'
import { recognised } from './docx/read'

/** The report in Markdown, its headings marked or not. */
export function markdownOf(text: SourceDocument, marked: boolean): string {
  const levels = new Map(
    recognised(text).blocks.flatMap((block) =>
      block.type === 'heading' && !block.runIn && block.level !== null
        ? [[`${block.number ?? ''}${block.text}`, block.level]]
        : [],
    ),
  )
  const lines = text.blocks.map((block) => {
    if (block.kind !== 'paragraph') return ''
    const cells = block.text.split('\t')
    const level = levels.get(block.text)
    if (cells.length > 1) return `| ${cells.join(' | ')} |`
    if (marked && level !== undefined) return `${'#'.repeat(level + 1)} ${block.text}`
    return block.text
  })
  return lines
    .map((line, index) => {
      const isHead = line.startsWith('|') && !(lines[index - 1] ?? '').startsWith('|')
      const within = line.startsWith('|') && (lines[index + 1] ?? '').startsWith('|')
      return `${line}${isHead ? `\n|${' --- |'.repeat(line.split('|').length - 2)}` : ''}${within ? '\n' : '\n\n'}`
    })
    .join('')
}
