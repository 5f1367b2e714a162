import { newId, type IndicatorId } from '../model/ids'
import {
  emptyIndicator,
  indicatorTexts,
  longestEntry,
  type Indicator,
  type IndicatorFields,
  type Register,
} from '../model/indicator'
import { entryValue } from './entry'
import { withDecimals } from './entry-decimals'
import { formMarkOf } from './form-mark'
import { withFormulas, type DerivedRow } from './file-formulas'
import { fullName } from './formula-names'
import { linesOf, withHead, type FileColumn, type FileField, type Rows } from './register-heads'
import { isScaledUnit } from './scaled-unit'

/** Stands as the group of an indicator that has none: an empty cell goes on with the group above. */
export const noGroup = '（不分组）'

/** One field of an indicator that a file has another text for. */
export interface FieldChange {
  readonly indicator: Indicator
  readonly field: FileField
  readonly from: string
  readonly to: string
}

/** A cell that is empty in a file, and what the register has there. */
export interface Emptied {
  readonly indicator: Indicator
  readonly field: 'value' | 'note'
  readonly from: string
}

/** What taking a file over would do. */
export interface RegisterTable {
  readonly changes: readonly FieldChange[]
  readonly added: readonly Indicator[]
  /** Cells that are empty where the register has something: nothing is taken away. */
  readonly emptied: readonly Emptied[]
  /** Rows whose indicator says the same already. */
  readonly same: number
  /** What is not taken over, or needs a look; whole sentences. */
  readonly problems: readonly string[]
}

/**
 * Compares the table of a file with a register. Its head is found by the names of the columns, in
 * whatever order, below a title; an empty cell of the first column goes on with the group above. What
 * a formula computes stays computed, an empty cell takes nothing away; of several rows about one
 * indicator the first counts. Null where no head is found.
 */
export function registerTable(
  rows: Rows,
  register: Register,
  year: number | null,
): RegisterTable | null {
  return registerTables([rows], register, year)
}

/** The same for all tables of a file, as sheets of a workbook; those that have no such head are left. */
export function registerTables(
  tables: readonly Rows[],
  register: Register,
  year: number | null,
): RegisterTable | null {
  const headed = tables.flatMap((rows) => withHead(rows, year))
  if (headed.length === 0) return null
  const changes: FieldChange[] = []
  const added: Indicator[] = []
  const emptied: Emptied[] = []
  const problems: string[] = []
  const derived: DerivedRow[] = []
  const named = namesOf(register)
  const met = new Map<Indicator, string>()
  const doubled: string[] = []
  let group = ''
  for (const { row, line, columns, heads, isFirst } of linesOf(headed)) {
    if (isFirst) group = ''
    if (formMarkOf(row)) continue
    const cell = (field: FileColumn): string => plainCell(row[columns.get(field) ?? -1] ?? '')
    if (cell('group') === noGroup) group = ''
    else if (cell('group') !== '') group = cell('group').slice(0, indicatorTexts.group)
    const name = cell('name').slice(0, indicatorTexts.name)
    if (name === '') {
      const words = row.filter((text) => text.trim() !== '').join(' ')
      if (words !== '') problems.push(`${line}没有指标的名字：${words.slice(0, 30)}`)
      continue
    }
    // A form that a department sent back: its id says which, whatever was done to the names.
    const asked = register.find(({ id }) => id === cell('id'))
    const known = asked ?? knownAs(named, columns.has('group') ? group : '', name, met)
    if (known === 'several') {
      problems.push(`“${name}”有同名的指标，没有写明是哪一组的，没有动。`)
      continue
    }
    const earlier = known ? met.get(known) : undefined
    if (known && earlier !== undefined) {
      doubled.push(`${line}与${earlier}是同一个指标“${fullName(known)}”，只取${earlier}。`)
      continue
    }
    const fields = fieldsOf(cell)
    problems.push(
      ...withHeadUnits(fields, known ?? null, { heads, hasUnit: cell('unit') !== '', name }),
    )
    const typed = cell('formula')
    const made = { ...emptyIndicator, ...withDecimals(emptyIndicator, fields), group, name, id: newId<IndicatorId>() } // prettier-ignore
    const indicator = known ?? made
    met.set(indicator, line)
    if (typed !== '' || indicator.formula !== null) {
      derived.push({ indicator, typed, value: cell('value'), prior: cell('prior') })
    }
    if (!known) {
      added.push(made)
      addName(named, made)
      problems.push(...notNumbers(typed === '' ? made : { ...made, value: null }))
      continue
    }
    if (known.formula !== null || typed !== '') delete fields.value
    for (const field of ['value', 'note'] as const) {
      const from = known.formula !== null && field === 'value' ? '' : (known[field] ?? '')
      if (from !== '' && columns.has(field) && cell(field) === '') {
        emptied.push({ indicator: known, field, from })
      }
    }
    const differing = differences(known, fields)
    // Values that the register has already print as somebody has set them.
    const set = differing.some(({ field }) => field === 'value' || field === 'prior')
    changes.push(...(set ? differences(known, withDecimals(known, fields)) : differing))
    problems.push(...notNumbers({ ...known, ...fields }))
  }
  const found = withFormulas(derived, { changes, added }, register)
  const changed = new Set(found.changes.map(({ indicator }) => indicator))
  return {
    changes: found.changes,
    added: found.added,
    emptied,
    same: [...met.keys()].filter((each) => !added.includes(each) && !changed.has(each)).length,
    problems: [...problems, ...firstOf(doubled), ...found.problems],
  }
}

/** Sheets of the months all have the same indicators: nobody reads every one of them. */
function firstOf(doubled: readonly string[]): readonly string[] {
  const shown = doubled.slice(0, mostDoubled)
  const more = doubled.length - shown.length
  return more > 0 ? [...shown, `另有${more}行也与前面的行是同一个指标，没有取用。`] : shown
}

const mostDoubled = 5

/** A sign in front keeps a text from being computed where a table of text is opened. */
function plainCell(text: string): string {
  return text.trim().replace(/^'(?=[=+\-@])/u, '')
}

type Names = Map<string, Indicator[]>

function namesOf(register: Register): Names {
  const names: Names = new Map()
  for (const each of register) addName(names, each)
  return names
}

function addName(names: Names, indicator: Indicator): void {
  for (const name of new Set([indicator.name, fullName(indicator)])) {
    const own = names.get(name)
    if (own) own.push(indicator)
    else names.set(name, [indicator])
  }
}

function knownAs(
  names: Names,
  group: string,
  name: string,
  met: ReadonlyMap<Indicator, string>,
): Indicator | 'several' | null {
  const named = names.get(name) ?? []
  const inGroup = named.filter((each) => each.group === group)
  // Two of one name in one group are told apart by their order.
  if (inGroup.length > 0) return inGroup.find((each) => !met.has(each)) ?? inGroup[0] ?? null
  if (group !== '') return null
  return named.length > 1 ? 'several' : (named[0] ?? null)
}

function fieldsOf(cell: (field: FileColumn) => string): Partial<IndicatorFields> {
  const fields: Partial<IndicatorFields> = {}
  for (const field of ['value', 'prior'] as const) {
    if (cell(field) !== '') fields[field] = cell(field).slice(0, longestEntry)
  }
  for (const field of ['unit', 'department', 'cutOff', 'definition', 'note'] as const) {
    if (cell(field) !== '') fields[field] = cell(field).slice(0, indicatorTexts[field])
  }
  if (/^[0-8]$/u.test(cell('decimals'))) fields.decimals = Number(cell('decimals'))
  return fields
}

interface HeadUnits {
  readonly heads: Readonly<Record<'value' | 'prior', string>>
  /** The row says its unit itself. */
  readonly hasUnit: boolean
  readonly name: string
}

/**
 * Minds the units that stand in the heads of a file: a new indicator has it, and of one that is counted
 * by 万 there and not here, or the other way round, the number is not taken. Gives the sentences.
 */
function withHeadUnits(
  fields: Partial<IndicatorFields>,
  known: Indicator | null,
  { heads, hasUnit, name }: HeadUnits,
): readonly string[] {
  if (hasUnit) return []
  const unit = known?.unit ?? (heads.value || heads.prior)
  if (!known && unit !== '') fields.unit = unit
  return (['value', 'prior'] as const).flatMap((field) => {
    if (fields[field] === undefined || !isScaledUnit(heads[field], unit)) return []
    delete fields[field]
    const of = field === 'value' ? '本年' : '上年'
    return [`“${known ? fullName(known) : name}”的${of}数在表里以${heads[field]}计，这里以${unit}计，没有取用。`] // prettier-ignore
  })
}

function differences(known: Indicator, fields: Partial<IndicatorFields>): readonly FieldChange[] {
  return (Object.keys(fields) as FileField[]).flatMap((field) => {
    const [from, to] = [String(known[field] ?? ''), String(fields[field] ?? '')]
    const isSame = from === to || sameNumber(from, to, fields.unit ?? known.unit)
    return isSame ? [] : [{ indicator: known, field, from, to }]
  })
}

function sameNumber(one: string, other: string, unit: string): boolean {
  const [a, b] = [entryValue(one, unit), entryValue(other, unit)]
  return a !== null && b !== null && a.equals(b)
}

function notNumbers(indicator: Indicator): readonly string[] {
  return (['value', 'prior'] as const).flatMap((field) => {
    const text = indicator[field]
    if (text === null || entryValue(text, indicator.unit)) return []
    const of = field === 'value' ? '本年' : '上年'
    return [`“${fullName(indicator)}”的${of}数“${text.slice(0, 20)}”不是数，会标红，不会印出来。`]
  })
}
