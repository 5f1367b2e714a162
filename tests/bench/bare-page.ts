import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Text } from '../../shared/model/blocks/text'
import type { Chapter } from '../../shared/model/chapter'
import { root } from '../e2e/antou'
import { leavesOf } from '../words'

/**
 * Writes a page that holds a chapter in a bare contenteditable: the same words in the same faces,
 * looks and measure as on the desk's paper, and not a line of script. Gives its path.
 */
export function barePage(folder: string, chapter: Chapter, name = 'bare.html'): string {
  const file = join(folder, name)
  writeFileSync(
    file,
    `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>bare</title>${styles()}
<body><div class="paper"><article class="sheet">
<div class="chapter-text" contenteditable="true" spellcheck="false">${bareHtml(chapter)}</div>
</article></div></body></html>`,
  )
  return file
}

/** A chapter's blocks as plain elements. */
export function bareHtml({ blocks }: Chapter): string {
  return blocks
    .map((block) =>
      block.type === 'paragraph' || block.type === 'heading'
        ? `<div class="${block.type}">${leavesOf(block.children).map(leaf).join('')}</div>`
        : '',
    )
    .join('')
}

/** Style sheets of the built window. */
function styles(): string {
  const built = join(root, 'out/renderer')
  const own = readdirSync(join(built, 'assets')).filter((name) => name.endsWith('.css'))
  return ['fonts/fonts.css', ...own.map((name) => `assets/${name}`)]
    .map((path) => `<link rel="stylesheet" href="${pathToFileURL(join(built, path)).href}">`)
    .join('')
}

function leaf({ text, bold, underline, lead }: Text): string {
  const looks = [lead && 'lead', bold && 'bold', underline && 'underline'].filter(Boolean).join(' ')
  return looks ? `<span class="${looks}">${text}</span>` : text
}
