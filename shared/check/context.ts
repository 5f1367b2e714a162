import type { Draft } from '../model/draft'
import type { OfficeWord } from '../model/office-words'

/** An indicator of the register as the rules look at it. */
export interface KnownValue {
  /** By each of which the text may call it: 复议收案, 收案. */
  readonly names: readonly string[]
  readonly unit: string
  /** This year's, in the unit; null where there is none yet. */
  readonly now: number | null
  /** Last year's. */
  readonly prior: number | null
}

/** What is known beside the text that is checked; rules that need it say nothing where it is not there. */
export interface CheckContext {
  readonly register: readonly KnownValue[]
  /** Last year's report of the same organisation. */
  readonly prior: Draft | null
  /**
   * What the user answered to the questions whether two values are of the same scope; null where
   * nobody can be asked.
   */
  readonly scopes: ReadonlyMap<string, boolean> | null
  /** The office's own list. */
  readonly words: readonly OfficeWord[]
  /** What readers remarked in the file that the report came from. */
  readonly comments: readonly KnownComment[]
}

export interface KnownComment {
  /** Of the draft, on which it stands. */
  readonly block: string
  /** Empty where the file names none. */
  readonly author: string
  readonly text: string
}

export const noContext: CheckContext = {
  register: [],
  prior: null,
  scopes: null,
  words: [],
  comments: [],
}
