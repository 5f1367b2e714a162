import type { RunLook } from '../../document/run-look'
import type { Sprm } from './sprms'

/** What a run of characters is, besides how it looks. */
export interface CharacterState {
  readonly bold: boolean
  readonly underline: boolean
  readonly hidden: boolean
  readonly deleted: boolean
  /** In half points. */
  readonly size: number
  readonly font: number
  readonly eastFont: number
  /** Stands for something else than its character: a picture, a note, a symbol. */
  readonly isSpecial: boolean
  readonly isObject: boolean
  /** Byte in the data stream where its picture lies. */
  readonly picture: number | null
  /** A symbol of a font of its own. */
  readonly symbol: { readonly font: number; readonly code: number } | null
  readonly style: number | null
}

export const plainCharacter: CharacterState = {
  bold: false,
  underline: false,
  hidden: false,
  deleted: false,
  size: 20,
  font: -1,
  eastFont: -1,
  isSpecial: false,
  isObject: false,
  picture: null,
  symbol: null,
  style: null,
}

/** Applies changes of characters ([MS-DOC] 2.6.1); `base` is what the paragraph's style says. */
export function changeCharacter(
  state: CharacterState,
  sprms: readonly Sprm[],
  base: CharacterState,
): CharacterState {
  return sprms.reduce((at, sprm) => applied(at, sprm, base), state)
}

function applied(
  state: CharacterState,
  { code, operand }: Sprm,
  base: CharacterState,
): CharacterState {
  switch (code) {
    case 0x0800:
      return { ...state, deleted: operand.u8(0) !== 0 }
    case 0x0835:
      return { ...state, bold: toggled(operand.u8(0), base.bold) }
    case 0x083c:
      return { ...state, hidden: toggled(operand.u8(0), base.hidden) }
    case 0x0855:
      return { ...state, isSpecial: operand.u8(0) !== 0 }
    case 0x0856:
    case 0x080a:
      return { ...state, isObject: operand.u8(0) !== 0 }
    case 0x2a3e:
      return { ...state, underline: operand.u8(0) !== 0 && operand.u8(0) !== 5 }
    case 0x4a30:
      return { ...state, style: operand.u16(0) }
    case 0x4a43:
      return { ...state, size: operand.u16(0) }
    case 0x4a4f:
      return { ...state, font: operand.u16(0) }
    case 0x4a50:
      return { ...state, eastFont: operand.u16(0) }
    case 0x6a03:
      return { ...state, picture: operand.u32(0), isSpecial: true }
    case 0x6a09:
      return {
        ...state,
        symbol: { font: operand.u16(0), code: operand.u16(2) },
        isSpecial: true,
      }
  }
  return state
}

/** 0x80 is as the style has it, 0x81 the other way. */
function toggled(value: number, base: boolean): boolean {
  if (value === 0x80) return base
  return value === 0x81 ? !base : value !== 0
}

export function lookOf(state: CharacterState, fonts: readonly string[]): RunLook {
  const [font, latin] = [fonts[state.eastFont], fonts[state.font]]
  return {
    ...(font !== undefined && font !== '' && { font }),
    ...(latin !== undefined && latin !== '' && { latin }),
    ...(state.bold && { bold: true }),
    ...(state.underline && { underline: true }),
    size: state.size / 2,
  }
}
