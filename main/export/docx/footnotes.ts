import type { ResolvedBlock, ResolvedParagraph } from '../../../shared/resolve/resolved'
import type { BlockId } from '../../../shared/model/ids'
import type { Marks } from './marks'
import { paragraph } from './paragraph'
import { runs } from './runs'
import { styleIds } from './style-ids'
import { el, val, type Attributes, type Markup } from '../markup'

/** A note that a mark names: a paragraph of the body elsewhere, at the foot of its mark's page in Word. */
export type Footnote = ResolvedParagraph & { readonly number: string }

export function isFootnote(block: ResolvedBlock): block is Footnote {
  return block.type === 'paragraph' && block.role === 'note' && block.number !== null
}

/** The notes of the marks that were written, in their order, and those whose marks were not. */
export function footnotesOf(
  blocks: readonly ResolvedBlock[],
  marks: Marks,
): { readonly notes: readonly Footnote[]; readonly unmarked: readonly Footnote[] } {
  const all = new Map<BlockId, Footnote>()
  for (const block of blocks) if (isFootnote(block)) all.set(block.block, block)
  const notes = marks.notes().flatMap((id) => all.get(id) ?? [])
  const marked = new Set(notes)
  return { notes, unmarked: [...all.values()].filter((each) => !marked.has(each)) }
}

/** Numbered ① … as in the other outputs (ECMA-376-1, 17.11.17 and 17.18.59). */
const format = val('w:numFmt', 'decimalEnclosedCircle')

/** What a section says of its footnotes. */
export const sectionNotes = el('w:footnotePr', {}, [format])

/** What the settings say of them: the two separators are notes of their own. */
export const noteSettings = el('w:footnotePr', {}, [
  format,
  el('w:footnote', { 'w:id': -1 }),
  el('w:footnote', { 'w:id': 0 }),
])

/** The part that holds the notes (ECMA-376-1, 11.3.7); the first has the id 1. */
export function footnotesXml(
  notes: readonly Footnote[],
  marks: Marks,
  namespaces: Attributes,
): Markup {
  return el('w:footnotes', namespaces, [
    separator('separator', -1),
    separator('continuationSeparator', 0),
    ...notes.map(({ runs: list }, at) => {
      const number = el('w:r', {}, [
        el('w:rPr', {}, [val('w:rStyle', styleIds.noteMark)]),
        el('w:footnoteRef'),
      ])
      // A note has no notes: a mark within is what it says.
      const words = list.map(({ reference, ...run }) =>
        reference && !reference.isMark ? { ...run, reference } : run,
      )
      const content = [number, ...runs(words, { marks })]
      return el('w:footnote', { 'w:id': at + 1 }, [paragraph(styleIds.footnote, content)])
    }),
  ])
}

function separator(type: 'separator' | 'continuationSeparator', id: number): Markup {
  const line = el('w:r', {}, [el(`w:${type}`)])
  return el('w:footnote', { 'w:type': type, 'w:id': id }, [paragraph(styleIds.footnote, [line])])
}
