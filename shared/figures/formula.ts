import type { IndicatorId } from '../model/ids'
import { formulaTokens, type FormulaFault, type Token } from './formula-tokens'

export type Expression =
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'reference'; readonly id: IndicatorId; readonly year: 'this' | 'last' }
  | { readonly kind: 'negative'; readonly of: Expression }
  | {
      readonly kind: 'operation'
      readonly sign: '+' | '-' | '*' | '/'
      readonly left: Expression
      readonly right: Expression
    }

export interface Formula {
  readonly expression: Expression
  /** What it is computed of: this year's values, last year's. */
  readonly references: readonly Extract<Expression, { kind: 'reference' }>[]
}

/** Functions of a formula, as they are typed. */
export const functionNames = ['上年', '同比', '增减', '占比', '合计'] as const

/**
 * Reads a formula whose indicators stand as {id}: numbers, + - * / and brackets, and the functions
 * 上年(x) last year's value, 增减(x) = x - 上年(x), 同比(x) = (x - 上年(x)) / 上年(x),
 * 占比(x, y) = x / y, 合计(x, y, …). A percentage counts as the fraction that it is.
 */
export function parseFormula(text: string): Formula | FormulaFault {
  const tokens = formulaTokens(text)
  if (!('length' in tokens)) return tokens
  const reader = new Reader(tokens, text.length)
  const expression = reader.sum(0)
  if (isFault(expression)) return expression
  const rest = reader.rest()
  if (rest) return rest
  return { expression, references: referencesOf(expression) }
}

export function isFault(of: object): of is FormulaFault {
  return 'message' in of
}

/** Deeper than any formula that somebody writes. */
const deepest = 60

/** Recursive descent: sum, product, sign, atom. */
class Reader {
  private at = 0

  private readonly tokens: readonly Token[]
  private readonly length: number

  constructor(tokens: readonly Token[], length: number) {
    this.tokens = tokens
    this.length = length
  }

  sum(depth: number): Expression | FormulaFault {
    return this.row(['+', '-'], () => this.product(depth))
  }

  rest(): FormulaFault | null {
    const token = this.tokens[this.at]
    return token ? { ...place(token), message: `“${token.text}”前面少了运算符。` } : null
  }

  private product(depth: number): Expression | FormulaFault {
    return this.row(['*', '/'], () => this.signed(depth))
  }

  private row(
    signs: readonly ('+' | '-' | '*' | '/')[],
    part: () => Expression | FormulaFault,
  ): Expression | FormulaFault {
    let left = part()
    while (!isFault(left)) {
      const sign = signs.find((each) => this.takes(each))
      if (!sign) return left
      const right = part()
      if (isFault(right)) return right
      left = { kind: 'operation', sign, left, right }
    }
    return left
  }

  private signed(depth: number): Expression | FormulaFault {
    if (depth > deepest) return this.fault('公式套得太深。请分成几个指标来算。')
    if (this.takes('+')) return this.signed(depth + 1)
    if (!this.takes('-')) return this.atom(depth)
    const of = this.signed(depth + 1)
    return isFault(of) ? of : { kind: 'negative', of }
  }

  private atom(depth: number): Expression | FormulaFault {
    const token = this.tokens[this.at]
    if (!token) return this.fault('公式没有写完。')
    this.at += 1
    if (token.kind === 'number') return { kind: 'number', text: token.text }
    if (token.kind === 'id') {
      return { kind: 'reference', id: token.text as IndicatorId, year: 'this' }
    }
    if (token.kind === 'name') return this.named(token, depth)
    if (token.text !== '(') return { ...place(token), message: `“${token.text}”的位置不对。` }
    const inner = this.sum(depth + 1)
    if (isFault(inner)) return inner
    return this.takes(')') ? inner : this.fault('少了右括号。')
  }

  private named(token: Token, depth: number): Expression | FormulaFault {
    const name = functionNames.find((each) => each === token.text)
    if (!name || !this.takes('(')) {
      return { ...place(token), message: unknown(token.text) }
    }
    const parts: Expression[] = []
    do {
      const part = this.sum(depth + 1)
      if (isFault(part)) return part
      parts.push(part)
    } while (this.takes(','))
    if (!this.takes(')')) return this.fault('少了右括号。')
    return called(name, parts) ?? { ...place(token), message: usage[name] }
  }

  private takes(mark: string): boolean {
    const token = this.tokens[this.at]
    if (token?.kind !== 'mark' || token.text !== mark) return false
    this.at += 1
    return true
  }

  private fault(message: string): FormulaFault {
    const token = this.tokens[this.at]
    return { message, start: token?.start ?? this.length, end: token?.end ?? this.length }
  }
}

function unknown(name: string): string {
  return `没有叫“${name}”的指标，或同名的不止一个（请写成“组.名”）。`
}

function place({ start, end }: Token): Pick<FormulaFault, 'start' | 'end'> {
  return { start, end }
}

type FunctionName = (typeof functionNames)[number]

const usage: Readonly<Record<FunctionName, string>> = {
  上年: '上年( ) 里要写一个指标。',
  同比: '同比( ) 里要写一个指标。',
  增减: '增减( ) 里要写一个指标。',
  占比: '占比( ) 里要写两个数：部分，总数。',
  合计: '合计( ) 里要写指标。',
}

function called(name: FunctionName, parts: readonly Expression[]): Expression | null {
  const [one, other] = parts
  if (!one) return null
  if (name === '合计') return parts.slice(1).reduce(plus, one)
  if (name === '占比') {
    return other && parts.length === 2 ? operation('/', one, other) : null
  }
  if (parts.length !== 1) return null
  const before = lastYear(one)
  if (!before) return null
  if (name === '上年') return before
  const difference = operation('-', one, before)
  return name === '增减' ? difference : operation('/', difference, before)
}

function plus(left: Expression, right: Expression): Expression {
  return operation('+', left, right)
}

function operation(sign: '+' | '-' | '*' | '/', left: Expression, right: Expression): Expression {
  return { kind: 'operation', sign, left, right }
}

/** The same of last year; null where it is already about last year, or about no indicator. */
function lastYear(of: Expression): Expression | null {
  return of.kind === 'reference' && of.year === 'this' ? { ...of, year: 'last' } : null
}

function referencesOf(of: Expression): Formula['references'] {
  switch (of.kind) {
    case 'number':
      return []
    case 'reference':
      return [of]
    case 'negative':
      return referencesOf(of.of)
    case 'operation':
      return [...referencesOf(of.left), ...referencesOf(of.right)]
  }
}
