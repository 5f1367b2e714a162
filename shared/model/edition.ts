import { z } from 'zod'
import type { Block } from './block'
import type { Chart } from './blocks/chart'
import { isComputed, leafOf, type Inline } from './blocks/inline'
import type { Paragraph } from './blocks/paragraph'
import { plainText } from './blocks/text'
import type { Chapter } from './chapter'
import { withMatchingNotes } from './edition-notes'
import type { Head } from './head'
import type { BlockId } from './ids'
import { chaptersInOrder, type Report } from './report'

/**
 * 报送稿, whole, for the superior body (due before 1 March), and 公开稿 for the public (before 1
 * April), without what is marked 不公开 (《法治政府建设与责任落实督察工作规定》 24, 25).
 */
export const editions = ['reporting', 'public'] as const
export const edition = z.enum(editions)
export type Edition = z.infer<typeof edition>

export const editionNames: Readonly<Record<Edition, string>> = {
  reporting: '报送稿',
  public: '公开稿',
}

/** Elements of the 版头 that only go to a superior body or stay inside (GB/T 9704-2012, 7.2). */
const innerHead = ['copyNumber', 'classification', 'urgency', 'signer'] as const
export type InnerHead = (typeof innerHead)[number]

/** The official elements that the public edition leaves out, of those that are there. */
export function innerHeadOf(head: Head): readonly InnerHead[] {
  return innerHead.filter((key) => head[key] !== '')
}

/** The report as an edition has it. */
export function editionOf(report: Report, chosen: Edition): Report {
  return chosen === 'public' ? publicEdition(report) : report
}

/**
 * The report without what is marked 不公开. A line of which nothing is left goes, and a chapter of
 * which nothing is left, unless a deeper one stands under it; so does a chart of a table that is
 * marked, which would show its numbers, and a note of which every mark goes. What has nothing marked
 * is the very same object.
 */
export function publicEdition(report: Report): Report {
  const tables = withheldTables(report)
  const inner = Object.fromEntries(innerHead.map((key) => [key, ''])) as Pick<Head, InnerHead>
  const left: Report = {
    ...report,
    head: { ...report.head, ...inner },
    front: publicChapter(report.front, tables),
    chapters: keptChapters(report.chapters, tables),
    back: publicChapter(report.back, tables),
  }
  return withMatchingNotes(report, left)
}

/** The chapters that the public edition drops whole. */
export function droppedChapters(report: Report): readonly Chapter[] {
  const kept = new Set(keptChapters(report.chapters, withheldTables(report)).map(({ id }) => id))
  return report.chapters.filter(({ id }) => !kept.has(id))
}

/** The tables of a report that are marked as a whole. */
export function withheldTables(report: Report): ReadonlySet<BlockId> {
  const blocks = chaptersInOrder(report).flatMap((each) => each.blocks)
  const marked = blocks.filter((block) => block.type === 'table' && block.withheld !== undefined)
  return new Set(marked.map(({ id }) => id))
}

/** Whether a chart shows the numbers of one of these tables. */
export function isOfTable({ source }: Chart, tables: ReadonlySet<BlockId>): boolean {
  return source.of === 'table' && tables.has(source.table)
}

function keptChapters(chapters: readonly Chapter[], tables: ReadonlySet<BlockId>): Chapter[] {
  const kept: Chapter[] = []
  for (const chapter of chapters.toReversed()) {
    const made = publicChapter(chapter, tables)
    const below = kept[0]
    const bears = below !== undefined && (below.level ?? 0) > (chapter.level ?? 0)
    if (made.blocks.length > 0 || chapter.blocks.length === 0 || bears) kept.unshift(made)
  }
  return kept
}

function publicChapter(chapter: Chapter, tables: ReadonlySet<BlockId>): Chapter {
  const blocks = chapter.blocks.flatMap((block) => publicBlock(block, tables))
  const isSame =
    blocks.length === chapter.blocks.length &&
    blocks.every((each, at) => each === chapter.blocks[at])
  return isSame ? chapter : { ...chapter, blocks }
}

function publicBlock(block: Block, tables: ReadonlySet<BlockId>): readonly Block[] {
  if (block.type === 'page-break') return [block]
  if (block.type === 'heading' || block.type === 'paragraph') {
    const children = publicLine(block.children)
    if (children === block.children) return [block]
    return children.some((each) => isComputed(each) || each.text !== '')
      ? [{ ...block, children }]
      : []
  }
  if (block.withheld !== undefined) return inPlaceOf(block.id, block.withheld)
  if (block.type === 'chart') return isOfTable(block, tables) ? [] : [block]
  if (block.type === 'image') return [block]
  const rows = block.children.map((row) => {
    const cells = row.children.map((cell) => {
      const children = publicLine(cell.children)
      return children === cell.children ? cell : { ...cell, children }
    })
    return cells.every((cell, at) => cell === row.children[at]) ? row : { ...row, children: cells }
  })
  return [
    rows.every((row, at) => row === block.children[at]) ? block : { ...block, children: rows },
  ]
}

function inPlaceOf(id: Paragraph['id'], wording: string): readonly Paragraph[] {
  return wording === '' ? [] : [{ type: 'paragraph', id, children: [{ text: wording }] }]
}

/** A stretch of a line that is marked as one: leaves one after the other with the same wording. */
export interface Passage<Leaf> {
  readonly leaves: readonly Leaf[]
  /** Undefined where nothing is withheld. */
  readonly wording: string | undefined
}

/** A line in passages. Empty leaves, which Slate keeps beside figures and references, part nothing. */
export function passagesOf<Leaf extends Inline>(line: readonly Leaf[]): readonly Passage<Leaf>[] {
  const passages: { leaves: Leaf[]; wording: string | undefined }[] = []
  for (const leaf of line) {
    const last = passages.at(-1)
    const { withheld: wording } = leafOf(leaf)
    const isEmpty = !isComputed(leaf) && leaf.text === ''
    if (last && (isEmpty || last.wording === wording)) last.leaves.push(leaf)
    else passages.push({ leaves: [leaf], wording: isEmpty ? undefined : wording })
  }
  return passages
}

function publicLine(line: Inline[]): Inline[] {
  if (line.every((leaf) => leafOf(leaf).withheld === undefined)) return line
  const left = passagesOf(line).flatMap(({ leaves, wording }): readonly Inline[] => {
    if (wording === undefined) return leaves
    const [first] = leaves
    if (wording === '' || !first) return []
    const { withheld: _, ...look } = leafOf(first)
    return [{ ...look, text: wording }]
  })
  const hasText = plainText(left.map(leafOf)) !== '' || left.some(isComputed)
  return hasText ? left : [{ text: '' }]
}
