import { standard } from '../../../shared/layout/standard'
import type { ResolvedHeading, ResolvedParagraph } from '../../../shared/resolve/resolved'
import { isAnnexMark } from '../../../shared/layout/heading-html'
import { runsText } from '../../../shared/layout/run-html'
import type { Lists } from './numbering'
import { runs } from './runs'
import { headingStyle, styleIds } from './style-ids'
import { el, val, type Markup } from '../markup'

/** What a paragraph's place in the document asks of it. */
export interface Placing {
  /** Begins a new page, as a page break before it says. */
  readonly isOnNewPage: boolean
}

/** What a paragraph has beside its style, in the order of the schema (ECMA-376-1, 17.3.1.26). */
export interface ParagraphSetting {
  readonly keepNext?: boolean
  readonly onNewPage?: boolean
  readonly list?: Markup | null
  readonly border?: Markup | null
  readonly spacing?: Markup | null
  readonly indent?: Markup | null
  readonly jc?: string | null
}

/** A paragraph of a style. */
export function paragraph(
  style: string,
  content: readonly Markup[],
  setting: ParagraphSetting = {},
): Markup {
  const { keepNext = false, onNewPage = false, list = null, border = null } = setting
  const { spacing = null, indent = null, jc = null } = setting
  return el('w:p', {}, [
    el('w:pPr', {}, [
      val('w:pStyle', style),
      keepNext ? el('w:keepNext') : null,
      onNewPage ? el('w:pageBreakBefore') : null,
      list,
      border,
      spacing,
      indent,
      jc === null ? null : val('w:jc', jc),
    ]),
    ...content,
  ])
}

/** A heading alone on its line; its number is Word's to count. */
export function headingXml(
  { level, number, runs: list }: ResolvedHeading,
  lists: Lists,
  { isOnNewPage }: Placing,
): Markup {
  const options = { onNewPage: isOnNewPage }
  if (level === null) {
    const style = isAnnexMark(runsText(list)) ? styleIds.annexMark : styleIds.annexTitle
    return paragraph(style, runs(list), options)
  }
  const id = number === null ? 0 : lists.instance(level, number)
  // The style counts by the first instance; 0 takes the paragraph out of its list.
  const own = id === 1 ? null : numPr(level - 1, id)
  return paragraph(headingStyle(level), runs(list), { ...options, list: own })
}

/** A paragraph of the body, numbered or not, with a run-in heading or none. */
export function bodyXml(
  { level, number, role, runs: list }: ResolvedParagraph,
  lists: Lists,
  { isOnNewPage }: Placing,
): Markup {
  const options = { onNewPage: isOnNewPage }
  if (role === 'recipient') return paragraph(styleIds.recipient, runs(list), options)
  if (role === 'caption') return paragraph(styleIds.caption, runs(list), options)
  if (role === null && level === null && isAnnexMark(runsText(list))) {
    return paragraph(styleIds.annexMark, runs(list), options)
  }
  const isCounted = level !== null && number !== null
  const own = isCounted ? numPr(level - 1, lists.instance(level, number)) : null
  return paragraph(styleIds.body, runs(list, { level }), { ...options, list: own })
}

function numPr(level: number, id: number): Markup {
  return el('w:numPr', {}, [val('w:ilvl', level), val('w:numId', id)])
}

/** 7.3.4: 附件： two characters in, the names under each other, each turnover under its name. */
export function attachmentXml(
  { runs: list }: ResolvedParagraph,
  isFirst: boolean,
  line: number,
): Markup {
  const [label = '', number = ''] =
    /^\s*(附件\s*[:：])?\s*(\d{1,2}\s*[.．、])?/u.exec(runsText(list))?.slice(1) ?? []
  const left = number === '' ? 5 : 6
  const first = label === '' ? 5 : 2
  return paragraph(styleIds.attachments, runs(list), {
    spacing: isFirst ? el('w:spacing', { 'w:before': line }) : null,
    indent: el('w:ind', {
      'w:leftChars': left * 100,
      'w:left': left * characterWidth,
      'w:hangingChars': (left - first) * 100,
      'w:hanging': (left - first) * characterWidth,
    }),
  })
}

const characterWidth = standard.size.body * 20

/**
 * 7.3.5.2: the name ends two characters from the right, the date begins two behind the name's first
 * character; a date too long for that ends two from the right, and the name moves left.
 */
export function signatureXml(
  blocks: readonly ResolvedParagraph[],
  line: number,
): readonly Markup[] {
  const { aside, dateIndent } = standard.signature
  const dates = blocks.filter(({ role }) => role === 'date').map(widthOf)
  const date = Math.max(0, ...dates)
  const name = Math.max(0, ...blocks.filter(({ role }) => role !== 'date').map(widthOf))
  const over = Math.max(0, date + dateIndent - name)
  return blocks.map((block, index) => {
    const width = widthOf(block)
    const isDate = block.role === 'date'
    const right = isDate
      ? aside + (name === 0 ? 0 : Math.max(0, name - dateIndent - width))
      : aside + over + (name - width)
    return paragraph(isDate ? styleIds.date : styleIds.signature, runs(block.runs), {
      spacing: index === 0 ? el('w:spacing', { 'w:before': line }) : null,
      indent: el('w:ind', {
        'w:rightChars': Math.round(right * 100),
        'w:right': Math.round(right * characterWidth),
      }),
    })
  })
}

/** In characters: letters and digits have half of one. */
function widthOf({ runs: list }: ResolvedParagraph): number {
  return Array.from(runsText(list).trim()).reduce(
    (sum, sign) => sum + (/[\u{20}-\u{7e}]/u.test(sign) ? 0.5 : 1),
    0,
  )
}
