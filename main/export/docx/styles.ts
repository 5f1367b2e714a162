import { standard } from '../../../shared/layout/standard'
import { officialStyleNames } from '../../../shared/structure/official-style-names'
import { levels, type Level } from '../../../shared/model/level'
import { fonts } from './faces'
import type { Measures } from './measures'
import { officialStyles } from './official-styles'
import { footerLine } from './footer'
import {
  characterStyle,
  exactLine,
  indent,
  paragraphStyle,
  size,
  spacing,
  titleSpacing,
  unspaced,
} from './style-parts'
import { headingStyle, leadStyle, styleIds } from './style-ids'
import { cellLine, usualSize } from './table-measures'
import { el, val, type Attributes, type Markup } from '../markup'

/** The styles, named as Word names its own where it has such a one. */
export function styles(measures: Measures, namespaces: Attributes): Markup {
  const { faces, size: sizes } = measures.page
  return el('w:styles', namespaces, [
    defaults(measures),
    // 28 characters a line by their spacing: LibreOffice gives one that is larger than the grid's
    // place two of them.
    paragraphStyle(
      { id: styleIds.normal, name: 'Normal', isDefault: true },
      [
        val('w:widowControl', 'false'),
        val('w:overflowPunct', 'false'),
        val('w:autoSpaceDE', 'false'),
        val('w:autoSpaceDN', 'false'),
        val('w:snapToGrid', 'false'),
        exactLine(measures),
        val('w:jc', 'both'),
      ],
      [fonts(faces.body), val('w:spacing', measures.letterSpacing), size(sizes.body)],
    ),
    paragraphStyle({ id: styleIds.body, name: 'Normal Indent' }, [
      indent(standard.indent, measures),
    ]),
    ...levels.map((level) => heading(level, measures)),
    paragraphStyle(
      { id: styleIds.title, name: 'Title', next: styleIds.body },
      [titleSpacing(measures), val('w:jc', 'center')],
      [fonts(faces.title), unspaced, size(sizes.title)],
    ),
    paragraphStyle(
      { id: styleIds.recipient, name: officialStyleNames.recipient, next: styleIds.body },
      [],
    ),
    paragraphStyle({ id: styleIds.attachments, name: officialStyleNames.attachments }, []),
    paragraphStyle({ id: styleIds.signature, name: officialStyleNames.signature }, [
      val('w:keepNext', 'true'),
      val('w:jc', 'right'),
    ]),
    paragraphStyle({ id: styleIds.date, name: officialStyleNames.date }, [val('w:jc', 'right')]),
    paragraphStyle(
      { id: styleIds.caption, name: 'caption' },
      [val('w:keepNext', 'true'), val('w:jc', 'center')],
      [fonts(faces.heading1), unspaced, size(14)],
    ),
    paragraphStyle(
      { id: styleIds.cell, name: '表内文字' },
      [
        el('w:spacing', { 'w:line': cellLine(usualSize, measures.line), 'w:lineRule': 'exact' }),
        val('w:jc', 'center'),
      ],
      [unspaced, size(usualSize)],
    ),
    // Of the least size: what hangs below the line's foot would add to the picture's height.
    paragraphStyle(
      { id: styleIds.picture, name: '图片' },
      [
        val('w:keepNext', 'true'),
        el('w:spacing', { 'w:line': 240, 'w:lineRule': 'auto' }),
        val('w:jc', 'center'),
      ],
      [size(1)],
    ),
    paragraphStyle(
      { id: styleIds.annexMark, name: officialStyleNames.annexMark, next: styleIds.annexTitle },
      [
        val('w:keepNext', 'true'),
        val('w:pageBreakBefore', 'true'),
        spacing(measures, 1),
        val('w:jc', 'left'),
      ],
      [fonts(faces.heading1)],
    ),
    paragraphStyle(
      { id: styleIds.annexTitle, name: officialStyleNames.annexTitle, next: styleIds.body },
      [
        val('w:keepNext', 'true'),
        titleSpacing(measures),
        val('w:jc', 'center'),
        val('w:outlineLvl', 0),
      ],
      [fonts(faces.title), unspaced, size(sizes.title)],
    ),
    paragraphStyle(
      { id: styleIds.footer, name: 'footer' },
      [el('w:spacing', { 'w:line': footerLine, 'w:lineRule': 'exact' })],
      [fonts('pageNumber'), unspaced, size(standard.size.pageNumber)],
    ),
    ...officialStyles(measures),
    ...levels.map((level) => lead(level, measures)),
    table,
  ])
}

// Latin words and numbers by their own rules: as Chinese ones LibreOffice tears them.
const language = el('w:lang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN', 'w:bidi': 'ar-SA' })

function defaults({ page }: Measures): Markup {
  const run = [fonts(page.faces.body), size(page.size.body), language]
  return el('w:docDefaults', {}, [
    el('w:rPrDefault', {}, [el('w:rPr', {}, run)]),
    el('w:pPrDefault', {}, [el('w:pPr')]),
  ])
}

/** The look of a heading's level (7.3.3), bold where the profile has it so. */
export function lookOf(level: Level, { page }: Measures): readonly (Markup | null)[] {
  const { faces, bold } = page
  if (level === 1) return [fonts(faces.heading1)]
  if (level === 2) return [fonts(faces.heading2), bold.heading2 ? el('w:b') : null]
  return [fonts(faces.body), level === 3 && bold.heading3 ? el('w:b') : null]
}

function heading(level: Level, measures: Measures): Markup {
  return paragraphStyle(
    { id: headingStyle(level), name: `heading ${level}`, next: styleIds.body },
    [
      val('w:keepNext', 'true'),
      el('w:numPr', {}, [val('w:ilvl', level - 1), val('w:numId', 1)]),
      indent(standard.indent, measures),
      val('w:outlineLvl', level - 1),
    ],
    lookOf(level, measures),
  )
}

function lead(level: Level, measures: Measures): Markup {
  return characterStyle(
    { id: leadStyle(level), name: `段首标题 ${level}` },
    lookOf(level, measures),
  )
}

const table = el('w:style', { 'w:type': 'table', 'w:default': 1, 'w:styleId': 'TableNormal' }, [
  val('w:name', 'Normal Table'),
  val('w:uiPriority', 99),
  val('w:semiHidden', 'true'),
  el('w:tblPr', {}, [
    el('w:tblInd', { 'w:w': 0, 'w:type': 'dxa' }),
    el('w:tblCellMar', {}, [
      el('w:top', { 'w:w': 0, 'w:type': 'dxa' }),
      el('w:left', { 'w:w': 85, 'w:type': 'dxa' }),
      el('w:bottom', { 'w:w': 0, 'w:type': 'dxa' }),
      el('w:right', { 'w:w': 85, 'w:type': 'dxa' }),
    ]),
  ]),
])
