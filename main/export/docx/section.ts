import { standard } from '../../../shared/layout/standard'
import type { Measures } from './measures'
import { paragraph } from './paragraph'
import { field, plain } from './runs'
import { styleIds } from './style-ids'
import { el, val, type Attributes, type Markup } from '../markup'

/** Ids of the footers' relationships; `empty` has no number. */
export const footerIds = {
  odd: 'rIdFooterOdd',
  even: 'rIdFooterEven',
  empty: 'rIdFooterEmpty',
} as const

/** How a section begins and what numbers its pages have. */
export interface Section {
  readonly begins: 'nextPage' | 'evenPage'
  readonly isLandscape?: boolean
  /** `first`: from 1 on; `none`: no number at all. */
  readonly numbers: 'on' | 'first' | 'none'
}

/** The page (GB/T 9704-2012, 5): its margins, 22 lines of 28 characters, numbers at the outer side. */
export function sectionXml(
  { begins, numbers, isLandscape = false }: Section,
  measures: Measures,
): Markup {
  const { width, height, margin, footer, line, characterSpace } = measures
  const size = isLandscape
    ? { 'w:w': height, 'w:h': width, 'w:orient': 'landscape' }
    : { 'w:w': width, 'w:h': height }
  // What is the head of an upright page is the right side of one that lies (clause 8).
  const sides = isLandscape
    ? { top: margin.left, right: margin.top, bottom: margin.right, left: margin.bottom }
    : margin
  const [odd, even] =
    numbers === 'none' ? [footerIds.empty, footerIds.empty] : [footerIds.odd, footerIds.even]
  return el('w:sectPr', {}, [
    el('w:footerReference', { 'w:type': 'default', 'r:id': odd }),
    el('w:footerReference', { 'w:type': 'even', 'r:id': even }),
    val('w:type', begins),
    el('w:pgSz', size),
    el('w:pgMar', {
      'w:top': sides.top,
      'w:right': sides.right,
      'w:bottom': sides.bottom,
      'w:left': sides.left,
      'w:header': 851,
      'w:footer': isLandscape ? Math.min(footer, sides.bottom - 300) : footer,
      'w:gutter': 0,
    }),
    numbers === 'first' ? el('w:pgNumType', { 'w:start': 1 }) : null,
    el('w:docGrid', {
      'w:type': 'linesAndChars',
      'w:linePitch': line,
      'w:charSpace': characterSpace,
    }),
  ])
}

/** Of the page number, in twentieths of a point. */
export const footerLine = 280

/** — 1 —, one character from the outer edge (7.5). */
export function footerXml(
  side: keyof typeof footerIds,
  { margin, footer }: Measures,
  namespaces: Attributes,
): Markup {
  // As high as the margin has room for: LibreOffice takes a shorter one's rest for the text's.
  const before = Math.max(0, margin.bottom - footer - footerLine)
  const spacing = el('w:spacing', { 'w:before': before })
  if (side === 'empty')
    return el('w:ftr', namespaces, [paragraph(styleIds.footer, [], { spacing })])
  const aside = standard.pageNumber.aside
  const width = standard.size.pageNumber * 20 * aside
  const indent =
    side === 'odd'
      ? { 'w:rightChars': aside * 100, 'w:right': width }
      : { 'w:leftChars': aside * 100, 'w:left': width }
  const number = [plain('— '), ...field('PAGE', '1'), plain(' —')]
  return el('w:ftr', namespaces, [
    paragraph(styleIds.footer, number, {
      spacing,
      indent: el('w:ind', indent),
      jc: side === 'odd' ? 'right' : 'left',
    }),
  ])
}
