import type { SourceDocument } from '../../../../shared/model/source'

/** The lines of a report, tables apart, as a web system shows them. */
export function pageOf({ blocks }: SourceDocument): string {
  const lines = blocks.map((block) => {
    if (block.kind !== 'paragraph') return ''
    const words = block.text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
    if (!words.includes('\t')) return `<p>${words}</p>`
    return `<table><tr><td>${words.split('\t').join('</td><td>')}</td></tr></table>`
  })
  const joined = lines.join('\n').replaceAll('</table>\n<table>', '')
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>网页</title></head><body>${joined}</body></html>`
}
