import { parseArgs } from 'node:util'

/** The options that a command knows: `flag` stands alone, `value` takes the word after it. */
export type OptionKinds = Readonly<Record<string, 'flag' | 'value'>>

/** A command line taken apart. */
export interface Words {
  readonly operands: readonly string[]
  readonly flags: ReadonlySet<string>
  readonly values: ReadonlyMap<string, string>
}

/** Takes arguments apart by a command's options; what is wrong with them is a Chinese sentence. */
export function takeApart(args: readonly string[], kinds: OptionKinds): Words | string {
  const options = Object.fromEntries(
    Object.entries(kinds).map(([name, kind]) => [name, { type: types[kind] }]),
  )
  // Not strict: what Node says of a mistake is English.
  const { tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true })
  const operands: string[] = []
  const flags = new Set<string>()
  const values = new Map<string, string>()
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value)
    if (token.kind !== 'option') continue
    const { name, rawName, value, inlineValue } = token
    const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined
    if (kind === undefined) return `没有“${rawName}”这个选项。`
    if (kind === 'flag') {
      if (value !== undefined) return `选项“${rawName}”后面不能写“=”。`
      flags.add(name)
    } else {
      if (!value || (!inlineValue && value.startsWith('-'))) return `选项“${rawName}”后面要写路径。`
      if (values.has(name)) return `选项“${rawName}”写了两次。`
      values.set(name, value)
    }
  }
  return { operands, flags, values }
}

const types = { flag: 'boolean', value: 'string' } as const
