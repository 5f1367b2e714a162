import type { RunLook } from '../../document/run-look'

/** Where text goes. */
export type Destination =
  | 'text'
  /** Left out with all groups in it. */
  | 'skip'
  | 'fonts'
  | 'styles'
  | 'lists'
  | 'list-overrides'
  /** What a level of a list prints. */
  | 'level-text'
  | 'field-code'
  | 'picture'
  /** The number of a list, as printed. */
  | 'list-text'
  | 'remark-author'
  | 'remark-date'
  | 'remark-start'
  | 'remark-end'

/** What a group inherits and may change until it closes. */
export interface State {
  destination: Destination
  /** How many characters stand in for one of `\u`. */
  skipAfterUnicode: number
  character: CharacterState
  paragraph: ParagraphState
}

export interface CharacterState {
  readonly font: number | null
  /** Of Chinese text. */
  readonly eastFont: number | null
  readonly half: 'low' | 'high' | 'east'
  readonly bold: boolean
  readonly underline: boolean
  readonly hidden: boolean
  readonly deleted: boolean
  /** In half points. */
  readonly size: number | null
}

export interface ParagraphState {
  readonly style: number
  /** 1 to 9; 0 for body text; null where only the style says it. */
  readonly outlineLevel: number | null
  readonly centered: boolean | null
  /** In twentieths of a point. */
  readonly left: number | null
  readonly first: number | null
  readonly inTable: boolean
  /** Tables inside one another. */
  readonly depth: number
  readonly list: number | null
  readonly listLevel: number
}

export const plainCharacter: CharacterState = {
  font: null,
  eastFont: null,
  half: 'low',
  bold: false,
  underline: false,
  hidden: false,
  deleted: false,
  size: null,
}

export const plainParagraph: ParagraphState = {
  style: 0,
  outlineLevel: null,
  centered: null,
  left: null,
  first: null,
  inTable: false,
  depth: 1,
  list: null,
  listLevel: 0,
}

/** The look of text in a state, by the names of fonts. */
export function lookOf(state: CharacterState, faces: ReadonlyMap<number, string>): RunLook {
  const font = state.eastFont === null ? undefined : faces.get(state.eastFont)
  const latin = state.font === null ? undefined : faces.get(state.font)
  return {
    ...(font !== undefined && { font }),
    ...(latin !== undefined && { latin }),
    ...(state.bold && { bold: true }),
    ...(state.underline && { underline: true }),
    ...(state.size !== null && { size: state.size / 2 }),
  }
}
