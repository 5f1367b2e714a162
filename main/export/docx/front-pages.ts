import { coverSize, titleWidth } from '../../../shared/layout/front-pages'
import { runsText } from '../../../shared/layout/run-text'
import { standard } from '../../../shared/layout/standard'
import { titleLines } from '../../../shared/layout/title-lines'
import type { ResolvedBlock, ResolvedReport } from '../../../shared/resolve/resolved'
import type { Anchor } from './anchors'
import { linesOf } from './line-count'
import type { Measures } from './measures'
import { paragraph } from './paragraph'
import type { PageEstimate } from './page-estimate'
import { fieldParts } from './fields'
import { plain } from './runs'
import { emptyPage, sectionEnd } from './sections'
import { styleIds } from './style-ids'
import { el, val, type Markup } from '../markup'

/**
 * Cover and table of contents (not in the standard) without numbers, each with an empty page behind it
 * where the next would not begin an odd one. Empty pages are written: where a section asks for an odd
 * page, LibreOffice moves the text of it down by a sixth of a line.
 */
export function frontPagesXml(
  report: ResolvedReport,
  anchors: ReadonlyMap<ResolvedBlock, Anchor>,
  { pages }: PageEstimate,
  measures: Measures,
): readonly Markup[] {
  const content: Markup[] = []
  if (report.head.cover) {
    content.push(...coverXml(report, measures), emptyPage, sectionEnd(unnumbered, measures))
  }
  if (anchors.size > 0) {
    const entries = [...anchors].map(([block, anchor]) => ({
      ...anchor,
      page: pages.get(block) ?? 1,
    }))
    content.push(
      contentsXml(entries),
      ...(contentsPages(entries, measures) % 2 === 1 ? [emptyPage] : []),
      sectionEnd(unnumbered, measures),
    )
  }
  return content
}

const unnumbered = { begins: 'nextPage', numbers: 'none' } as const

/** How many pages the entries take, below the line that says what they are and an empty one. */
function contentsPages(entries: readonly Entry[], { page, measure }: Measures): number {
  const setting = { measure: measure / 20, size: page.size.body, spacing: 0 }
  const lines = entries.reduce((sum, { text, level }) => {
    const indent = level === 1 ? 0 : page.characterPitch * standard.indent
    // The number and some dots before it.
    return sum + linesOf(`${text}………`, { ...setting, indent, turnover: indent })
  }, 2)
  return Math.ceil(lines / page.grid.lines)
}

/** Lines of the page above the title, and from the page's foot up to the body's name. */
const coverPlaces = { title: 5, organization: 4 }

function coverXml(
  { title, organization, blocks }: ResolvedReport,
  { page, line }: Measures,
): readonly Markup[] {
  const date = blocks.find((block) => block.type === 'paragraph' && block.role === 'date')
  const day = date?.type === 'paragraph' ? runsText(date.runs).trim() : ''
  const lines = titleLines(title, organization, titleWidth(page, coverSize))
  const height = Math.round(line * 1.5)
  const above = coverPlaces.title * line
  const gap = (page.grid.lines - coverPlaces.organization) * line - above - lines.length * height
  const spacing = (before: number, own: number): Markup =>
    el('w:spacing', { 'w:before': Math.max(0, before), 'w:line': own, 'w:lineRule': 'exact' })
  return [
    ...lines.map((text, index) =>
      paragraph(styleIds.coverTitle, [plain(text)], {
        spacing: spacing(index === 0 ? above : 0, height),
      }),
    ),
    paragraph(styleIds.cover, [plain(organization)], { spacing: spacing(gap, line) }),
    paragraph(styleIds.cover, [plain(day)]),
  ]
}

interface Entry extends Anchor {
  readonly page: number
}

/** A field whose entries are there already: nothing asks to bring it up to date. */
function contentsXml(entries: readonly Entry[]): Markup {
  const [begin, end] = fieldParts('TOC \\o "1-2" \\h \\z \\u \\f')
  const lines = entries.map((entry, index) =>
    paragraph(entry.level === 1 ? styleIds.contents1 : styleIds.contents2, [
      ...(index === 0 ? begin : []),
      entryXml(entry),
      ...(index === entries.length - 1 ? end : []),
    ]),
  )
  return el('w:sdt', {}, [
    el('w:sdtPr', {}, [
      el('w:docPartObj', {}, [val('w:docPartGallery', 'Table of Contents'), el('w:docPartUnique')]),
    ]),
    el('w:sdtContent', {}, [paragraph(styleIds.contentsTitle, [plain('目　录')]), ...lines]),
  ])
}

function entryXml({ name, text, page }: Entry): Markup {
  const [begin, end] = fieldParts(`PAGEREF ${name} \\h`)
  return el('w:hyperlink', { 'w:anchor': name, 'w:history': 1 }, [
    plain(`${text}\t`),
    ...begin,
    plain(String(page)),
    ...end,
  ])
}
