import type { PDFDocumentProxy } from 'pdfjs-dist'
import type { SourceBlock } from '../../../../shared/model/source'

/** An entry of the outline that a PDF shows beside its pages; `level` counts from 1. */
export interface Bookmark {
  readonly title: string
  readonly level: number
}

/** The outline of a PDF in order; none where it is damaged. */
export async function bookmarksOf(document: PDFDocumentProxy): Promise<readonly Bookmark[]> {
  try {
    return flattened(await document.getOutline(), 1)
  } catch {
    return []
  }
}

/**
 * Gives the paragraphs that the outline names its levels, in order: a writer makes an entry of what is
 * set as a heading there.
 */
export function withBookmarks(
  blocks: readonly SourceBlock[],
  bookmarks: readonly Bookmark[],
): readonly SourceBlock[] {
  const rest = bookmarks.map(({ title, level }) => ({ words: wordsOf(title), level }))
  return blocks.map((block) => {
    if (block.kind !== 'paragraph' || rest.length === 0) return block
    const at = rest.slice(0, ahead).findIndex(({ words }) => words === wordsOf(block.text))
    const found = rest[at]
    if (!found) return block
    rest.splice(0, at + 1)
    return { ...block, look: { ...block.look, outlineLevel: found.level } }
  })
}

/** Entries that may be missing in the text between two that are found: titles over two lines and the like. */
const ahead = 5
const deepest = 9
const most = 5000

interface Entry {
  readonly title: string
  readonly items: readonly Entry[]
}

function flattened(entries: readonly Entry[] | null, level: number): readonly Bookmark[] {
  if (level > deepest) return []
  return (entries ?? [])
    .flatMap(({ title, items }) => [{ title, level }, ...flattened(items, level + 1)])
    .slice(0, most)
}

function wordsOf(text: string): string {
  return text.normalize('NFKC').replace(/\s/gu, '')
}
