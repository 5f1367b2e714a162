import type { Correction, RecognisedAs } from '../model/correction'
import type { Draft, DraftBlock, DraftHeading, DraftParagraph } from '../model/draft'
import type { Level } from '../model/level'
import { readItem } from './item'
import { readMark } from './mark'
import { sentenceEnd } from './sentence'
import { organizationOf, yearOf } from './title-parts'

/**
 * The draft with the user's corrections, applied in order. No word is lost: what is no heading any
 * more keeps its printed number in its text. Untouched blocks keep their ids; the second part of a
 * split block has the id and `r`. A correction that names no block of text changes nothing.
 */
export function correct(draft: Draft, corrections: readonly Correction[]): Draft {
  return corrections.reduce(applied, draft)
}

function applied(draft: Draft, { block: id, as }: Correction): Draft {
  const index = draft.blocks.findIndex((block) => block.id === id)
  const block = draft.blocks[index]
  if (!block || !isText(block)) return draft
  if (as.type === 'title') return titled(draft, index, block)
  return { ...draft, blocks: recast(draft.blocks, index, block, as) }
}

type TextBlock = DraftHeading | DraftParagraph

function isText(block: DraftBlock | undefined): block is TextBlock {
  return block?.type === 'heading' || block?.type === 'paragraph'
}

/** The block becomes the title; the former title a paragraph before everything. */
function titled(draft: Draft, index: number, block: TextBlock): Draft {
  const title = wordsOf(block)
  const rest = detached(draft.blocks, index).filter((_, at) => at !== index)
  // The new title's id is free now, should b0 be taken by an earlier title.
  const id = draft.blocks.some((each) => each.id === 'b0') ? block.id : 'b0'
  const former: DraftBlock[] =
    draft.title === null
      ? []
      : [
          {
            ...paragraphOf(draft.title),
            id,
            place: rest[0]?.place ?? block.place,
            evidence: byHand,
          },
        ]
  const { organization, year } = { organization: organizationOf(title), year: yearOf(title) }
  return { ...draft, title, organization, year, blocks: [...former, ...rest] }
}

const byHand = '由用户指定'

function recast(
  blocks: readonly DraftBlock[],
  index: number,
  block: TextBlock,
  as: Exclude<RecognisedAs, { type: 'title' }>,
): readonly DraftBlock[] {
  const placed = { id: block.id, place: block.place, evidence: byHand }
  switch (as.type) {
    case 'heading': {
      const heading = { ...placed, ...headingOf(block, as.level), runIn: false }
      return replaced(detached(blocks, index), index, 1, [heading])
    }
    case 'run-in':
      return replaced(detached(blocks, index), index, 1, runInOf(blocks, index, block, as.level))
    case 'paragraph': {
      const rest = restOf(blocks, index, block)
      const whole = rest === null ? block : { ...block, text: `${block.text}${rest.text}` }
      const role = as.role === null ? {} : { role: as.role }
      const paragraph = { ...placed, ...numberedOf(whole, as.level), ...role }
      return replaced(detached(blocks, index), index, rest === null ? 1 : 2, [paragraph])
    }
  }
}

function replaced(
  blocks: readonly DraftBlock[],
  index: number,
  count: number,
  by: readonly DraftBlock[],
): readonly DraftBlock[] {
  return [...blocks.slice(0, index), ...by, ...blocks.slice(index + count)]
}

/** The blocks where the one at `index` is no longer the rest of a run-in heading above it. */
function detached(blocks: readonly DraftBlock[], index: number): readonly DraftBlock[] {
  const above = blocks[index - 1]
  if (above?.type !== 'heading' || !above.runIn) return blocks
  return replaced(blocks, index - 1, 1, [{ ...above, runIn: false }])
}

/** The paragraph that shares a run-in heading's line. */
function restOf(
  blocks: readonly DraftBlock[],
  index: number,
  block: TextBlock,
): DraftParagraph | null {
  const next = blocks[index + 1]
  return block.type === 'heading' && block.runIn && next?.type === 'paragraph' ? next : null
}

/** The first sentence as a heading and the rest of its line, or the plain paragraph below it. */
function runInOf(
  blocks: readonly DraftBlock[],
  index: number,
  block: TextBlock,
  level: Level,
): readonly DraftBlock[] {
  const placed = { id: block.id, place: block.place, evidence: byHand }
  const heading = headingOf(block, level)
  if (restOf(blocks, index, block) !== null) return [{ ...placed, ...heading, runIn: true }]
  const end = sentenceEnd(heading.text)
  const rest = heading.text.slice(end).trim()
  if (rest === '') {
    const next = blocks[index + 1]
    const isPlain =
      next?.type === 'paragraph' && next.level === undefined && next.role === undefined
    return [{ ...placed, ...heading, runIn: isPlain }]
  }
  const text = heading.text.slice(0, end).trim()
  const restId = freeId(blocks, block.id)
  return [
    { ...placed, ...heading, text, runIn: true },
    { ...placed, ...paragraphOf(rest), id: restId },
  ]
}

function freeId(blocks: readonly DraftBlock[], id: string): string {
  const next = `${id}r`
  return blocks.some((block) => block.id === next) ? freeId(blocks, next) : next
}

function headingOf(
  block: TextBlock,
  level: Level | null,
): Pick<DraftHeading, 'type' | 'level' | 'number' | 'text'> {
  return { type: 'heading', level, ...numberApart(block, level) }
}

function numberedOf(
  block: TextBlock,
  level: Level | null,
): Pick<DraftParagraph, 'type' | 'text' | 'level' | 'number' | 'item'> {
  const { number, text } = numberApart(block, level)
  const paragraph = paragraphOf(text)
  if (level === null) return paragraph
  return { ...paragraph, level, ...(number === null ? {} : { number }) }
}

function paragraphOf(text: string): Pick<DraftParagraph, 'type' | 'text' | 'item'> {
  const item = readItem(text)
  return { type: 'paragraph', text, ...(item === null ? {} : { item }) }
}

/** Number and text of a block that is to have this level; without a level the number is text. */
function numberApart(
  block: TextBlock,
  level: Level | null,
): { number: string | null; text: string } {
  if (level === null) return { number: null, text: wordsOf(block) }
  if (typeof block.number === 'string') return { number: block.number, text: block.text }
  const mark = readMark(block.text)
  return mark ? { number: mark.number, text: mark.rest } : { number: null, text: block.text }
}

function wordsOf(block: TextBlock): string {
  return `${block.number ?? ''}${block.text}`
}
