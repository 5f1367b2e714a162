import type { Measures } from './measures'
import { paragraph } from './paragraph'
import { sectionXml, type Section } from './section'
import { styleIds } from './style-ids'
import type { Markup } from '../markup'

/** Where a section ends: a line of one point, so that a full page stays one. */
export function sectionEnd(section: Section, measures: Measures): Markup {
  return paragraph(styleIds.end, [], { section: sectionXml(section, measures) })
}

/** A page without a word: what ends a section makes none by itself in LibreOffice. */
export const emptyPage: Markup = paragraph(styleIds.end, [], { onNewPage: true })

/** A line of one point behind what may not be the last of a document. */
export const lastLine: Markup = paragraph(styleIds.end, [])

/** The sections of the text, one after the other. */
export interface Sections {
  /** What ends an upright section and, if one follows that lies, that one. */
  readonly end: (isLandscape?: boolean) => Markup
  /** The section that goes on when the text has ended. */
  readonly open: () => Section
}

/** The text's first section begins with number 1 where pages without numbers stand before it. */
export function createSections(measures: Measures, hasFrontPages: boolean): Sections {
  let count = 0
  const next = (): Section =>
    count === 0 && hasFrontPages
      ? { begins: 'nextPage', numbers: 'first' }
      : { begins: 'nextPage', numbers: 'on' }
  return {
    end: (isLandscape = false) => {
      const ended = sectionEnd({ ...next(), isLandscape }, measures)
      count += 1
      return ended
    },
    open: next,
  }
}
