import { cornerOf } from '../../../shared/layout/head-elements'
import { redHead, redHeadPlaces } from '../../../shared/layout/red-head'
import type { Head } from '../../../shared/model/head'
import { markOf, red } from './authority'
import { emTop, twips, type Measures } from './measures'
import { paragraph, type ParagraphSetting } from './paragraph'
import { numberLines } from './number-lines'
import { plain } from './runs'
import { styleIds } from './style-ids'
import { el, type Markup } from '../markup'

/** 版头 and what is above the title's line then, in twentieths of a point. */
export interface RedHeadXml {
  readonly content: readonly Markup[]
  readonly beforeTitle: number
}

/** The em box of a line: its top from that of the page's first line, and its size, in points. */
interface Place {
  readonly top: number
  readonly size: number
}

/** 版头 (GB/T 9704-2012, 7.2) as lines of the text, each so far below the one before as the standard says. */
export function redHeadXml(head: Head, measures: Measures): RedHeadXml {
  const { line, page } = measures
  const pitch = line / 20
  const places = redHeadPlaces(head, { ...page, linePitch: pitch })
  const leading = (pitch - page.size.body) / 2
  const content: Markup[] = []
  let foot = 0
  const before = ({ top, size }: Place, height: number): number => {
    const start = twips(top + emTop(pitch, page.size.body) - emTop(height / 20, size))
    const gap = Math.max(0, start - foot)
    foot += gap + height
    return gap
  }
  const add = (
    style: string,
    { place, height = line }: { readonly place: Place; readonly height?: number },
    words: readonly Markup[],
    setting: ParagraphSetting = {},
  ): void => {
    const spacing = el('w:spacing', {
      'w:before': before(place, height),
      'w:after': 0,
      'w:line': height,
      'w:lineRule': 'exact',
    })
    content.push(paragraph(style, words, { ...setting, spacing }))
  }
  const body = (top: number): { readonly place: Place } => ({
    place: { top, size: page.size.body },
  })
  for (const [index, { element, text }] of cornerOf(head).entries()) {
    add(styleIds[element], body(index * pitch), [plain(text)])
  }
  const mark = markOf(head, measures)
  for (const [index, name] of mark.lines.entries()) {
    const height = twips(mark.pitch)
    if (index === 0)
      content.push(...mark.word(places.mark - leading + emTop(pitch, page.size.body)))
    add(
      styleIds.authority,
      { place: { top: places.mark - leading + index * mark.pitch, size: mark.size }, height },
      [plain(name, mark.look)],
      mark.setting,
    )
  }
  for (const { top, words, setting } of numberLines(head, measures, places)) {
    add(styleIds.documentNumber, body(top), words, setting)
  }
  if (mark.lines.length > 0) {
    const top = twips(places.line - leading + emTop(pitch, page.size.body))
    const gap = Math.max(0, top - foot)
    foot += gap + redLineHeight
    content.push(redLine(gap))
  }
  const beforeTitle =
    content.length === 0 ? null : before({ top: places.height, size: page.size.title }, line)
  return { content, beforeTitle: beforeTitle ?? measures.beforeTitle }
}

/** In twentieths of a point: the line of 1.5 points and the text's, which has none. */
const redLineHeight = 50

/** 7.2.7: as wide as the type area. */
function redLine(before: number): Markup {
  const border = el('w:pBdr', {}, [
    el('w:top', {
      'w:val': 'single',
      'w:sz': redHead.lineWidth * 8,
      'w:space': 0,
      'w:color': red,
    }),
  ])
  const spacing = el('w:spacing', {
    'w:before': before,
    'w:after': 0,
    'w:line': 20,
    'w:lineRule': 'exact',
  })
  return paragraph(styleIds.redLine, [], { border, spacing })
}
