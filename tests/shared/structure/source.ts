import type { Draft } from '../../../shared/model/draft'
import type { Look, SourceDocument } from '../../../shared/model/source'
import { recognise } from '../../../shared/structure/recognise'

/** A source document of plain lines, as the text reader gives it. */
export function sourceOf(text: string): SourceDocument {
  const blocks = text.split('\n').map((line, index) => ({
    kind: 'paragraph' as const,
    text: line,
    autoNumber: null,
    look: {},
    place: index + 1,
  }))
  return { format: 'txt', blocks, warnings: [] }
}

/** A source document of paragraphs that the file gives a look or an automatic number. */
export function styledSource(
  paragraphs: readonly {
    readonly text: string
    readonly look?: Look
    readonly autoNumber?: string
  }[],
): SourceDocument {
  const blocks = paragraphs.map(({ text, look = {}, autoNumber = null }, index) => ({
    kind: 'paragraph' as const,
    text,
    autoNumber,
    look,
    place: index + 1,
  }))
  return { format: 'docx', blocks, warnings: [] }
}

export function draftOf(...lines: readonly string[]): Draft {
  return recognise(sourceOf(lines.join('\n')))
}

/** All words of a draft's blocks in order, white space left out. */
export function wordsOfBlocks(draft: Draft): string {
  const words = draft.blocks.map((block) => {
    switch (block.type) {
      case 'heading':
        return `${block.number ?? ''}${block.text}`
      case 'paragraph':
        return `${block.number ?? ''}${block.text}`
      case 'table':
        return `${block.caption ?? ''}${block.rows.flat().join('')}`
      case 'image':
        return ''
    }
  })
  return withoutSpace(words.join(''))
}

/** Whether title and blocks give back all words of a text in order; the title may stand anywhere. */
export function givesBack(draft: Draft, text: string): boolean {
  const words = withoutSpace(text)
  const title = withoutSpace(draft.title ?? '')
  const blocks = wordsOfBlocks(draft)
  const at = commonStart(words, blocks)
  // The title stood at or before the place where words and blocks part. Of several places the last
  // one does: between two of them the words repeat.
  const from = words.lastIndexOf(title, at)
  return from >= 0 && words.slice(0, from) + words.slice(from + title.length) === blocks
}

function commonStart(one: string, other: string): number {
  let at = 0
  while (at < one.length && one[at] === other[at]) at += 1
  return at
}

export function withoutSpace(text: string): string {
  return text.replace(/\s+/gu, '')
}
