import type { XmlElement } from '../../containers/xml'
import { fieldWords } from '../../document/field-words'

/** A complex field that is open: its instruction comes first, then its result (ECMA-376-1, 17.16.18). */
export interface Field {
  instruction: string
  hasResult: boolean
  /** Something else stands in the place of its result. */
  isReplaced: boolean
}

/** The open fields of a text, the innermost last. Fields may begin in one paragraph and end in another. */
export interface Fields {
  readonly begin: () => void
  readonly instruct: (text: string) => void
  readonly separate: () => void
  /** The instruction of the field that is open; '' where none is. */
  readonly instruction: () => string
  /** The result of the field that is open is not shown. */
  readonly replace: () => void
  /** The field that ends; null where none is open. */
  readonly end: () => Field | null
  /** Whether text that comes now is shown. */
  readonly isShown: () => boolean
  /** Whether a table of contents is open. */
  readonly inContents: () => boolean
  /** At a paragraph's end: an instruction never goes on behind it. Gives how many were cut. */
  readonly cut: () => number
}

export function createFields(): Fields {
  const open: Field[] = []
  return {
    begin: () => {
      if (open.length < mostOpen)
        open.push({ instruction: '', hasResult: false, isReplaced: false })
    },
    instruct: (text) => {
      const field = open.at(-1)
      if (field && !field.hasResult && field.instruction.length < longest) field.instruction += text
    },
    separate: () => {
      const field = open.at(-1)
      if (field) field.hasResult = true
    },
    instruction: () => open.at(-1)?.instruction ?? '',
    replace: () => {
      const field = open.at(-1)
      if (field) field.isReplaced = true
    },
    end: () => open.pop() ?? null,
    isShown: () => open.every(({ hasResult, isReplaced }) => hasResult && !isReplaced),
    inContents: () => open.some(({ instruction }) => /^\s*TOC\b/iu.test(instruction)),
    cut: () => {
      const kept = open.filter(({ hasResult }) => hasResult)
      const count = open.length - kept.length
      open.splice(0, open.length, ...kept)
      return count
    },
  }
}

const mostOpen = 50
const longest = 10_000

/** Follows a field's mark without words; gives the instruction that an ended field shows. */
export function stepField(mark: XmlElement, fields: Fields): string {
  switch (mark.attributes.get('w:fldCharType')) {
    case 'begin':
      fields.begin()
      return ''
    case 'separate':
      fields.separate()
      return ''
    case 'end': {
      const field = fields.end()
      return field && !field.hasResult ? fieldWords(field.instruction) : ''
    }
    default:
      return ''
  }
}
