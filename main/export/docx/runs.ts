import type { FaceUse } from '../../../shared/model/page-profile'
import { printable } from '../../../shared/layout/printable'
import type { Level } from '../../../shared/model/level'
import type { Run } from '../../../shared/resolve/resolved'
import { fonts } from './faces'
import { fieldParts } from './fields'
import type { Marks } from './marks'
import { leadStyle } from './style-ids'
import { el, val, type Markup } from '../markup'

/** What runs look like beside what their paragraph's style says. */
export interface RunSetting {
  /** Of a run-in heading at their beginning. */
  readonly level?: Level | null
  readonly face?: FaceUse | null
  /** Size in points. */
  readonly size?: number | null
  /** Six hexadecimal digits. */
  readonly colour?: string
  /** Of the letters' width, in per cent. */
  readonly scale?: number
  /** Where the figures of the text are marked, and its references to captions. */
  readonly marks?: Marks
}

/** Runs of a paragraph. */
export function runs(list: readonly Run[], setting: RunSetting = {}): readonly Markup[] {
  return list
    .filter(({ text }) => text !== '')
    .flatMap((run) => {
      const { marks } = setting
      const written = (text: string): Markup =>
        el('w:r', {}, [properties(run, setting), ...words(text)])
      if (!marks) return [written(run.text)]
      if (run.reference?.isMark) return marks.note(run.reference.to, run.text)
      if (run.figure) return marks.figure(run.figure, run.text, written(run.text))
      return marks.pieces(run.text).flatMap(({ text, to }) => {
        if (to === null) return [written(text)]
        const [begin, end] = fieldParts(`REF ${to} \\h`)
        return [...begin, written(text), ...end]
      })
    })
}

/** Words without any look of their own. */
export function plain(text: string, setting: RunSetting = {}): Markup {
  return el('w:r', {}, [
    properties({ bold: false, underline: false, lead: false }, setting),
    ...words(text),
  ])
}

/** Signs that Latin and Chinese share are Chinese: “ ” — …. In the order of the schema (17.3.2.28). */
function properties(
  { bold, underline, lead }: Omit<Run, 'text'>,
  { level = null, face = null, size = null, colour, scale = 100 }: RunSetting,
): Markup {
  return el('w:rPr', {}, [
    lead && level !== null ? val('w:rStyle', leadStyle(level)) : null,
    face === null ? el('w:rFonts', { 'w:hint': 'eastAsia' }) : fonts(face),
    bold ? el('w:b') : null,
    colour === undefined ? null : val('w:color', colour),
    scale === 100 ? null : val('w:w', scale),
    size === null ? null : val('w:sz', size * 2),
    underline ? val('w:u', 'single') : null,
  ])
}

/** Tabs and line feeds are elements. */
function words(text: string): readonly Markup[] {
  return printable(text)
    .split(/([\t\n])/u)
    .filter((piece) => piece !== '')
    .map((piece) => {
      if (piece === '\t') return el('w:tab')
      if (piece === '\n') return el('w:br')
      return el('w:t', { 'xml:space': 'preserve' }, [piece])
    })
}
