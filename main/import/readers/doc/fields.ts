import { fieldWords } from '../../document/field-words'

/** Fields inside one another: what is between the marks of one is its code, then its result. */
export interface Fields {
  /**
   * 0x13 begins a field, 0x14 its result, 0x15 ends it ([MS-DOC] 2.8.25). Gives the words that the
   * code of one that ends shows, where it has no result.
   */
  readonly mark: (code: number) => string
  /** A character of a code. */
  readonly code: (code: number) => void
  /** What stands here is shown: in no code. */
  readonly isShown: () => boolean
  /** Whether the paragraph that ends is, in part, of a table of contents. */
  readonly takeContents: () => boolean
}

export function createFields(): Fields {
  const open: { code: string; inResult: boolean }[] = []
  let codes = 0
  let endedContents = false
  return {
    mark: (code) => {
      const field = open.at(-1)
      if (code === 0x13) {
        if (open.length >= deepest) return ''
        open.push({ code: '', inResult: false })
        codes += 1
        return ''
      }
      const words = code === 0x15 && field?.inResult === false ? fieldWords(field.code) : ''
      if (field && !field.inResult) {
        field.inResult = true
        codes -= 1
      }
      if (code === 0x15) {
        open.pop()
        endedContents ||= field !== undefined && isContents(field)
      }
      return words
    },
    code: (code) => {
      const field = open.at(-1)
      if (field && field.code.length < longest) field.code += String.fromCharCode(code)
    },
    isShown: () => codes === 0,
    takeContents: () => {
      const ended = endedContents
      endedContents = false
      return ended || open.some((field) => field.inResult && isContents(field))
    },
  }
}

function isContents({ code }: { readonly code: string }): boolean {
  return /^\s*TOC\b/u.test(code)
}

const deepest = 100
const longest = 1000
