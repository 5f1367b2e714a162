/** Fields inside one another, of which only those of a table of contents matter. */
export interface Fields {
  readonly open: (depth: number) => void
  /** Words of the innermost field's code. */
  readonly code: (text: string) => void
  readonly closeBelow: (depth: number) => void
  /** What stands here is a line of a table of contents. */
  readonly inContents: () => boolean
}

export function createFields(): Fields {
  const open: { readonly depth: number; code: string }[] = []
  return {
    open: (depth) => void open.push({ depth, code: '' }),
    code: (text) => {
      const field = open.at(-1)
      if (field && field.code.length < longest) field.code += text
    },
    closeBelow: (depth) => {
      while ((open.at(-1)?.depth ?? depth) > depth) open.pop()
    },
    inContents: () => open.some(({ code }) => /^\s*TOC\b/u.test(code)),
  }
}

/** Of a code, more of which nobody asks for. */
const longest = 200
