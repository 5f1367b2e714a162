import { plainText } from '../../shared/model/blocks/text'
import type { BlockId, ChapterId } from '../../shared/model/ids'
import { chaptersInOrder } from '../../shared/model/report'
import type { WrittenBlock, WrittenReport } from '../../shared/model/written'

export interface FindOptions {
  /** A and a are two letters. */
  readonly matchCase: boolean
  /** Ａ and A, （ and ( are two characters. */
  readonly matchWidth: boolean
}

/** Where a text stands: in a block's own place, in its caption, or in the title line above it. */
export type FoundIn = 'text' | 'caption' | 'title'

/**
 * A place where the words stand. Offsets are UTF-16 units of the title, of the caption, or of the
 * block's text, cells without anything between them. `block` is null for a title.
 */
export interface Hit {
  readonly chapter: ChapterId
  readonly block: BlockId | null
  readonly part: FoundIn
  readonly start: number
  readonly end: number
  /** What stands before and after it, and itself, for showing. */
  readonly before: string
  readonly text: string
  readonly after: string
}

/** Beyond this many nobody reads the list; replacing them goes on in further rounds. */
export const mostHits = 10_000
const contextLength = 16

/**
 * Every place of the words in a report, in the order of the paper; with `only` of one chapter.
 * Computed numbers are no text. Words never go over the edge of a cell.
 */
export function search(
  report: WrittenReport,
  words: string,
  options: FindOptions,
  only?: ChapterId,
): readonly Hit[] {
  const hits: Hit[] = []
  for (const chapter of chaptersInOrder(report)) {
    if (only !== undefined && chapter.id !== only) continue
    for (const { text, offset, ...place } of textsOf(report, chapter)) {
      for (const { start: at, end } of stretchesOf(text, words, options)) {
        if (hits.length === mostHits) return hits
        hits.push({
          ...place,
          chapter: chapter.id,
          start: offset + at,
          end: offset + end,
          before: text.slice(Math.max(0, at - contextLength), at),
          text: text.slice(at, end),
          after: text.slice(end, end + contextLength),
        })
      }
    }
  }
  return hits
}

/** Where the words stand in one text, in UTF-16 units; they never overlap. */
export function stretchesOf(
  text: string,
  words: string,
  options: FindOptions,
): readonly { readonly start: number; readonly end: number }[] {
  const wanted = folded(words, options)
  if (wanted === '') return []
  const found = Array.from(places(folded(text, options), wanted))
  return found.map((start) => ({ start, end: start + wanted.length }))
}

interface PlacedText extends Pick<Hit, 'block' | 'part'> {
  readonly text: string
  /** Where the text begins in its part. */
  readonly offset: number
}

function* textsOf(report: WrittenReport, chapter: WrittenReport['front']): Generator<PlacedText> {
  const titles = { front: report.title, chapter: chapter.title, back: '' }
  yield { block: null, part: 'title', text: titles[chapter.kind], offset: 0 }
  for (const block of chapter.blocks) yield* textsOfBlock(block)
}

function* textsOfBlock(block: WrittenBlock): Generator<PlacedText> {
  if ('caption' in block) yield { block: block.id, part: 'caption', text: block.caption, offset: 0 }
  if (block.type === 'heading' || block.type === 'paragraph') {
    yield { block: block.id, part: 'text', text: plainText(block.children), offset: 0 }
  }
  if (block.type !== 'table') return
  let offset = 0
  for (const cell of block.children.flatMap((row) => row.children)) {
    const text = plainText(cell.children)
    yield { block: block.id, part: 'text', text, offset }
    offset += text.length
  }
}

function* places(text: string, wanted: string): Generator<number> {
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
    yield at
  }
}

/** The text as it is compared: every UTF-16 unit stays one, so that offsets stay. */
function folded(text: string, { matchCase, matchWidth }: FindOptions): string {
  const narrow = matchWidth ? text : text.replaceAll(/[\uFF01-\uFF5E\u3000]/gu, toHalfWidth)
  return matchCase ? narrow : narrow.replaceAll(/[A-ZＡ-Ｚ]/gu, (letter) => letter.toLowerCase())
}

function toHalfWidth(character: string): string {
  if (character === '\u3000') return ' '
  return String.fromCharCode(character.charCodeAt(0) - 0xfee0)
}
