/** One of the nine levels of a list (ECMA-376-1, 17.9.6; other word processors have the same). */
export interface ListLevel {
  readonly start: number
  /** A name of ECMA-376-1, 17.18.59. */
  readonly format: string
  /** What is printed, `%1` standing for the count of the first level. */
  readonly text: string
  /** The style whose paragraphs are of this level. */
  readonly style: string | undefined
  /** Restarts after a level as high as this one, from 1; 0 for never. */
  readonly restart: number | undefined
  /** All counts in plain digits. */
  readonly isLegal: boolean
  readonly isBullet: boolean
}

/** A list as a paragraph names it: a definition, and what it changes of it. */
export interface List {
  /** Lists of one definition count on together. */
  readonly definition: string
  readonly levels: readonly ListLevel[]
  /** By level, where the list begins anew. */
  readonly starts: ReadonlyMap<number, number>
}

/** Where a paragraph stands in a list. */
export interface ListPlace {
  readonly id: string
  readonly list: List
  /** From 0. */
  readonly level: number
}

/** What a list says nothing of: it prints no number. */
export const noLevel: ListLevel = {
  start: 1,
  format: 'none',
  text: '',
  style: undefined,
  restart: undefined,
  isLegal: false,
  isBullet: false,
}
