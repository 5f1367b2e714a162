import { standard } from '../../../shared/layout/standard'
import { levels, type Level } from '../../../shared/model/level'
import { fonts } from './faces'
import type { Measures } from './measures'
import { headingStyle, leadStyle, styleIds } from './style-ids'
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
        val('w:autoSpaceDE', 'false'),
        val('w:autoSpaceDN', 'false'),
        val('w:snapToGrid', 'false'),
        exactLine(measures),
        val('w:jc', 'both'),
      ],
      [fonts(faces.body), val('w:spacing', measures.letterSpacing), size(sizes.body)],
    ),
    paragraphStyle({ id: styleIds.body, name: 'Normal Indent' }, [indent(standard.indent)]),
    ...levels.map((level) => heading(level, measures)),
    paragraphStyle(
      { id: styleIds.title, name: 'Title', next: styleIds.body },
      [spacing(measures, 1), val('w:jc', 'center')],
      [fonts(faces.title), unspaced, size(sizes.title)],
    ),
    paragraphStyle({ id: styleIds.recipient, name: '主送机关', next: styleIds.body }, []),
    paragraphStyle({ id: styleIds.attachments, name: '附件说明' }, []),
    paragraphStyle({ id: styleIds.signature, name: 'Signature' }, [
      val('w:keepNext', 'true'),
      val('w:jc', 'right'),
    ]),
    paragraphStyle({ id: styleIds.date, name: 'Date' }, [val('w:jc', 'right')]),
    paragraphStyle(
      { id: styleIds.caption, name: 'caption' },
      [val('w:keepNext', 'true'), val('w:jc', 'center')],
      [fonts(faces.heading1), unspaced, size(14)],
    ),
    paragraphStyle(
      { id: styleIds.cell, name: '表内文字' },
      [el('w:spacing', { 'w:line': 240, 'w:lineRule': 'auto' }), val('w:jc', 'center')],
      [unspaced, size(12)],
    ),
    paragraphStyle({ id: styleIds.picture, name: '图片' }, [
      val('w:keepNext', 'true'),
      el('w:spacing', { 'w:line': 240, 'w:lineRule': 'auto' }),
      val('w:jc', 'center'),
    ]),
    paragraphStyle(
      { id: styleIds.annexMark, name: '附件标识', next: styleIds.annexTitle },
      [
        val('w:keepNext', 'true'),
        val('w:pageBreakBefore', 'true'),
        spacing(measures, 1),
        val('w:jc', 'left'),
      ],
      [fonts(faces.heading1)],
    ),
    paragraphStyle(
      { id: styleIds.annexTitle, name: '附件标题', next: styleIds.body },
      [
        val('w:keepNext', 'true'),
        spacing(measures, 1),
        val('w:jc', 'center'),
        val('w:outlineLvl', 0),
      ],
      [fonts(faces.title), unspaced, size(sizes.title)],
    ),
    paragraphStyle(
      { id: styleIds.footer, name: 'footer' },
      [el('w:spacing', { 'w:line': 280, 'w:lineRule': 'exact' })],
      [fonts('pageNumber'), unspaced, size(standard.size.pageNumber)],
    ),
    ...levels.map((level) => lead(level, measures)),
    table,
  ])
}

/** As wide as the face has them. */
const unspaced = val('w:spacing', 0)

const language = el('w:lang', { 'w:val': 'zh-CN', 'w:eastAsia': 'zh-CN', 'w:bidi': 'ar-SA' })

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
      indent(standard.indent),
      val('w:outlineLvl', level - 1),
    ],
    lookOf(level, measures),
  )
}

function lead(level: Level, measures: Measures): Markup {
  return el(
    'w:style',
    { 'w:type': 'character', 'w:customStyle': 1, 'w:styleId': leadStyle(level) },
    [
      val('w:name', `段首标题 ${level}`),
      val('w:qFormat', 'true'),
      el('w:rPr', {}, lookOf(level, measures)),
    ],
  )
}

interface StyleName {
  readonly id: string
  readonly name: string
  readonly next?: string
  readonly isDefault?: boolean
}

/** Names in Chinese are no styles of Word's own. */
function paragraphStyle(
  { id, name, next, isDefault = false }: StyleName,
  paragraph: readonly Markup[],
  run: readonly (Markup | null)[] = [],
): Markup {
  const isOwn = /[^ -~]/u.test(name)
  const attributes = {
    'w:type': 'paragraph',
    'w:default': isDefault ? 1 : undefined,
    'w:customStyle': isOwn ? 1 : undefined,
    'w:styleId': id,
  }
  return el('w:style', attributes, [
    val('w:name', name),
    isDefault ? null : val('w:basedOn', styleIds.normal),
    next === undefined ? null : val('w:next', next),
    val('w:qFormat', 'true'),
    paragraph.length === 0 ? null : el('w:pPr', {}, paragraph),
    run.length === 0 ? null : el('w:rPr', {}, run),
  ])
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

/** In points. */
export function size(points: number): Markup {
  return val('w:sz', points * 2)
}

function exactLine({ line }: Measures): Markup {
  return el('w:spacing', { 'w:before': 0, 'w:after': 0, 'w:line': line, 'w:lineRule': 'exact' })
}

/** So many empty lines below. */
function spacing({ line }: Measures, after: number): Markup {
  return el('w:spacing', { 'w:after': line * after, 'w:line': line, 'w:lineRule': 'exact' })
}

/** Of the first line, in characters. */
export function indent(characters: number): Markup {
  return el('w:ind', {
    'w:firstLineChars': characters * 100,
    'w:firstLine': characters * standard.size.body * 20,
  })
}
