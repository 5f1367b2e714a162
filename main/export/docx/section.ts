import { sectionNotes } from './footnotes'
import type { Measures } from './measures'
import { el, val, type Markup } from '../markup'

/** Ids of the footers' relationships; `empty` has no number, `lying` ones are for pages on their side. */
export const footerIds = {
  odd: 'rIdFooterOdd',
  even: 'rIdFooterEven',
  empty: 'rIdFooterEmpty',
  lyingOdd: 'rIdFooterLyingOdd',
  lyingEven: 'rIdFooterLyingEven',
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
  const { odd, even } = footersOf(numbers, isLandscape)
  return el('w:sectPr', {}, [
    el('w:footerReference', { 'w:type': 'default', 'r:id': odd }),
    el('w:footerReference', { 'w:type': 'even', 'r:id': even }),
    sectionNotes,
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

function footersOf(
  numbers: Section['numbers'],
  isLandscape: boolean,
): { readonly odd: string; readonly even: string } {
  if (numbers === 'none') return { odd: footerIds.empty, even: footerIds.empty }
  if (!isLandscape) return footerIds
  return { odd: footerIds.lyingOdd, even: footerIds.lyingEven }
}
