import type { IndicatorId } from '../model/ids'
import type { Indicator, Register } from '../model/indicator'
import { functionNames } from './formula'
import { formulaTokens, isPlainName } from './formula-tokens'

/**
 * A typed formula as it is kept: its leading = gone, every name of an indicator as {id}, so that
 * renaming an indicator changes no formula. A name is 复议.收案 (group and name), or 收案 alone
 * where one indicator of the register is called so. What is no such name stays as it was typed;
 * `evaluate` then says what is wrong with it.
 */
export function formulaTyped(typed: string, register: Register): string {
  const text = typed.trim().replace(/^[=＝]/u, '')
  const tokens = formulaTokens(text)
  if (!('length' in tokens)) return text
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
  return result + text.slice(from)
}

/** A kept formula as it is shown, with names and a leading =; a deleted indicator reads 已删除. */
export function formulaShown(formula: string, register: Register): string {
  const byId = new Map(register.map((each) => [each.id as string, each]))
  const known = names(register)
  const shown = formula.replaceAll(/\{([a-z0-9-]{1,40})\}/gu, (_, id: string) => {
    const found = byId.get(id)
    return found ? nameIn(found, known) : `{已删除 ${id}}`
  })
  return `=${shown}`
}

/** 组.名, or the name alone where it is the only one. */
export function fullName({ group, name }: Pick<Indicator, 'group' | 'name'>): string {
  return group === '' ? name : `${group}.${name}`
}

function nameIn(indicator: Indicator, known: ReadonlyMap<string, readonly IndicatorId[]>): string {
  const short = known.get(indicator.name)?.length === 1 ? indicator.name : fullName(indicator)
  return isPlainName(short) && !functionNames.some((each) => each === short) ? short : `“${short}”`
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
