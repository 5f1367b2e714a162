import { writtenOut } from '../figures/written-out'
import { byBlockType, type ByBlockType } from '../model/block'
import { chaptersInOrder, type Report } from '../model/report'
import type { WrittenBlock, WrittenChapter, WrittenText } from '../model/written'
import { computeNumbers, type Numbers } from './numbers'
import type { ResolvedBlock, ResolvedReport, Run } from './resolved'

/** The report with numbers computed, figures written out, and front, chapters and back in one list. */
export function resolve(report: Report): ResolvedReport {
  const numbers = computeNumbers(report)
  const { title, organization, year, head } = report
  const blocks = chaptersInOrder(writtenOut(report)).flatMap((chapter) =>
    resolveChapter(chapter, numbers),
  )
  return { title, organization, year, head, blocks }
}

function resolveChapter(chapter: WrittenChapter, numbers: Numbers): ResolvedBlock[] {
  const resolved = chapter.blocks.map((block) => byBlockType(resolvers(chapter, numbers), block))
  if (chapter.kind !== 'chapter') return resolved
  const number = numbers.chapters.get(chapter.id) ?? null
  const [first, ...rest] = resolved
  if (chapter.runIn && first?.type === 'paragraph' && first.level === null) {
    const lead: Run = { text: chapter.title, bold: false, underline: false, lead: true }
    return [{ ...first, level: chapter.level, number, runs: [lead, ...first.runs] }, ...rest]
  }
  const runs = [plainRun(chapter.title)]
  return [
    { type: 'heading', chapter: chapter.id, block: null, level: chapter.level, number, runs },
    ...resolved,
  ]
}

function resolvers(
  chapter: WrittenChapter,
  numbers: Numbers,
): ByBlockType<ResolvedBlock, WrittenBlock> {
  return {
    heading: (block) => ({
      type: 'heading',
      chapter: chapter.id,
      block: block.id,
      level: block.level,
      number: numbers.blocks.get(block.id) ?? null,
      runs: block.children.map(runOf),
    }),
    paragraph: (block) => ({
      type: 'paragraph',
      chapter: chapter.id,
      block: block.id,
      level: block.level ?? null,
      number: numbers.blocks.get(block.id) ?? null,
      role: block.role ?? null,
      runs: block.children.map(runOf),
    }),
    table: (block) => ({
      type: 'table',
      chapter: chapter.id,
      block: block.id,
      label: numbers.labels.get(block.id) ?? '',
      caption: block.caption,
      landscape: block.landscape ?? false,
      rows: block.children.map((row) =>
        row.children.map((cell) => ({
          rowSpan: cell.rowSpan ?? 1,
          columnSpan: cell.columnSpan ?? 1,
          runs: cell.children.map(runOf),
        })),
      ),
    }),
    image: (block) => ({
      type: 'image',
      chapter: chapter.id,
      block: block.id,
      label: numbers.labels.get(block.id) ?? '',
      caption: block.caption,
      alt: block.alt || block.caption || block.name,
      asset: block.asset,
      width: block.width,
      height: block.height,
    }),
    'page-break': (block) => ({ type: 'page-break', chapter: chapter.id, block: block.id }),
  }
}

function runOf(leaf: WrittenText): Run {
  return {
    text: leaf.text,
    bold: leaf.bold ?? false,
    underline: leaf.underline ?? false,
    lead: leaf.lead ?? false,
    ...(leaf.figure && { figure: leaf.figure }),
  }
}

function plainRun(text: string): Run {
  return { text, bold: false, underline: false, lead: false }
}
