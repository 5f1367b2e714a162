import { extractFigures } from '../figures/extract-figures'
import { plainText } from '../model/blocks/text'
import type { Draft, DraftBlock, DraftTable } from '../model/draft'
import { chaptersInOrder } from '../model/report'
import type { WrittenBlock, WrittenChapter, WrittenReport, WrittenTable } from '../model/written'
import type { Numbers } from '../resolve/numbers'

/**
 * A report of the window as the rules look at one: ids are those of its chapters and blocks, a
 * paragraph with a run-in heading is one text, and offsets count in the written text.
 */
export function draftOfReport(report: WrittenReport, numbers: Numbers): Draft {
  const blocks = chaptersInOrder(report).flatMap((chapter) => [
    ...headingOf(chapter, numbers),
    ...chapter.blocks.flatMap((block) => blockOf(block, numbers)),
  ])
  const { title, organization, year } = report
  return {
    title: title === '' ? null : title,
    organization: organization === '' ? null : organization,
    year,
    head: null,
    blocks: blocks.map((block, index) => ({ ...block, place: index + 1 })),
    figures: extractFigures(blocks),
    warnings: [],
  }
}

const unplaced = { place: 1, evidence: '' }

function headingOf(chapter: WrittenChapter, { chapters }: Numbers): readonly DraftBlock[] {
  if (chapter.kind !== 'chapter') return []
  const { id, level, title: text, runIn } = chapter
  return [
    { ...unplaced, type: 'heading', id, level, number: chapters.get(id) ?? null, text, runIn },
  ]
}

function blockOf(block: WrittenBlock, { blocks }: Numbers): readonly DraftBlock[] {
  switch (block.type) {
    case 'heading': {
      const { id, level, children } = block
      const number = blocks.get(id) ?? null
      return [
        {
          ...unplaced,
          type: 'heading',
          id,
          level,
          number,
          text: plainText(children),
          runIn: false,
        },
      ]
    }
    case 'paragraph': {
      const { id, level, role, children } = block
      // A note's mark is no number of the text's order.
      const number = role === 'note' ? undefined : blocks.get(id)
      return [
        {
          ...unplaced,
          type: 'paragraph',
          id,
          text: plainText(children),
          ...(level !== undefined && { level }),
          ...(number !== undefined && { number }),
          ...(role !== undefined && { role }),
        },
      ]
    }
    case 'table':
      return [
        { ...unplaced, type: 'table', id: block.id, ...gridOf(block), caption: block.caption },
      ]
    case 'image':
    case 'chart':
    case 'page-break':
      return []
  }
}

/** Each cell in its place of the grid; a covered place is empty. */
function gridOf(table: WrittenTable): Pick<DraftTable, 'rows' | 'merges'> {
  const rows: string[][] = table.children.map(() => [])
  const merges: DraftTable['merges'][number][] = []
  for (const [row, { children }] of table.children.entries()) {
    let column = 0
    for (const { rowSpan = 1, columnSpan = 1, children: leaves } of children) {
      while (rows[row]?.[column] !== undefined) column += 1
      for (let down = row; down < Math.min(rows.length, row + rowSpan); down += 1) {
        for (let at = column; at < column + columnSpan; at += 1) put(rows, down, at, '')
      }
      put(rows, row, column, plainText(leaves))
      if (rowSpan > 1 || columnSpan > 1) merges.push({ row, column, rowSpan, columnSpan })
      column += columnSpan
    }
  }
  return { rows: rows.map((row) => Array.from(row, (text) => text ?? '')), merges }
}

function put(rows: string[][], row: number, column: number, text: string): void {
  const line = rows[row]
  if (line) line[column] = text
}
