/** Offsets are UTF-16 code units of the formula's text, which stands without its leading =. */
export interface Token {
  readonly kind: 'number' | 'name' | 'id' | 'mark'
  /** Of a mark its half-width form; of an id what stands between the braces. */
  readonly text: string
  readonly start: number
  readonly end: number
}

export interface FormulaFault {
  readonly message: string
  readonly start: number
  readonly end: number
}

/** The tokens of a formula, or the first place that is none. Runs once over the text. */
export function formulaTokens(text: string): readonly Token[] | FormulaFault {
  const tokens: Token[] = []
  let at = 0
  while (at < text.length) {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    const [all = '', space, number, id, quoted, mark, name] = found ?? []
    if (all === '') {
      const message = `“${text.slice(at, at + 1)}”不能写在公式里。`
      return { message, start: at, end: at + 1 }
    }
    const place = { start: at, end: at + all.length }
    at += all.length
    if (space !== undefined) continue
    if (number !== undefined) tokens.push({ kind: 'number', text: halfWidth(number), ...place })
    else if (id !== undefined) tokens.push({ kind: 'id', text: id, ...place })
    else if (quoted !== undefined) tokens.push({ kind: 'name', text: quoted, ...place })
    else if (mark !== undefined) tokens.push({ kind: 'mark', text: marks[mark] ?? mark, ...place })
    else if (name !== undefined) tokens.push({ kind: 'name', text: name, ...place })
  }
  return tokens
}

/** Whether a name can stand in a formula without quotation marks. */
export function isPlainName(name: string): boolean {
  return plainName.test(name)
}

const marks: Readonly<Record<string, string>> = {
  '＋': '+',
  '－': '-',
  '−': '-',
  '–': '-',
  '×': '*',
  '＊': '*',
  '÷': '/',
  '／': '/',
  '（': '(',
  '）': ')',
  '，': ',',
  '、': ',',
  ';': ',',
  '；': ',',
}

// A name begins with a letter, so that 12 is a number; 3.20案 needs quotation marks.
const plainName = /^[\p{L}_][\p{L}\p{N}_%·]*(?:\.[\p{L}\p{N}_%·]+)*$/u
const pattern =
  /([\s\u3000]+)|((?:[0-9０-９]+)(?:[.．][0-9０-９]+)?)|\{([a-z0-9-]{1,40})\}|“([^“”]{1,200})”|([+\-*/(),;＋－−–×＊÷／（），、；])|([\p{L}_][\p{L}\p{N}_%·]*(?:\.[\p{L}\p{N}_%·]+)*)/uy

function halfWidth(number: string): string {
  return number.replaceAll(/[０-９．]/gu, (sign) =>
    String.fromCodePoint((sign.codePointAt(0) ?? 0) - 0xfee0),
  )
}
