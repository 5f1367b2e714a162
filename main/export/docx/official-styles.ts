import { officialStyleNames as names } from '../../../shared/structure/official-style-names'
import { standard } from '../../../shared/layout/standard'
import { coverSize } from '../../../shared/layout/front-pages'
import { fonts } from './faces'
import type { Measures } from './measures'
import { styleIds } from './style-ids'
import { characterStyle, indent, paragraphStyle, size, unspaced } from './style-parts'
import { el, val, type Markup } from '../markup'

/** The styles of 版头, 附注, 版记, cover and table of contents. */
export function officialStyles(measures: Measures): readonly Markup[] {
  const { page, line, measure, character } = measures
  const { faces, size: sizes } = page
  const corner = (id: 'copyNumber' | 'classification' | 'urgency'): Markup =>
    paragraphStyle(
      { id: styleIds[id], name: names[id] },
      [val('w:jc', 'left')],
      id === 'copyNumber' ? [] : [fonts(faces.heading1)],
    )
  const centred = [val('w:jc', 'center')]
  const colophon = [unspaced, size(standard.colophon.size)]
  return [
    corner('copyNumber'),
    corner('classification'),
    corner('urgency'),
    paragraphStyle({ id: styleIds.authority, name: names.authority }, centred, [
      fonts(faces.title),
      unspaced,
    ]),
    paragraphStyle({ id: styleIds.documentNumber, name: names.documentNumber }, centred),
    paragraphStyle({ id: styleIds.redLine, name: '版头分隔线' }, []),
    paragraphStyle({ id: styleIds.remark, name: names.remark }, [
      indent(standard.indent, measures),
    ]),
    paragraphStyle({ id: styleIds.note, name: names.note }, [indent(standard.indent, measures)]),
    paragraphStyle(
      { id: styleIds.footnote, name: 'footnote text' },
      [el('w:ind', { 'w:firstLine': standard.indent * character })],
      [unspaced, size(standard.size.note)],
    ),
    characterStyle({ id: styleIds.noteMark, name: 'footnote reference' }, [
      val('w:vertAlign', 'superscript'),
    ]),
    paragraphStyle(
      { id: styleIds.freeCaption, name: names.caption },
      [val('w:keepNext', 'true'), ...centred],
      [fonts(faces.heading1), unspaced, size(14)],
    ),
    paragraphStyle({ id: styleIds.copyTo, name: names.copyTo }, [], colophon),
    paragraphStyle({ id: styleIds.issued, name: names.issued }, [], colophon),
    paragraphStyle({ id: styleIds.coverTitle, name: names.coverTitle }, centred, [
      fonts(faces.title),
      unspaced,
      size(coverSize),
    ]),
    paragraphStyle({ id: styleIds.cover, name: names.cover }, centred),
    paragraphStyle(
      { id: styleIds.contentsTitle, name: 'TOC Heading' },
      [el('w:spacing', { 'w:after': line, 'w:line': line, 'w:lineRule': 'exact' }), ...centred],
      [fonts(faces.title), unspaced, size(sizes.title)],
    ),
    paragraphStyle({ id: styleIds.contents1, name: 'toc 1' }, contents(measure, 0), [
      fonts(faces.heading1),
    ]),
    paragraphStyle(
      { id: styleIds.contents2, name: 'toc 2' },
      contents(measure, character * standard.indent),
    ),
    // An end of a section takes no room of the page.
    paragraphStyle(
      { id: styleIds.end, name: '节末' },
      [el('w:spacing', { 'w:line': 20, 'w:lineRule': 'exact' })],
      [size(1)],
    ),
  ]
}

function contents(measure: number, left: number): readonly Markup[] {
  return [
    el('w:tabs', {}, [el('w:tab', { 'w:val': 'right', 'w:leader': 'dot', 'w:pos': measure })]),
    el('w:ind', { 'w:left': left }),
    val('w:jc', 'left'),
  ]
}
