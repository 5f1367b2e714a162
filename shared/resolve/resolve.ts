import type { EarlierYear } from '../model/earlier-year'
import { computedTexts } from '../model/computed-text'
import { figuresWhenAsked } from '../figures/written-out'
import { byBlockType, type ByBlockType } from '../model/block'
import { chaptersInOrder, type Report } from '../model/report'
import {
  writtenReport,
  type WrittenBlock,
  type WrittenChapter,
  type WrittenText,
} from '../model/written'
import { chartAlt } from './chart-alt'
import { chartData, type ChartContext } from './chart-data'
import { columnWidths } from '../model/column-widths'
import { computeNumbers, type Numbers } from './numbers'
import { tableIn } from './tables'
import type { ResolvedBlock, ResolvedReport, Run } from './resolved'

/**
 * The report with numbers computed, figures and references written out, and front, chapters and back
 * in one list.
 * Charts over the years take from `earlier` what the report's own register has not.
 */
export function resolve(report: Report, earlier: readonly EarlierYear[] = []): ResolvedReport {
  const numbers = computeNumbers(report)
  const { title, organization, year, head } = report
  const figures = figuresWhenAsked(report.register)
  const textOf = computedTexts((figure) => figures().textOf(figure), numbers)
  const written = writtenReport(report, textOf)
  const context = (): ChartContext => ({
    figures: figures(),
    year,
    table: (id) => tableIn(written, id),
    earlier,
  })
  const blocks = chaptersInOrder(written).flatMap((chapter) =>
    resolveChapter(chapter, numbers, context),
  )
  return { title, organization, year, head, blocks }
}

function resolveChapter(
  chapter: WrittenChapter,
  numbers: Numbers,
  context: () => ChartContext,
): ResolvedBlock[] {
  const handlers = resolvers(chapter, numbers, context)
  const resolved = chapter.blocks.map((block) => byBlockType(handlers, block))
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
  context: () => ChartContext,
): ByBlockType<ResolvedBlock, WrittenBlock> {
  const runOf = (leaf: WrittenText): Run => runOfLeaf(leaf, numbers)
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
      widths: columnWidths(block),
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
    chart: (block) => {
      const data = chartData(block, context())
      return {
        type: 'chart',
        chapter: chapter.id,
        block: block.id,
        label: numbers.labels.get(block.id) ?? '',
        caption: block.caption,
        alt: chartAlt(data),
        data,
      }
    },
    'page-break': (block) => ({ type: 'page-break', chapter: chapter.id, block: block.id }),
  }
}

function runOfLeaf(leaf: WrittenText, { notes }: Numbers): Run {
  const to = leaf.reference?.to
  return {
    text: leaf.text,
    bold: leaf.bold ?? false,
    underline: leaf.underline ?? false,
    lead: leaf.lead ?? false,
    ...(leaf.figure && { figure: leaf.figure }),
    ...(to && { reference: { to, isMark: notes.has(to) } }),
  }
}

function plainRun(text: string): Run {
  return { text, bold: false, underline: false, lead: false }
}
