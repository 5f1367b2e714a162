import type { IndicatorId } from '../model/ids'
import type { Indicator, Register } from '../model/indicator'
import { functionNames } from './formula'
import { formulaTokens, isPlainName, type FormulaFault } from './formula-tokens'

/**
 * A typed formula as it is kept: its leading = gone, every name of an indicator as {id}, so that
 * renaming an indicator changes no formula. A name is 复议.收案 (group and name), or 收案 alone
 * where one indicator of the register is called so.
 * Returns the fault at the first name that is none or that several have; what was typed is to be kept.
 */
export function formulaTyped(typed: string, register: Register): string | FormulaFault {
  const text = typed.trim().replace(/^[=＝]/u, '')
  const tokens = formulaTokens(text)
  if (!('length' in tokens)) return tokens
  const known = names(register)
  let result = ''
  let from = 0
  for (const [index, token] of tokens.entries()) {
    const { kind, start, end } = token
    if (kind !== 'name') continue
    const next = tokens[index + 1]
    const isCalled = next?.kind === 'mark' && next.text === '('
    if (isCalled && functionNames.some((name) => name === token.text)) continue
    const found = known.get(token.text) ?? []
    const [id] = found
    if (!id) return { message: `没有叫“${token.text}”的指标。`, start, end }
    if (found.length > 1) {
      return {
        message: `有${found.length}个指标叫“${token.text}”，请写上组名，如“组.${token.text}”。`,
        start,
        end,
      }
    }
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
