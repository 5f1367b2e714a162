import { titleLines } from '../../../shared/layout/title-lines'
import type { Numbering } from '../../../shared/model/report'
import type {
  ResolvedBlock,
  ResolvedParagraph,
  ResolvedReport,
} from '../../../shared/resolve/resolved'
import type { Measures } from './measures'
import { createLists, type Lists } from './numbering'
import { attachmentXml, bodyXml, headingXml, paragraph, signatureXml } from './paragraph'
import { pictureXml, type Pictures } from './picture'
import { plain } from './runs'
import { sectionXml } from './section'
import { styleIds } from './style-ids'
import { tableXml } from './table'
import { el, type Markup } from '../markup'

export interface Body {
  readonly content: readonly Markup[]
  readonly lists: Lists
  /** Names of pictures that are not in the file. */
  readonly missing: readonly string[]
}

/** The report's title and blocks, in the order of the paper. */
export function bodyOf(
  report: ResolvedReport,
  numbering: Numbering,
  measures: Measures,
  pictures: Pictures,
): Body {
  const lists = createLists(numbering)
  const content: Markup[] = titleXml(report)
  const missing: string[] = []
  let onNewPage = false
  let serial = 0
  for (const [index, block] of report.blocks.entries()) {
    const isOnNewPage = onNewPage
    onNewPage = false
    switch (block.type) {
      case 'heading':
        content.push(headingXml(block, lists, { isOnNewPage }))
        break
      case 'paragraph':
        content.push(...paragraphXml(report.blocks, index, block, lists, isOnNewPage, measures))
        break
      case 'table':
        content.push(...tableOnPage(block, measures, isOnNewPage))
        break
      case 'image': {
        serial += 1
        const media = pictures.media(block.asset)
        if (!media) missing.push(block.alt)
        content.push(...pictureXml(block, media, measures, { serial, onNewPage: isOnNewPage }))
        break
      }
      case 'page-break':
        onNewPage = true
    }
  }
  // A table may not be the last thing of a document.
  if (report.blocks.at(-1)?.type === 'table') content.push(paragraph(styleIds.normal, []))
  return { content, lists, missing }
}

function titleXml({ title, organization }: ResolvedReport): Markup[] {
  if (title === '') return []
  const lines = titleLines(title, organization)
  const broken = lines.flatMap((line, index) =>
    index === 0 ? [plain(line)] : [el('w:r', {}, [el('w:br')]), plain(line)],
  )
  return [paragraph(styleIds.title, broken)]
}

/** Attachments stand under one another, name and date against each other: each knows its neighbours. */
function paragraphXml(
  blocks: readonly ResolvedBlock[],
  index: number,
  block: ResolvedParagraph,
  lists: Lists,
  isOnNewPage: boolean,
  { line }: Measures,
): readonly Markup[] {
  const isOf = (
    other: ResolvedBlock | undefined,
    roles: readonly ResolvedParagraph['role'][],
  ): other is ResolvedParagraph => other?.type === 'paragraph' && roles.includes(other.role)
  if (block.role === 'attachments') {
    return [attachmentXml(block, !isOf(blocks[index - 1], ['attachments']), line)]
  }
  const ends = ['signature', 'date'] as const
  if (isOf(block, ends)) {
    if (isOf(blocks[index - 1], ends)) return []
    const until = blocks.findIndex((other, at) => at > index && !isOf(other, ends))
    const group = blocks.slice(index, until < 0 ? blocks.length : until)
    return signatureXml(
      group.filter((other) => isOf(other, ends)),
      line,
    )
  }
  return [bodyXml(block, lists, { isOnNewPage })]
}

/** A table on its side has a section of its own: the upright one before it ends. */
function tableOnPage(
  block: Extract<ResolvedBlock, { type: 'table' }>,
  measures: Measures,
  isOnNewPage: boolean,
): readonly Markup[] {
  if (!block.landscape) return tableXml(block, measures.measure, isOnNewPage)
  const { height, margin } = measures
  const width = height - margin.top - margin.bottom
  const end = (section: Markup): Markup => el('w:p', {}, [el('w:pPr', {}, [section])])
  return [
    end(sectionXml(measures)),
    ...tableXml(block, width, false),
    end(sectionXml(measures, true)),
  ]
}
