import type { Draft, DraftBlock, DraftFigure } from '../model/draft'
import type { Level } from '../model/level'
import { noContext, type CheckContext } from './context'
import type { Place } from './finding'

/** A text of a report as rules look at it: the title, a block's words, its number, a cell. */
export interface CheckedText {
  readonly kind: 'title' | 'heading' | 'paragraph' | 'number' | 'cell' | 'caption'
  readonly at: Pick<Place, 'block' | 'part' | 'row' | 'column'>
  readonly text: string
  /** Of the block that it belongs to; null for the title. */
  readonly block: DraftBlock | null
  readonly level: Level | null
  /** Quantities in it, in order; only headings and paragraphs have some. */
  readonly figures: readonly DraftFigure[]
}

/** A whole report as rules look at it. */
export interface CheckedReport {
  readonly draft: Draft
  readonly context: CheckContext
  /** In the order of the document. */
  readonly texts: readonly CheckedText[]
}

export function checkedReport(draft: Draft, context: CheckContext = noContext): CheckedReport {
  const figures = new Map<string, DraftFigure[]>()
  for (const figure of draft.figures) {
    const known = figures.get(figure.block)
    if (known) known.push(figure)
    else figures.set(figure.block, [figure])
  }
  const title = draft.title === null ? [] : [titleText(draft.title)]
  const texts = draft.blocks.flatMap((block) => textsOf(block, figures.get(block.id) ?? []))
  return { draft, context, texts: [...title, ...texts] }
}

/** A place in a text. */
export function placeIn({ at, text }: CheckedText, start: number, end: number): Place {
  return { ...at, start, end, quote: text.slice(start, end) }
}

function titleText(text: string): CheckedText {
  return { kind: 'title', at: { block: 'title' }, text, block: null, level: null, figures: [] }
}

function textsOf(block: DraftBlock, figures: readonly DraftFigure[]): readonly CheckedText[] {
  const at = { block: block.id }
  switch (block.type) {
    case 'heading':
    case 'paragraph': {
      const level = block.level ?? null
      const number = block.number ?? null
      const common = { block, level, figures: [] }
      return [
        ...(number === null
          ? []
          : [
              {
                kind: 'number' as const,
                at: { ...at, part: 'number' as const },
                text: number,
                ...common,
              },
            ]),
        { kind: block.type, at, text: block.text, block, level, figures },
      ]
    }
    case 'table':
      return [
        ...(block.caption === null
          ? []
          : [
              {
                kind: 'caption' as const,
                at,
                text: block.caption,
                block,
                level: null,
                figures: [],
              },
            ]),
        ...block.rows.flatMap((cells, row) =>
          cells.map((text, column) => ({
            kind: 'cell' as const,
            at: { ...at, part: 'cell' as const, row, column },
            text,
            block,
            level: null,
            figures: [],
          })),
        ),
      ]
    case 'image':
      return []
  }
}
