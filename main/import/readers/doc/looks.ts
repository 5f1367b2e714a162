import type { RunLook } from '../../document/run-look'
import { changeCharacter, lookOf, type CharacterState } from './character'
import type { DocParts } from './parts'
import type { Character, Piece } from './pieces'
import type { Run } from './runs'

/** What a character is and how it looks. */
export interface CharacterLook {
  readonly state: CharacterState
  readonly look: RunLook
}

/** Finds the looks of characters, the same object for those of one run. */
export function createLooks(parts: DocParts): (character: Character) => CharacterLook {
  let last: { run: Run; paragraph: Run; piece: Piece; found: CharacterLook } | null = null
  return ({ at, piece }) => {
    const run = parts.characters(at)
    const paragraph = parts.paragraphs(at)
    if (last?.run === run && last.paragraph === paragraph && last.piece === piece) return last.found
    const state = stateOf(parts, run, paragraph, piece)
    const found = { state, look: lookOf(state, parts.fonts) }
    last = { run, paragraph, piece, found }
    return found
  }
}

function stateOf(parts: DocParts, run: Run, paragraph: Run, piece: Piece): CharacterState {
  const base = parts.styles(paragraph.style).character
  const own = changeCharacter(base, run.sprms, base)
  const style = own.style === null ? [] : parts.styles(own.style).sprms
  // A style of characters lies under what is set by hand.
  const styled = changeCharacter(base, style, base)
  const set = style.length === 0 ? own : changeCharacter(styled, run.sprms, styled)
  return changeCharacter(set, piece.sprms, set)
}
