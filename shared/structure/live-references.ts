import { isComputed, type Inline } from '../model/blocks/inline'
import type { Draft } from '../model/draft'
import type { BlockId } from '../model/ids'
import type { Origin } from '../model/provenance'
import { chaptersInOrder, withChapters, type Report } from '../model/report'
import { withLines } from '../model/written'
import { captionReferencesIn } from './caption-references'
import { captionLabelOf } from './tab-table'

/**
 * The report with 见表1 as a reference to the table that the file's caption calls so: it follows where
 * tables are counted anew. `origins` say of which place of the file each block was made. A label that
 * two captions have, or none, stays the words that it is.
 */
export function withLiveReferences(
  report: Report,
  draft: Draft,
  origins: readonly Pick<Origin, 'id' | 'place'>[],
): Report {
  const labels = labelsOf(draft)
  const places = new Map(origins.map(({ id, place }) => [id, place]))
  const tables = new Map<string, BlockId>()
  for (const { id, type } of chaptersInOrder(report).flatMap(({ blocks }) => blocks)) {
    const label = type === 'table' ? labels.get(places.get(id) ?? 0) : undefined
    // Of a table that was parted, the first part has the caption.
    if (label !== undefined && !tables.has(label)) tables.set(label, id)
  }
  if (tables.size === 0) return report
  return withChapters(report, (chapter) => ({
    ...chapter,
    blocks: chapter.blocks.map((block) => withLines(block, (line) => lineWith(line, tables))),
  }))
}

/** The labels of captions, 表1, by the places of their tables; those that stand twice left out. */
function labelsOf({ blocks }: Draft): ReadonlyMap<number, string> {
  const places = new Map<string, number[]>()
  for (const block of blocks) {
    if (block.type !== 'table') continue
    const label = captionLabelOf(block.caption ?? '').replace(/[\s：:、.．]+$/u, '')
    if (/^表[1-9]\d{0,2}$/u.test(label))
      places.set(label, [...(places.get(label) ?? []), block.place])
  }
  return new Map(
    [...places].flatMap(([label, [place, ...others]]) =>
      place === undefined || others.length > 0 ? [] : [[place, label] as const],
    ),
  )
}

function lineWith(line: readonly Inline[], tables: ReadonlyMap<string, BlockId>): Inline[] {
  return line.flatMap((leaf): Inline[] => {
    if (isComputed(leaf)) return [leaf]
    const made: Inline[] = []
    let from = 0
    for (const { start, label } of captionReferencesIn(leaf.text)) {
      const to = tables.get(label)
      if (!to) continue
      made.push({ ...leaf, text: leaf.text.slice(from, start) })
      made.push({ type: 'reference', to, children: [{ ...leaf, text: '' }] })
      from = start + label.length
    }
    return [...made, { ...leaf, text: leaf.text.slice(from) }]
  })
}
