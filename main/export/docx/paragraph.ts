import type { ResolvedHeading, ResolvedParagraph } from '../../../shared/resolve/resolved'
import { isAnnexMark } from '../../../shared/layout/heading-html'
import { runsText } from '../../../shared/layout/run-text'
import { runInEntry } from './anchors'
import type { Measures } from './measures'
import { runs } from './runs'
import { headingStyle, styleIds } from './style-ids'
import type { Writing } from './writing'
import { el, val, type Markup } from '../markup'

/** What a paragraph's place in the document asks of it. */
export interface Placing {
  /** Begins a new page, as a page break before it says. */
  readonly isOnNewPage: boolean
  /** Directly below a heading, which is not to stand over a single line of it. */
  readonly isBelowHeading?: boolean
}

/** What a paragraph has beside its style, in the order of the schema (ECMA-376-1, 17.3.1.26). */
export interface ParagraphSetting {
  readonly keepNext?: boolean
  readonly onNewPage?: boolean
  readonly frame?: Markup | null
  /** Never a single line of it at the foot or the head of a page. */
  readonly widowControl?: boolean
  readonly list?: Markup | null
  readonly border?: Markup | null
  readonly tabs?: Markup | null
  readonly spacing?: Markup | null
  readonly indent?: Markup | null
  readonly jc?: string | null
  /** Its words run down the page. */
  readonly isLying?: boolean
  /** The section that ends with the paragraph. */
  readonly section?: Markup | null
}

/** A paragraph of a style. */
export function paragraph(
  style: string,
  content: readonly Markup[],
  setting: ParagraphSetting = {},
): Markup {
  const { keepNext = false, onNewPage = false, widowControl = false, isLying = false } = setting
  const { frame = null, list = null, border = null } = setting
  const { tabs = null, spacing = null, indent = null, jc = null, section = null } = setting
  return el('w:p', {}, [
    el('w:pPr', {}, [
      val('w:pStyle', style),
      keepNext ? el('w:keepNext') : null,
      onNewPage ? el('w:pageBreakBefore') : null,
      frame,
      widowControl ? el('w:widowControl') : null,
      list,
      border,
      tabs,
      spacing,
      indent,
      jc === null ? null : val('w:jc', jc),
      isLying ? val('w:textDirection', 'tbRl') : null,
      section,
    ]),
    ...content,
  ])
}

/** A heading alone on its line; its number is Word's to count. */
export function headingXml(
  block: ResolvedHeading,
  { lists, marks, anchors }: Writing,
  { isOnNewPage }: Placing,
): Markup {
  const { level, number, runs: list } = block
  const options = { onNewPage: isOnNewPage }
  const anchor = anchors.get(block)
  const own = runs(list, { marks })
  const words = anchor ? marks.bookmark(anchor.name, own) : own
  if (level === null) {
    const style = isAnnexMark(runsText(list)) ? styleIds.annexMark : styleIds.annexTitle
    return paragraph(style, words, options)
  }
  const id = number === null ? 0 : lists.instance(level, number)
  // The style counts by the first instance; 0 takes the paragraph out of its list.
  const counted = id === 1 ? null : numPr(level - 1, id)
  return paragraph(headingStyle(level), words, { ...options, list: counted })
}

/** A paragraph of the body, numbered or not, with a run-in heading or none. */
export function bodyXml(
  block: ResolvedParagraph,
  { lists, marks, anchors }: Writing,
  { isOnNewPage, isBelowHeading = false }: Placing,
): Markup {
  const { level, number, role, runs: list } = block
  const options = { onNewPage: isOnNewPage, widowControl: isBelowHeading }
  if (role === 'recipient') return paragraph(styleIds.recipient, runs(list, { marks }), options)
  if (role === 'caption') return paragraph(styleIds.freeCaption, runs(list, { marks }), options)
  if (role === 'note') return paragraph(styleIds.note, runs(list, { marks }), options)
  if (role === null && level === null && isAnnexMark(runsText(list))) {
    return paragraph(styleIds.annexMark, runs(list, { marks }), options)
  }
  const isCounted = level !== null && number !== null
  const own = isCounted ? numPr(level - 1, lists.instance(level, number)) : null
  const anchor = anchors.get(block)
  if (!anchor)
    return paragraph(styleIds.body, runs(list, { level, marks }), { ...options, list: own })
  const end = list.findIndex(({ lead }) => !lead)
  const [lead, rest] = end < 0 ? [list, []] : [list.slice(0, end), list.slice(end)]
  const named = marks.bookmark(anchor.name, [
    ...runs(lead, { level, marks }),
    ...runInEntry(anchor),
  ])
  return paragraph(styleIds.body, [...named, ...runs(rest, { marks })], { ...options, list: own })
}

function numPr(level: number, id: number): Markup {
  return el('w:numPr', {}, [val('w:ilvl', level), val('w:numId', id)])
}

/** 7.3.4: 附件： two characters in, the names under each other, each turnover under its name. */
export function attachmentXml(
  { runs: list }: ResolvedParagraph,
  isFirst: boolean,
  { line, character }: Measures,
): Markup {
  const [label = '', number = ''] =
    /^\s*(附件\s*[:：])?\s*(\d{1,2}\s*[.．、])?/u.exec(runsText(list))?.slice(1) ?? []
  const left = number === '' ? 5 : 6
  const first = label === '' ? 5 : 2
  return paragraph(styleIds.attachments, runs(list), {
    spacing: isFirst ? el('w:spacing', { 'w:before': line }) : null,
    indent: el('w:ind', {
      'w:leftChars': left * 100,
      'w:left': left * character,
      'w:hangingChars': (left - first) * 100,
      'w:hanging': (left - first) * character,
    }),
  })
}
