import type { BlockType } from './block'
import { plainText } from './blocks/text'
import { lostReference } from './computed-text'
import type { Blank } from './blanks'
import { droppedChapters, isOfTable, passagesOf, publicEdition, withheldTables } from './edition'
import type { BlockId, ChapterId } from './ids'
import { labelsOf, type Labels } from './labels'
import { chaptersInOrder, type Report } from './report'
import { writtenText } from './written-text'
import { leavesIn, type WrittenBlock, type WrittenReport, type WrittenText } from './written'

/** What the public edition leaves out or words otherwise. */
export interface WithheldPlace {
  readonly kind: 'text' | 'chapter' | Exclude<BlockType, 'heading' | 'paragraph' | 'page-break'>
  readonly chapter: ChapterId
  /** Null is the chapter as a whole. */
  readonly block: BlockId | null
  /** In the block's `writtenText`; null where all of it is meant. */
  readonly range: Blank | null
  readonly before: string
  /** The words themselves; of a table or picture its caption, of a chapter its title. */
  readonly text: string
  readonly after: string
  /** What stands there instead; empty is nothing. */
  readonly wording: string
  /**
   * It is not marked itself: a chart of a table that is, a note of which all marks go, a reference to
   * what goes, which leaves a blank.
   */
  readonly because?: 'table' | 'mark' | 'target'
}

/** Where the two editions of a report differ, in the order of the paper. */
export function withheldPlaces(report: Report, written: WrittenReport): readonly WithheldPlace[] {
  const tables = withheldTables(report)
  const dropped = new Set(droppedChapters(report).map(({ id }) => id))
  const left = new Set(
    chaptersInOrder(publicEdition(report)).flatMap(({ blocks }) => blocks.map(({ id }) => id)),
  )
  const { labels, notes } = labelsOf(report)
  return chaptersInOrder(written).flatMap(({ id: chapter, title, blocks }) => {
    const places = blocks.flatMap((block) => {
      const own = placesIn(block, tables)
      const isLonely = own.length === 0 && notes.has(block.id) && !left.has(block.id)
      const found = isLonely
        ? [loneNote(block)]
        : [...own, ...lostIn(block, left, labels)].toSorted(byPlace)
      return found.map((place) => ({ ...place, chapter, block: block.id }))
    })
    if (!dropped.has(chapter)) return places
    const whole = { kind: 'chapter', chapter, block: null, range: null, text: title } as const
    return [{ ...whole, before: '', after: '', wording: '' }, ...places]
  })
}

type PlaceInBlock = Omit<WithheldPlace, 'chapter' | 'block'>

function placesIn(block: WrittenBlock, tables: ReadonlySet<BlockId>): readonly PlaceInBlock[] {
  if (block.type === 'page-break') return []
  if (block.type === 'heading' || block.type === 'paragraph') return placesInLine(block.children, 0)
  if (block.withheld !== undefined) {
    const { type: kind, caption: text, withheld: wording } = block
    return [{ kind, range: null, before: '', text, after: '', wording }]
  }
  if (block.type === 'chart' && isOfTable(block, tables)) {
    const whole = { kind: block.type, range: null, before: '', text: block.caption, after: '' }
    return [{ ...whole, wording: '', because: 'table' }]
  }
  if (block.type === 'image' || block.type === 'chart') return []
  let start = 0
  return block.children.flatMap((row) =>
    row.children.flatMap(({ children }) => {
      const found = placesInLine(children, start)
      start += plainText(children).length
      return found
    }),
  )
}

/** What is meant as a whole stands first. */
function byPlace(one: PlaceInBlock, other: PlaceInBlock): number {
  return (one.range?.start ?? -1) - (other.range?.start ?? -1)
}

/** References of a block that stays to a table or picture that goes; the marks of notes go with their notes. */
function lostIn(
  block: WrittenBlock,
  left: ReadonlySet<BlockId>,
  labels: Labels['labels'],
): readonly PlaceInBlock[] {
  if (!left.has(block.id)) return []
  const leaves = leavesIn(block)
  const whole = plainText(leaves)
  let end = 0
  return leaves.flatMap(({ text, reference, withheld }) => {
    const start = end
    end += text.length
    const to = reference?.to
    if (!to || withheld !== undefined || left.has(to) || !labels.has(to)) return []
    const range = { start, end }
    const before = whole.slice(Math.max(0, start - around), start)
    const after = whole.slice(end, end + around)
    return [{ kind: 'text', range, before, text, after, wording: lostReference, because: 'target' }]
  })
}

function loneNote(block: WrittenBlock): PlaceInBlock {
  const whole = { kind: 'text', range: null, before: '', text: writtenText(block) } as const
  return { ...whole, after: '', wording: '', because: 'mark' }
}

/** So many characters on either side say what a passage is about. */
const around = 12

function placesInLine(line: readonly WrittenText[], from: number): readonly PlaceInBlock[] {
  const whole = plainText(line)
  let end = 0
  return passagesOf(line).flatMap(({ leaves, wording }) => {
    const text = plainText(leaves)
    const start = end
    end += text.length
    if (wording === undefined || text === '') return []
    return {
      kind: 'text' as const,
      range: { start: from + start, end: from + end },
      before: whole.slice(Math.max(0, start - around), start),
      text,
      after: whole.slice(end, end + around),
      wording,
    }
  })
}
