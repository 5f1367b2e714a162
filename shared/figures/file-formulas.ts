import type { IndicatorId } from '../model/ids'
import type { Indicator, Register } from '../model/indicator'
import { rounded, type Decimal } from './decimal'
import { entryValue } from './entry'
import { evaluate, type Evaluation } from './evaluate'
import { readingOf } from './indicator-reading'
import type { Outcome } from './outcome'
import { formulaInFile, formulaShown, formulaTyped, fullName } from './formula-names'
import type { FieldChange } from './register-table'

/** A row of a file whose indicator is derived there, or in the register. */
export interface DerivedRow {
  readonly indicator: Indicator
  /** Empty where the file names no formula. */
  readonly typed: string
  /** What the file has as this year's and last year's value; empty where nothing. */
  readonly value: string
  readonly prior: string
}

interface Found {
  readonly changes: readonly FieldChange[]
  readonly added: readonly Indicator[]
}

/**
 * Gives what a file brings its formulas: their names are looked for in the register and among what
 * is added, wherever in the file it stands. A formula that cannot be read takes no other's place, and
 * a value that is another than the formula's is told: neither passes in silence. What was computed
 * when the file was written is entered nowhere.
 */
export function withFormulas(
  rows: readonly DerivedRow[],
  { changes, added }: Found,
  register: Register,
): Found & { readonly problems: readonly string[] } {
  const all = [...register, ...added]
  const typed = new Map(
    rows.flatMap(({ indicator, typed: text }) =>
      text === '' ? [] : [[indicator.id, formulaTyped(text, all)] as const],
    ),
  )
  const known = new Set(register)
  const own = rows.filter(({ indicator, typed: text }) => {
    const formula = typed.get(indicator.id)
    return formula !== undefined && known.has(indicator) && !isSame(indicator, text, formula, register) // prettier-ignore
  })
  const derived = added.map((each) => withFormula(each, typed))
  const bad = own.flatMap(({ indicator }) => {
    const message = messageOf(readingOf(withFormula(indicator, typed)).fault)
    return message === '' ? [] : [{ indicator, message: `${message}原来的没有动。` }]
  })
  for (const { indicator } of bad) typed.delete(indicator.id)
  const taken = own.filter(({ indicator }) => typed.has(indicator.id))

  const before = evaluate(register)
  const after = evaluate([
    ...changed(register, changes).map((each) => withFormula(each, typed)),
    ...derived.map((each) => (each.formula === null ? each : { ...each, prior: null })),
  ])
  const computed = { before, after }
  const repeated = new Set(
    rows
      .filter(({ indicator, prior }) => isComputed('prior', prior, indicator, computed))
      .map(({ indicator }) => indicator.id),
  )
  const faults = [...taken.map(({ indicator }) => indicator), ...derived].flatMap((each) => {
    const message = messageOf(after.get(each.id)?.now)
    // What is wrong with another one is told of that one.
    return typed.has(each.id) && message.startsWith(`“${fullName(each)}”`) ? [message] : []
  })
  return {
    changes: [
      ...changes.filter(({ indicator, field }) => field !== 'prior' || !repeated.has(indicator.id)),
      ...taken.map(({ indicator }) => formulaChange(indicator, typed, { register, all })),
    ],
    added: derived.map((each) => (repeated.has(each.id) ? { ...each, prior: null } : each)),
    problems: [
      ...bad.map(({ message }) => message),
      ...faults,
      ...rows
        .filter(({ indicator: { id, formula } }) => formula !== null || typed.has(id))
        .flatMap((row) => otherValue(row, computed)),
    ],
  }
}

function formulaChange(
  indicator: Indicator,
  typed: ReadonlyMap<IndicatorId, string>,
  { register, all }: { readonly register: Register; readonly all: Register },
): FieldChange {
  const { formula, value } = indicator
  const from = formula === null ? (value ?? '') : formulaShown(formula, register)
  const to = formulaShown(typed.get(indicator.id) ?? '', all)
  return { indicator, field: 'formula', from, to }
}

function withFormula(indicator: Indicator, typed: ReadonlyMap<IndicatorId, string>): Indicator {
  const formula = typed.get(indicator.id)
  return formula === undefined ? indicator : { ...indicator, formula, value: null }
}

function messageOf(outcome: Outcome | null | undefined): string {
  return outcome?.kind === 'fault' ? outcome.message : ''
}

function isSame(known: Indicator, text: string, formula: string, register: Register): boolean {
  if (known.formula === null) return false
  const plain = (of: string): string => of.replaceAll(/\s/gu, '')
  // One that names what was deleted is read as it stands in the file.
  return plain(known.formula) === plain(formula) || formulaInFile(known.formula, register) === text
}

/** What a register is once a file's changes are taken over, last year's values of derived ones aside. */
function changed(register: Register, changes: readonly FieldChange[]): Register {
  const fields = new Map<IndicatorId, Partial<Indicator>>()
  for (const { indicator, field, to } of changes) {
    if (field === 'decimals' || (field === 'prior' && indicator.formula !== null)) continue
    fields.set(indicator.id, { ...fields.get(indicator.id), [field]: to })
  }
  return register.map((each) => (fields.has(each.id) ? { ...each, ...fields.get(each.id) } : each))
}

interface Computed {
  readonly before: Evaluation
  readonly after: Evaluation
}

/** What an indicator's formula gives as it prints, before and after a file is taken over. */
function printedOf(
  year: 'now' | 'prior',
  { id, decimals }: Indicator,
  { before, after }: Computed,
): readonly Decimal[] {
  return [before, after].flatMap((evaluation) => {
    const outcome = evaluation.get(id)?.[year]
    return outcome?.kind === 'value' ? [rounded(outcome.value, decimals)] : []
  })
}

function isComputed(
  year: 'now' | 'prior',
  text: string,
  indicator: Indicator,
  computed: Computed,
): boolean {
  const written = text === '' ? null : entryValue(text, indicator.unit)
  if (!written) return false
  const own = rounded(written, indicator.decimals)
  return printedOf(year, indicator, computed).some((each) => each.equals(own))
}

/** A file that was written before its numbers changed holds the value of then: none is missed. */
function otherValue({ indicator, value }: DerivedRow, computed: Computed): readonly string[] {
  const own = printedOf('now', indicator, computed).at(-1)?.toFixed(indicator.decimals)
  if (own === undefined || entryValue(value, indicator.unit) === null) return []
  if (isComputed('now', value, indicator, computed)) return []
  return [`“${fullName(indicator)}”由公式算出，是${own}；表格里写的${value.slice(0, 20)}没有取用。`]
}
