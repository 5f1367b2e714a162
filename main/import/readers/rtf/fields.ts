import { fieldWords } from '../../document/field-words'

/** Fields inside one another, as groups of a depth hold them. */
export interface Fields {
  readonly open: (depth: number) => void
  /** Words of the innermost field's code. */
  readonly code: (text: string) => void
  /** Words of a result are shown. */
  readonly shown: () => void
  /** Ends the fields of deeper groups; gives the words that their codes show where they have no result. */
  readonly closeBelow: (depth: number) => string
  /** Whether the paragraph that ends is, in part, of a table of contents. */
  readonly takeContents: () => boolean
}

export function createFields(): Fields {
  const open: Field[] = []
  let endedContents = false
  return {
    open: (depth) => void open.push({ depth, code: '', hasResult: false }),
    code: (text) => {
      const field = open.at(-1)
      if (field && field.code.length < longest) field.code += text
    },
    shown: () => {
      for (const field of open) field.hasResult = true
    },
    closeBelow: (depth) => {
      let words = ''
      for (let field = open.at(-1); field && field.depth > depth; field = open.at(-1)) {
        open.pop()
        endedContents ||= isContents(field)
        if (!field.hasResult) words += fieldWords(field.code)
      }
      return words
    },
    takeContents: () => {
      const ended = endedContents
      endedContents = false
      return ended || open.some(isContents)
    },
  }
}

interface Field {
  readonly depth: number
  code: string
  hasResult: boolean
}

function isContents({ code }: Field): boolean {
  return /^\s*TOC\b/u.test(code)
}

/** Of a code, more of which nobody asks for. */
const longest = 1000
