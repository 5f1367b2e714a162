/** Fields inside one another: what is between the marks of one is its code, then its result. */
export interface Fields {
  /** 0x13 begins a field, 0x14 its result, 0x15 ends it ([MS-DOC] 2.8.25). */
  readonly mark: (code: number) => void
  /** A character of a code. */
  readonly code: (code: number) => void
  /** What stands here is shown: in no code. */
  readonly isShown: () => boolean
  /** What stands here is a line of a table of contents. */
  readonly inContents: () => boolean
}

export function createFields(): Fields {
  const open: { code: string; inResult: boolean }[] = []
  let codes = 0
  return {
    mark: (code) => {
      const field = open.at(-1)
      if (code === 0x13) {
        if (open.length >= deepest) return
        open.push({ code: '', inResult: false })
        codes += 1
      } else if (field && !field.inResult) {
        field.inResult = true
        codes -= 1
      }
      if (code === 0x15) open.pop()
    },
    code: (code) => {
      const field = open.at(-1)
      if (field && field.code.length < longest) field.code += String.fromCharCode(code)
    },
    isShown: () => codes === 0,
    inContents: () => open.some(({ code, inResult }) => inResult && /^\s*TOC\b/u.test(code)),
  }
}

const deepest = 100
const longest = 200
