import type { CharacterState, ParagraphState } from './state'

/** What a control word changes of the look of characters; null where it is none of these. */
export function changeCharacter(
  state: CharacterState,
  name: string,
  param: number | null,
): CharacterState | null {
  const isOn = param !== 0
  switch (name) {
    case 'b':
      return { ...state, bold: isOn }
    case 'ul':
      return { ...state, underline: isOn }
    case 'ulnone':
      return { ...state, underline: false }
    case 'v':
      return { ...state, hidden: isOn }
    case 'deleted':
      return { ...state, deleted: isOn }
    case 'fs':
      return param !== null && param > 0 ? { ...state, size: param } : state
    // The same of Chinese text, where a writer parts it from Latin.
    case 'ab':
      return state.half === 'east' ? { ...state, bold: isOn } : state
    case 'afs':
      return state.half === 'east' && param !== null && param > 0
        ? { ...state, size: param }
        : state
    case 'f':
      return { ...state, font: param }
    case 'af':
      return state.half === 'east' ? { ...state, eastFont: param } : state
    case 'loch':
    case 'ltrch':
    case 'rtlch':
      return { ...state, half: 'low' }
    case 'hich':
      return { ...state, half: 'high' }
    case 'dbch':
      return { ...state, half: 'east' }
  }
  return underlines.has(name) ? { ...state, underline: isOn } : null
}

const underlines = new Set(
  'uld uldash uldashd uldashdd uldb ulhwave ulldash ulth ulthd ulthdash ulthdashd ulthdashdd ulthldash ululdbwave ulw ulwave'.split(
    ' ',
  ),
)

/** The same for the look of a paragraph. */
export function changeParagraph(
  state: ParagraphState,
  name: string,
  param: number | null,
): ParagraphState | null {
  switch (name) {
    case 's':
      return { ...state, style: param ?? 0 }
    case 'outlinelevel':
      return { ...state, outlineLevel: param !== null && param >= 0 && param < 9 ? param + 1 : 0 }
    case 'qc':
      return { ...state, centered: true }
    case 'ql':
    case 'qr':
    case 'qj':
    case 'qd':
      return { ...state, centered: false }
    case 'li':
    case 'lin':
      return { ...state, left: param ?? 0 }
    case 'fi':
      return { ...state, first: param ?? 0 }
    case 'intbl':
      return { ...state, inTable: true }
    case 'itap':
      return { ...state, depth: Math.max(1, param ?? 1), inTable: (param ?? 1) > 0 }
    case 'ls':
      return { ...state, list: param }
    case 'ilvl':
      return { ...state, listLevel: Math.min(Math.max(param ?? 0, 0), 8) }
  }
  return null
}

/** Control words that are characters. */
export const signs: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['line', '\n'],
  ['emdash', '—'],
  ['endash', '–'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['bullet', '•'],
  ['emspace', '\u2003'],
  ['enspace', '\u2002'],
  ['qmspace', '\u2005'],
])

/** Control symbols that are characters. */
export const symbols: ReadonlyMap<string, string> = new Map([
  ['~', '\u00a0'],
  ['_', '-'],
  ['{', '{'],
  ['}', '}'],
  ['\\', '\\'],
  ['\t', '\t'],
])
