import type { Sprm } from './sprms'

/** What a paragraph is ([MS-DOC] 2.6.2). */
export interface ParagraphState {
  /** 1 to 9; 0 for body text. */
  readonly outlineLevel: number
  readonly centered: boolean
  /** In twentieths of a point. */
  readonly left: number
  readonly first: number
  /** The same in hundredths of a character, which go first where they are not 0. */
  readonly leftCharacters: number
  readonly firstCharacters: number
  /** The list, from 1; 0 for none. */
  readonly list: number
  readonly listLevel: number
  readonly inTable: boolean
  /** The mark at its end ends a row. */
  readonly endsRow: boolean
  /** Its mark ends a cell or row of a table in a cell. */
  readonly endsInnerCell: boolean
  readonly endsInnerRow: boolean
}

export const plainParagraph: ParagraphState = {
  outlineLevel: 0,
  centered: false,
  left: 0,
  first: 0,
  leftCharacters: 0,
  firstCharacters: 0,
  list: 0,
  listLevel: 0,
  inTable: false,
  endsRow: false,
  endsInnerCell: false,
  endsInnerRow: false,
}

export function changeParagraph(state: ParagraphState, sprms: readonly Sprm[]): ParagraphState {
  return sprms.reduce(applied, state)
}

function applied(state: ParagraphState, { code, operand }: Sprm): ParagraphState {
  switch (code) {
    case 0x2640: {
      const level = operand.u8(0)
      return { ...state, outlineLevel: level < 9 ? level + 1 : 0 }
    }
    case 0x2403:
    case 0x2461:
      return { ...state, centered: operand.u8(0) === 1 }
    case 0x840f:
    case 0x845e:
      return { ...state, left: operand.i16(0) }
    case 0x8411:
    case 0x8460:
      return { ...state, first: operand.i16(0) }
    case 0x4456:
      return { ...state, leftCharacters: operand.i16(0) }
    case 0x4457:
      return { ...state, firstCharacters: operand.i16(0) }
    case 0x260a:
      return { ...state, listLevel: Math.min(operand.u8(0), 8) }
    case 0x460b: {
      const list = operand.i16(0)
      // 0xF801 takes the paragraph out of a list.
      return { ...state, list: list > 0 ? list : 0 }
    }
    case 0x2416:
      return { ...state, inTable: operand.u8(0) !== 0 }
    case 0x2417:
      return { ...state, endsRow: operand.u8(0) !== 0 }
    case 0x6649:
      return { ...state, inTable: operand.i32(0) > 0 }
    case 0x244b:
      return { ...state, endsInnerCell: operand.u8(0) !== 0 }
    case 0x244c:
      return { ...state, endsInnerRow: operand.u8(0) !== 0 }
  }
  return state
}
