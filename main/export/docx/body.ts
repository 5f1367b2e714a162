import { hasColophon, remarkOf } from '../../../shared/layout/head-elements'
import { asTable } from '../../../shared/resolve/chart-as-table'
import { titleLines } from '../../../shared/layout/title-lines'
import type { Numbering } from '../../../shared/model/report'
import type {
  ResolvedBlock,
  ResolvedParagraph,
  ResolvedReport,
} from '../../../shared/resolve/resolved'
import { anchorsOf } from './anchors'
import { colophonLines, colophonXml } from './colophon'
import { footnotesOf, isFootnote, type Footnote } from './footnotes'
import { frontPagesXml } from './front-pages'
import { createMarks } from './marks'
import type { Measures } from './measures'
import { createLists } from './numbering'
import { estimatePages, type PageEstimate } from './page-estimate'
import { attachmentXml, bodyXml, headingXml, paragraph, type Placing } from './paragraph'
import { pictureXml, type Pictures } from './picture'
import { redHeadXml } from './red-head'
import { referencesOf } from './references'
import { plain } from './runs'
import type { Section } from './section'
import { createSections, lastLine, type Sections } from './sections'
import { signatureXml } from './signature'
import { styleIds } from './style-ids'
import { tableXml } from './table'
import type { Writing } from './writing'
import { el, type Markup } from '../markup'

export interface Body {
  readonly content: readonly Markup[]
  /** The section that the document ends with. */
  readonly section: Section
  readonly lists: Writing['lists']
  /** The footnotes, in the order of their marks. */
  readonly notes: readonly Footnote[]
  readonly marks: Writing['marks']
  /** Names of pictures that are not in the file. */
  readonly missing: readonly string[]
}

/** The report's pages in the order of the paper: cover, contents, 版头, title, blocks, 版记. */
export function bodyOf(
  report: ResolvedReport,
  numbering: Numbering,
  measures: Measures,
  pictures: Pictures,
): Body {
  const { head, blocks } = report
  const lists = createLists(numbering)
  const estimate = estimatePages(report, measures)
  const anchors = anchorsOf(report)
  const writing = { measures, lists, marks: createMarks(referencesOf(report)), pictures, anchors }
  const sections = createSections(measures, head.cover || anchors.size > 0)
  const redHead = redHeadXml(head, measures)
  const content: Markup[] = [
    ...frontPagesXml(report, anchors, estimate, measures),
    ...redHead.content,
    ...titleXml(report, redHead.beforeTitle),
  ]
  const missing: string[] = []
  const remarkAt = remarkPlace(blocks)
  let onNewPage = false
  let serial = 0
  for (const [index, block] of blocks.entries()) {
    const isOnNewPage: boolean = onNewPage
    onNewPage = false
    switch (block.type) {
      case 'heading':
        content.push(headingXml(block, writing, { isOnNewPage }))
        break
      case 'paragraph':
        if (isFootnote(block)) {
          onNewPage = isOnNewPage
          break
        }
        content.push(
          ...paragraphXml(report, index, block, writing, {
            isOnNewPage,
            isBelowHeading: blocks[index - 1]?.type === 'heading',
          }),
        )
        break
      case 'table':
        content.push(...tableOnPage(block, writing, isOnNewPage, sections))
        break
      case 'image': {
        serial += 1
        const media = pictures.media(block.asset)
        if (!media) missing.push(block.alt)
        content.push(...pictureXml(block, media, writing, { serial, onNewPage: isOnNewPage }))
        break
      }
      case 'chart':
        content.push(...tableXml(asTable(block), measures, writing.marks, isOnNewPage))
        break
      case 'page-break':
        onNewPage = true
    }
    if (index === remarkAt) content.push(...remarkXml(report))
  }
  if (blocks.length === 0) content.push(...remarkXml(report))
  const { notes, unmarked } = footnotesOf(blocks, writing.marks)
  // Where its mark could not be one of Word's, a note is a paragraph with its number.
  for (const block of unmarked) {
    const number = { text: block.number, bold: false, underline: false, lead: false }
    content.push(
      bodyXml({ ...block, runs: [number, ...block.runs] }, writing, { isOnNewPage: false }),
    )
  }
  const end = endOf(report, estimate, measures, sections)
  content.push(...end.content)
  // A table may not be the last thing of a document.
  if (end.content.length === 0 && blocks.at(-1)?.type === 'table') {
    content.push(paragraph(styleIds.normal, []))
  }
  return { content, section: end.section, lists, notes, marks: writing.marks, missing }
}

/** The block that 附注 stands below: the date, else the last of the text. */
function remarkPlace(blocks: readonly ResolvedBlock[]): number {
  const signed = blocks.findLastIndex(
    (block) => block.type === 'paragraph' && (block.role === 'signature' || block.role === 'date'),
  )
  return signed < 0 ? blocks.length - 1 : signed
}

function remarkXml({ head }: ResolvedReport): readonly Markup[] {
  const text = remarkOf(head)
  return text === '' ? [] : [paragraph(styleIds.remark, [plain(text)])]
}

function titleXml({ title, organization }: ResolvedReport, before: number): Markup[] {
  if (title === '') return []
  const lines = titleLines(title, organization)
  const broken = lines.flatMap((line, index) =>
    index === 0 ? [plain(line)] : [el('w:r', {}, [el('w:br')]), plain(line)],
  )
  return [paragraph(styleIds.title, broken, { spacing: el('w:spacing', { 'w:before': before }) })]
}

/** Attachments stand under one another, name and date against each other: each knows its neighbours. */
function paragraphXml(
  { blocks, head }: ResolvedReport,
  index: number,
  block: ResolvedParagraph,
  writing: Writing,
  placing: Placing,
): readonly Markup[] {
  const { measures } = writing
  const isOf = (
    other: ResolvedBlock | undefined,
    roles: readonly ResolvedParagraph['role'][],
  ): other is ResolvedParagraph => other?.type === 'paragraph' && roles.includes(other.role)
  if (block.role === 'attachments') {
    return [attachmentXml(block, !isOf(blocks[index - 1], ['attachments']), measures)]
  }
  const ends = ['signature', 'date'] as const
  if (isOf(block, ends)) {
    if (isOf(blocks[index - 1], ends)) return []
    const until = blocks.findIndex((other, at) => at > index && !isOf(other, ends))
    const group = blocks.slice(index, until < 0 ? blocks.length : until)
    return signatureXml(
      group.filter((other) => isOf(other, ends)),
      head.sealing,
      measures,
    )
  }
  return [bodyXml(block, writing, placing)]
}

/** A table on its side has a section of its own: the upright one before it ends. */
function tableOnPage(
  block: Extract<ResolvedBlock, { type: 'table' }>,
  { measures, marks }: Writing,
  isOnNewPage: boolean,
  sections: Sections,
): readonly Markup[] {
  if (!block.landscape) return tableXml(block, measures, marks, isOnNewPage)
  const { height, margin, line } = measures
  const lying = { measure: height - margin.top - margin.bottom, line }
  return [sections.end(), ...tableXml(block, lying, marks, false), sections.end(true)]
}

/**
 * 版记 at the foot of the last page, an even one (7.4): on the text's own where there is room, else on
 * the next even one. A blank page before that has no number, nor has then its own (7.5).
 */
function endOf(
  { head }: ResolvedReport,
  { last }: PageEstimate,
  measures: Measures,
  sections: Sections,
): { readonly content: readonly Markup[]; readonly section: Section } {
  if (!hasColophon(head)) return { content: [], section: sections.open() }
  const colophon = [...colophonXml(head, measures), lastLine]
  const room = measures.page.grid.lines - Math.ceil(last.lines)
  const isEven = last.page % 2 === 0
  if (isEven && colophonLines(head, measures) <= room) {
    return { content: colophon, section: sections.open() }
  }
  const numbers = isEven ? 'none' : 'on'
  // A line before what floats: in LibreOffice it is what begins the page.
  const content = [sections.end(), lastLine, ...colophon]
  return { content, section: { begins: 'evenPage', numbers } }
}
