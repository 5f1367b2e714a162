import type { RichCell, RichPiece } from '../../../shared/html/rich-content'
import { plainText, type Text } from '../../../shared/model/blocks/text'
import type { SourceParagraph, SourceRun, SourceTable } from '../../../shared/model/source'

/** A piece of a page as the neutral document has it, without its place. */
export function blockOfPiece(
  piece: RichPiece,
): Omit<SourceParagraph, 'place'> | Omit<SourceTable, 'place'> {
  if (piece.kind === 'table') {
    const { rows, merges, caption } = piece
    return { kind: 'table', rows: rows.map((row) => row.map(textOfCell)), merges, caption }
  }
  const { leaves, autoNumber, look } = piece
  const runs = runsOf(leaves)
  const isOneLook = runs.length < 2
  return {
    kind: 'paragraph',
    text: plainText(leaves),
    autoNumber,
    look,
    ...(!isOneLook && { runs }),
  }
}

function textOfCell(cell: RichCell): string {
  return plainText(cell)
}

function runsOf(leaves: readonly Text[]): readonly SourceRun[] {
  let start = 0
  return leaves.map(({ text, bold, underline }) => {
    const end = start + text.length
    const run = { start, end, ...(bold && { bold }), ...(underline && { underline }) }
    start = end
    return run
  })
}
