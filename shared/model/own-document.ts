import type { FigureShape } from './blocks/figure'
import type { Head } from './head'

/**
 * The namespace of the part that a Word document of this program holds (ECMA-376-1, 22.5): what no
 * word of its text says. It survives Word, WPS and LibreOffice, as the bookmarks do that it names.
 */
export const ownNamespace = 'urn:antou:report:1'

/** The names of the bookmarks on figures begin so; Word hides a bookmark whose name begins with _. */
export const figureBookmark = '_Antou'

/** What such a part says. A figure's value is not in it: only the text that stands in the document. */
export interface OwnDocument {
  /** The report that the document was written from. */
  readonly report: string
  readonly sealing: Head['sealing']
  readonly contents: boolean
  readonly figures: readonly OwnFigure[]
}

export interface OwnFigure {
  readonly bookmark: string
  readonly shape: FigureShape
  /** Of the indicator. */
  readonly name: string
  /** As it was printed. */
  readonly text: string
}
