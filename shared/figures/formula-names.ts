import type { IndicatorId } from '../model/ids'
import { longestFormula, type Indicator, type Register } from '../model/indicator'
import { functionNames } from './formula'
import { formulaTokens, isPlainName } from './formula-tokens'

/**
 * A typed formula as it is kept: its leading = gone, every name of an indicator as {id}, so that
 * renaming an indicator changes no formula. A name is 复议.收案 (group and name), or 收案 alone
 * where one indicator of the register is called so. What is no such name stays as it was typed;
 * `evaluate` then says what is wrong with it. One longer than the register takes is cut, and then wrong.
 */
export function formulaTyped(typed: string, register: Register): string {
  const text = typed.trim().replace(/^[=＝]/u, '')
  const tokens = formulaTokens(text)
  if (!('length' in tokens)) return text.slice(0, longestFormula)
  const known = names(register)
  let result = ''
  let from = 0
  for (const [index, { kind, text: name, start, end }] of tokens.entries()) {
    const next = tokens[index + 1]
    const isCalled = next?.kind === 'mark' && next.text === '('
    if (kind !== 'name' || (isCalled && functionNames.some((each) => each === name))) continue
    const [id, second] = known.get(name) ?? []
    if (!id || second) continue
    result += `${text.slice(from, start)}{${id}}`
    from = end
  }
  return (result + text.slice(from)).slice(0, longestFormula)
}

/** A kept formula as it is shown, with names and a leading =; a deleted indicator reads 已删除. */
export function formulaShown(formula: string, register: Register): string {
  const known = names(register)
  const shortest = (indicator: Indicator): string =>
    known.get(indicator.name)?.length === 1 ? indicator.name : fullName(indicator)
  return `=${withNames(formula, register, shortest)}`
}

/**
 * A kept formula for a file that others read: every name with its group, since another register can
 * have the name alone twice, and without the = that a spreadsheet would compute.
 */
export function formulaInFile(formula: string, register: Register): string {
  return withNames(formula, register, fullName)
}

function withNames(
  formula: string,
  register: Register,
  nameOf: (indicator: Indicator) => string,
): string {
  const byId = new Map(register.map((each) => [each.id as string, each]))
  return formula.replaceAll(/\{([a-z0-9-]{1,40})\}/gu, (_, id: string) => {
    const found = byId.get(id)
    return found ? quotedName(nameOf(found)) : `{已删除 ${id}}`
  })
}

/** 组.名, or the name alone where there is no group. */
export function fullName({ group, name }: Pick<Indicator, 'group' | 'name'>): string {
  return group === '' ? name : `${group}.${name}`
}

function quotedName(name: string): string {
  return isPlainName(name) && !functionNames.some((each) => each === name) ? name : `“${name}”`
}

function names(register: Register): ReadonlyMap<string, readonly IndicatorId[]> {
  const found = new Map<string, IndicatorId[]>()
  const add = (name: string, id: IndicatorId): void => {
    const ids = found.get(name)
    if (ids) ids.push(id)
    else found.set(name, [id])
  }
  for (const each of register) {
    add(each.name, each.id)
    if (each.group !== '') add(fullName(each), each.id)
  }
  return found
}
