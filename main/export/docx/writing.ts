import type { ResolvedBlock } from '../../../shared/resolve/resolved'
import type { Anchor } from './anchors'
import type { Marks } from './marks'
import type { Measures } from './measures'
import type { Lists } from './numbering'
import type { Pictures } from './picture'

/** What writing the blocks of one document takes. */
export interface Writing {
  readonly measures: Measures
  readonly lists: Lists
  readonly marks: Marks
  readonly pictures: Pictures
  /** The headings that the table of contents names. */
  readonly anchors: ReadonlyMap<ResolvedBlock, Anchor>
}
