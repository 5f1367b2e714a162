import type { ParagraphEnd } from '../../document/story'
import { lookOf } from './character'
import { changeParagraph, type ParagraphState } from './paragraph'
import type { DocParts } from './parts'
import type { Character } from './pieces'
import type { Sprm } from './sprms'
import type { Style } from './styles'

/** What the mark at a paragraph's end says of it. */
export interface ReadEnd {
  readonly state: ParagraphState
  readonly style: Style
  readonly sprms: readonly Sprm[]
}

export function endOf(parts: DocParts, { at, piece }: Character): ReadEnd {
  const run = parts.paragraphs(at)
  // A style that is set later takes the place of the run's.
  const restyled = piece.sprms.find(({ code }) => code === 0x4600)?.operand.u16(0)
  const style = parts.styles(restyled ?? run.style)
  const sprms = [...run.sprms, ...piece.sprms]
  return { state: changeParagraph(style.paragraph, sprms), style, sprms }
}

export function shapeOf(
  { fonts }: DocParts,
  { state, style }: ReadEnd,
  inContents: boolean,
): ParagraphEnd {
  const { list, listLevel } = state
  return {
    base: lookOf(style.character, fonts),
    outlineLevel: state.outlineLevel,
    centered: state.centered,
    indent: indentOf(state, style.character.size / 2),
    style: style.name,
    list: list === 0 ? null : { id: String(list), level: listLevel },
    inTable: state.inTable,
    inContents,
  }
}

/** Of the first line, in points. */
function indentOf(state: ParagraphState, size: number): number {
  const { left, leftCharacters, first, firstCharacters } = state
  const from = leftCharacters === 0 ? left / 20 : (leftCharacters * size) / 100
  return from + (firstCharacters === 0 ? first / 20 : (firstCharacters * size) / 100)
}
