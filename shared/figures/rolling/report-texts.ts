import { byBlockType, type Block } from '../../model/block'
import type { Table, TableRow } from '../../model/blocks/table'
import type { Figure, FigureShape } from '../../model/blocks/figure'
import { isComputed, isFigure, isReference, type Inline } from '../../model/blocks/inline'
import type { Text } from '../../model/blocks/text'
import type { Chapter } from '../../model/chapter'
import type { BlockId, ChapterId } from '../../model/ids'
import type { Report } from '../../model/report'

/** A stretch of a text and what is to stand in its place. */
export interface TextEdit {
  readonly start: number
  readonly end: number
  readonly text: string
  /** Stands there instead of `text`; in running text alone. */
  readonly figure?: FigureShape
}

export type TextKind = 'title' | 'heading' | 'caption' | 'paragraph' | 'date' | 'head' | 'cell'

/** One text of a report; `key` names it as long as the report does not change. */
export interface ReportText {
  readonly key: string
  readonly kind: TextKind
  readonly text: string
  readonly chapter: ChapterId | null
  readonly block: BlockId | null
  /** In a chapter on what is planned for the next year. */
  readonly inPlan: boolean
  /** The head of a column or row that shows figures: its numbers move on by themselves. */
  readonly bound: boolean
  /** Of a cell; 0 elsewhere. */
  readonly column: number
  /** What stands in the text as `inPlaceOfFigure`, in its order. */
  readonly figures: readonly Figure[]
}

/** The report with every text edited; edits ascend and do not overlap. Untouched parts stay the same objects. */
export function editTexts(
  report: Report,
  edits: (text: ReportText) => readonly TextEdit[],
): Report {
  const title: ReportText = { ...unplaced, key: 'title', kind: 'title', text: report.title }
  return {
    ...report,
    title: edited(report.title, edits(title)),
    front: chapterEdited(report.front, edits),
    chapters: report.chapters.map((chapter) => chapterEdited(chapter, edits)),
    back: chapterEdited(report.back, edits),
  }
}

/** Every text of a report, in its order. */
export function textsOf(report: Report): readonly ReportText[] {
  const texts: ReportText[] = []
  editTexts(report, (text) => {
    texts.push(text)
    return []
  })
  return texts
}

const unplaced = { chapter: null, block: null, inPlan: false, bound: false, column: 0, figures: [] }

/** A chapter on the next year. */
export function isPlan({ title }: Pick<Chapter, 'title'>): boolean {
  return /安排|打算|计划|思路|设想|谋划|展望|下一(?:年|步|阶段)|工作重点/u.test(title)
}

type Edits = (text: ReportText) => readonly TextEdit[]

function chapterEdited(chapter: Chapter, edits: Edits): Chapter {
  const inPlan = isPlan(chapter)
  const place = { ...unplaced, chapter: chapter.id, inPlan }
  const title: ReportText = { ...place, key: chapter.id, kind: 'heading', text: chapter.title }
  return {
    ...chapter,
    title: chapter.kind === 'chapter' ? edited(chapter.title, edits(title)) : chapter.title,
    blocks: chapter.blocks.map((block) =>
      blockEdited(block, { ...place, block: block.id, key: `${chapter.id} ${block.id}` }, edits),
    ),
  }
}

type Place = Omit<ReportText, 'kind' | 'text'>

function blockEdited(block: Block, place: Place, edits: Edits): Block {
  return byBlockType<Block>(
    {
      heading: (each) => ({ ...each, children: leaves(each.children, place, 'heading', edits) }),
      paragraph: (each) => {
        const kind =
          each.role === 'date' ? 'date' : each.role === 'caption' ? 'caption' : 'paragraph'
        return { ...each, children: leaves(each.children, place, kind, edits) }
      },
      table: (each) => tableEdited(each, place, edits),
      image: (each) => ({ ...each, caption: captionEdited(each, place, edits) }),
      chart: (each) => ({ ...each, caption: captionEdited(each, place, edits) }),
      'page-break': (each) => each,
    },
    block,
  )
}

function captionEdited({ caption }: { caption: string }, place: Place, edits: Edits): string {
  return edited(caption, edits({ ...place, kind: 'caption', text: caption }))
}

function tableEdited(table: Table, place: Place, edits: Edits): Table {
  const { children } = table
  return {
    ...table,
    caption: captionEdited(table, place, edits),
    children: children.map((row, at) => ({
      ...row,
      children: row.children.map((cell, column) => {
        const key = `${place.key} ${at} ${column}`
        const kind = at === 0 ? 'head' : 'cell'
        const bound = at === 0 ? showsFigures(table, column) : column === 0 && holdsFigures(row)
        const own = { ...place, key, column, bound }
        return { ...cell, children: leaves(cell.children, own, kind, edits) }
      }),
    })),
  }
}

function holdsFigures({ children }: TableRow): boolean {
  return children.some((cell) => cell.children.some(isFigure))
}

function showsFigures({ children }: Table, column: number): boolean {
  return children.some((row) => row.children[column]?.children.some(isFigure) ?? false)
}

/** A figure stands in the text as one object, a reference as another: their words follow by themselves. */
export const inPlaceOfFigure = '\uFFFC'
const inPlaceOfReference = '\uFFFB'

function leaves(children: readonly Inline[], place: Place, kind: TextKind, edits: Edits): Inline[] {
  const text = children.map(wordsOf).join('')
  const made = edits({ ...place, kind, text, figures: children.filter(isFigure) })
  if (made.length === 0) return [...children]
  let from = 0
  return children.flatMap((leaf): Inline[] => {
    const start = from
    from += wordsOf(leaf).length
    if (isComputed(leaf)) return [leaf]
    // An edit belongs to the leaf in which it begins; what it covers of later ones goes.
    const own = made.flatMap((edit) => {
      const begins = edit.start >= start && edit.start < from
      if (edit.end <= start || edit.start >= from) return []
      const span = {
        start: Math.max(edit.start, start) - start,
        end: Math.min(edit.end, from) - start,
      }
      return [begins ? { ...edit, ...span } : { ...span, text: '' }]
    })
    return own.length === 0 ? [leaf] : leafEdited(leaf, own)
  })
}

/** A leaf with its edits, parted where a figure comes to stand in it. */
function leafEdited(leaf: Text, edits: readonly TextEdit[]): Inline[] {
  const at = edits.findIndex(({ figure }) => figure !== undefined)
  const { start = 0, end = 0, figure } = edits[at] ?? {}
  if (!figure) return [{ ...leaf, text: edited(leaf.text, edits) }]
  const before = edited(leaf.text.slice(0, start), edits.slice(0, at))
  const behind = edits
    .slice(at + 1)
    .map((each) => ({ ...each, start: each.start - end, end: each.end - end }))
  return [
    { ...leaf, text: before },
    { ...figure, children: [{ ...leaf, text: '' }] },
    ...leafEdited({ ...leaf, text: leaf.text.slice(end) }, behind),
  ]
}

function wordsOf(inline: Inline): string {
  if (isReference(inline)) return inPlaceOfReference
  return isFigure(inline) ? inPlaceOfFigure : inline.text
}

function edited(text: string, edits: readonly TextEdit[]): string {
  let result = ''
  let from = 0
  for (const edit of edits) {
    result += text.slice(from, edit.start) + edit.text
    from = edit.end
  }
  return result + text.slice(from)
}
