import type { DraftBlock, DraftHeading, DraftParagraph } from '../model/draft'
import type { Classified } from './classify'
import { readItem } from './item'
import { officialStyleNames } from './official-style-names'

/**
 * The second stage: the blocks of the draft with their ids, in the file's order. A run-in heading
 * and the rest of its line are two blocks.
 */
export function buildOutline(pieces: readonly Classified[]): readonly DraftBlock[] {
  const blocks: DraftBlock[] = []
  for (const piece of pieces) {
    for (const block of blocksOf(piece)) blocks.push({ ...block, id: `b${blocks.length + 1}` })
  }
  return blocks
}

function blocksOf(piece: Classified): readonly DraftBlock[] {
  if (piece.kind === 'read') return readBlocks(piece)
  const placed = { id: '', place: piece.place }
  if (piece.kind === 'image') {
    return [{ ...placed, type: 'image', name: piece.name, bytes: piece.bytes, evidence: '图片' }]
  }
  if (piece.kind === 'official') {
    const evidence = `样式为“${officialStyleNames[piece.part]}”，为公文要素`
    return [{ ...placed, type: 'paragraph', text: piece.text, official: piece.part, evidence }]
  }
  const { rows, merges, caption } = piece
  return [{ ...placed, type: 'table', rows, merges, caption, evidence: `${rows.length}行的表格` }]
}

type Read = Extract<Classified, { kind: 'read' }>

function readBlocks(read: Read): readonly DraftBlock[] {
  const placed = { id: '', place: read.line.place, evidence: read.evidence }
  switch (read.as) {
    case 'heading': {
      const text = read.mark?.rest ?? read.line.text
      return [
        heading({
          ...placed,
          level: read.level,
          number: read.mark?.number ?? null,
          text,
          runIn: false,
        }),
      ]
    }
    case 'run-in': {
      const { level, number, rest } = read.mark
      const text = rest.slice(0, read.end).trim()
      return [
        heading({ ...placed, level, number, text, runIn: true }),
        paragraph({ ...placed, evidence: '段首标题后的正文' }, rest.slice(read.end).trim()),
      ]
    }
    case 'numbered': {
      const { level, number, rest } = read.mark
      return [{ ...paragraph(placed, rest), level, number }]
    }
    case 'body': {
      const { text, item, role } = read
      const note = read.line.note
      return [
        {
          ...placed,
          type: 'paragraph',
          text,
          ...(item === null ? {} : { item }),
          ...(role === null ? {} : { role }),
          ...(note === null ? {} : { note }),
        },
      ]
    }
  }
}

function heading(block: Omit<DraftHeading, 'type'>): DraftHeading {
  return { type: 'heading', ...block }
}

function paragraph(
  placed: Pick<DraftParagraph, 'id' | 'place' | 'evidence'>,
  text: string,
): DraftParagraph {
  const item = readItem(text)
  return { ...placed, type: 'paragraph', text, ...(item === null ? {} : { item }) }
}
