import type { ImportPreview } from '../../shared/contract/importing'
import type { Draft, DraftBlock } from '../../shared/model/draft'

/** What was recognised: the report's title, or a block of the draft. */
export type ImportPart =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'block'; readonly block: DraftBlock }

/** Lines of the file beside what was made of them. */
export interface ImportRow {
  readonly key: string
  readonly lines: ImportPreview['source']
  readonly parts: readonly ImportPart[]
}

/**
 * The file's lines and the draft side by side. A line that no block begins at belongs to the block
 * above it whose words it holds (a wrapped paragraph, the rows of a table), or to the title where
 * it is a piece of it; else it stands alone. Empty lines are left out, nothing else.
 */
export function importRows(source: ImportPreview['source'], draft: Draft): readonly ImportRow[] {
  const byPlace = new Map<number, DraftBlock[]>()
  for (const block of draft.blocks) {
    const known = byPlace.get(block.place)
    if (known) known.push(block)
    else byPlace.set(block.place, [block])
  }
  const rows: MutableRow[] = []
  let title = draft.title === null ? '' : bare(draft.title)
  for (const line of source) {
    const blocks = byPlace.get(line.place)
    byPlace.delete(line.place)
    const words = bare(line.text)
    const above = rows.at(-1)
    if (blocks) rows.push(rowOf(line, blocks.map(partOf)))
    else if (words === '') continue
    else if (title !== '' && title.startsWith(words)) {
      title = title.slice(words.length)
      if (above?.parts[0]?.kind === 'title') above.lines.push(line)
      else rows.push(rowOf(line, [{ kind: 'title', text: draft.title ?? '' }]))
    } else if (above?.parts.some((part) => wordsOf(part).includes(words))) above.lines.push(line)
    else rows.push(rowOf(line, []))
  }
  // A block that no line is known for must be seen all the same.
  const homeless = [...byPlace.values()].flat()
  return [
    ...homeless.map((block) => ({ key: block.id, lines: [], parts: [partOf(block)] })),
    ...rows,
  ]
}

/** The ids of the rows' blocks in the order of the screen. */
export function blockOrder(rows: readonly ImportRow[]): readonly string[] {
  return rows.flatMap(({ parts }) =>
    parts.flatMap((part) => (part.kind === 'block' ? [part.block.id] : [])),
  )
}

interface MutableRow extends ImportRow {
  readonly lines: ImportPreview['source'][number][]
}

function rowOf(line: ImportPreview['source'][number], parts: readonly ImportPart[]): MutableRow {
  return { key: `line-${line.place}`, lines: [line], parts }
}

function partOf(block: DraftBlock): ImportPart {
  return { kind: 'block', block }
}

/** Without white space, as lines and cells may be cut anywhere. */
function wordsOf(part: ImportPart): string {
  if (part.kind === 'title') return bare(part.text)
  const { block } = part
  if (block.type === 'image') return bare(block.name)
  if (block.type === 'table') return bare(block.rows.flat().join(''))
  return bare((block.number ?? '') + block.text)
}

function bare(text: string): string {
  return text.replaceAll(/\s/gu, '')
}
