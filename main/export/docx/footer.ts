import { standard } from '../../../shared/layout/standard'
import type { Measures } from './measures'
import { paragraph } from './paragraph'
import { field } from './fields'
import { plain } from './runs'
import type { footerIds } from './section'
import { styleIds } from './style-ids'
import { el, type Attributes, type Markup } from '../markup'

/** Of the page number, in twentieths of a point. */
export const footerLine = 280

/**
 * — 1 —, one character from the outer edge (7.5). On a page that lies it stands where it stands on all
 * others, its paper turned (clause 8): in a frame at the left, its words running down.
 */
export function footerXml(
  side: keyof typeof footerIds,
  measures: Measures,
  namespaces: Attributes,
): Markup {
  const { margin, footer } = measures
  // As high as the margin has room for: LibreOffice takes a shorter one's rest for the text's.
  const before = Math.max(0, margin.bottom - footer - footerLine)
  const spacing = el('w:spacing', { 'w:before': before })
  const empty = (setting = {}): Markup => paragraph(styleIds.footer, [], setting)
  if (side === 'empty') return el('w:ftr', namespaces, [empty({ spacing })])
  const isLying = side === 'lyingOdd' || side === 'lyingEven'
  const isOdd = side === 'odd' || side === 'lyingOdd'
  const aside = standard.pageNumber.aside
  const width = standard.size.pageNumber * 20 * aside
  const indent = isOdd
    ? { 'w:rightChars': aside * 100, 'w:right': width }
    : { 'w:leftChars': aside * 100, 'w:left': width }
  const number = [plain('— '), ...field('PAGE', '1'), plain(' —')]
  const setting = { indent: el('w:ind', indent), jc: isOdd ? 'right' : 'left' }
  if (!isLying)
    return el('w:ftr', namespaces, [paragraph(styleIds.footer, number, { ...setting, spacing })])
  const frame = lyingFrame(measures)
  const lying = paragraph(styleIds.footer, number, { ...setting, frame, isLying })
  return el('w:ftr', namespaces, [lying, empty()])
}

/** As long as the type area is wide, as far from the left edge as an upright page's number is from the foot. */
function lyingFrame({ width, margin, footer }: Measures): Markup {
  return el('w:framePr', {
    'w:w': footerLine,
    'w:h': width - margin.left - margin.right,
    'w:hRule': 'exact',
    'w:wrap': 'around',
    'w:vAnchor': 'page',
    'w:hAnchor': 'page',
    'w:x': footer,
    'w:y': margin.left,
  })
}
