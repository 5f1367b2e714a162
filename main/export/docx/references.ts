import { runsText } from '../../../shared/layout/run-text'
import { captionReferencesIn } from '../../../shared/structure/caption-references'
import type { ResolvedBlock, ResolvedReport } from '../../../shared/resolve/resolved'

/** A stretch of text; `to` is the bookmark of the caption that it names. */
export interface Piece {
  readonly text: string
  readonly to: string | null
}

/** The captions that the text names, 表1 and 图2, and what finds their names in it. */
export interface References {
  /** The bookmark of a caption; undefined where no text names it. */
  readonly bookmark: (label: string) => string | undefined
  /** The text in pieces, in their order. */
  readonly pieces: (text: string) => readonly Piece[]
}

/**
 * Looks through the report for captions that its text names. Word hides a bookmark whose name begins
 * with _ and gives its own references names as these.
 */
export function referencesOf({ blocks }: ResolvedReport): References {
  const labels = new Set(
    blocks.flatMap((block) => ('label' in block && block.label !== '' ? [block.label] : [])),
  )
  const names = new Map<string, string>()
  const pieces: References['pieces'] = (text) => {
    const found: Piece[] = []
    let from = 0
    for (const { label, start: index } of captionReferencesIn(text)) {
      if (!labels.has(label)) continue
      if (index > from) found.push({ text: text.slice(from, index), to: null })
      const name = names.get(label) ?? `_Ref${String(names.size + 1).padStart(9, '0')}`
      names.set(label, name)
      found.push({ text: label, to: name })
      from = index + label.length
    }
    if (from < text.length) found.push({ text: text.slice(from), to: null })
    return found
  }
  for (const text of blocks.flatMap(textsOf)) pieces(text)
  return { bookmark: (label) => names.get(label), pieces }
}

function textsOf(block: ResolvedBlock): readonly string[] {
  if (block.type === 'heading' || block.type === 'paragraph') {
    return block.runs.map(({ text }) => text)
  }
  return block.type === 'table' ? block.rows.flat().map(({ runs }) => runsText(runs)) : []
}
