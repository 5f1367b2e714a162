import { lookOf, runsOf, type WordParagraph } from './looks'
import type { Piece } from './run-look'
import type { Sink } from './sink'
import { softLines } from './soft-lines'

/** A line of a paragraph where it went: its block, or where one would stand if it had words. */
export interface AddedLine {
  readonly place: number
  /** Offsets in the paragraph's text; `end` is that of the next line's start. */
  readonly from: number
  readonly end: number
  /** Of the block's text; 0 where the line is blank and makes no block. */
  readonly length: number
}

/** Adds a paragraph: a block for each of its lines with words. */
export function addLines(paragraph: WordParagraph, sink: Sink): readonly AddedLine[] {
  const { pieces, number, outlineLevel, centered } = paragraph
  const isHeading = outlineLevel > 0 || number !== null
  const setting = isHeading ? 'heading' : centered ? 'centred' : 'text'
  const lines = softLines(pieces, setting)
  return lines.map(({ from, pieces: own }, index) => {
    const text = textOf(own)
    const autoNumber = index === 0 ? number : null
    const end = lines[index + 1]?.from ?? Number.MAX_SAFE_INTEGER
    if (autoNumber === null && !/[^\s\u200B-\u200F\u2060]/u.test(text)) {
      return { place: sink.blocks.length + 1, from, end, length: 0 }
    }
    const runs = runsOf(own)
    const place = sink.add({
      kind: 'paragraph',
      text,
      autoNumber,
      look: lookOf(paragraph, own),
      ...(runs.length > 0 && { runs }),
    })
    return { place, from, end, length: text.length }
  })
}

/** Adds the paragraphs of a footnote or endnote; by `id` its marks name it. */
export function addNote(words: string, label: string | null, sink: Sink, id?: number): void {
  const lines = words.split('\n').filter((line) => line.trim() !== '')
  for (const [index, text] of lines.entries()) {
    const note = label === null ? {} : { note: label }
    const named = index === 0 && id !== undefined ? { noteId: id } : {}
    sink.add({
      kind: 'paragraph',
      text: text.trim(),
      autoNumber: null,
      look: {},
      ...note,
      ...named,
    })
  }
}

/** What of marks in a paragraph's text stands in a line of it: behind a character of it, or before its first. */
export function inLine<Mark extends { readonly at: number }>(
  marks: readonly Mark[],
  { from, end, length }: AddedLine,
): readonly Mark[] {
  return marks
    .filter(({ at }) => (at === 0 ? from === 0 : at > from && at <= end))
    .map((mark) => ({ ...mark, at: Math.min(Math.max(0, mark.at - from), length) }))
}

/** The words of pieces, joined. */
export function textOf(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('')
}
