import type { Indicator } from '../model/indicator'
import type { Report } from '../model/report'
import { rounded } from './decimal'
import { entryValue } from './entry'
import { formMarkOf, type FormMark } from './form-mark'
import { fullName } from './formula-names'
import { registerTable, type Emptied, type FieldChange } from './register-table'

/** A table that came back from a department, compared with the register. */
export type ReturnedForm =
  | {
      readonly kind: 'form'
      readonly department: string
      /** Of values with their decimals, and notes: what is locked in a form is not taken from it. */
      readonly changes: readonly FieldChange[]
      /** Indicators of the form that stay without a value. */
      readonly unfilled: number
      /** What is not taken over, or needs a look; whole sentences. */
      readonly problems: readonly string[]
    }
  /** A form, but none for this report; why, as a sentence. */
  | { readonly kind: 'refused'; readonly why: string }

/**
 * Reads the table of a workbook as a form of a department: by the mark in it, else by the ids of the
 * indicators. Null where it is no form. A form of another year or another report is refused, since its
 * ids can be those of this register (a roll-forward keeps them).
 */
export function returnedForm(
  rows: readonly (readonly string[])[],
  report: Pick<Report, 'id' | 'year' | 'register'>,
): ReturnedForm | null {
  const { id, year, register } = report
  const mark = rows.map(formMarkOf).find((found) => found !== null) ?? null
  const ids = new Set(rows.map(([first = '']) => first.trim()))
  const asked = register.filter((each) => ids.has(each.id))
  if (!mark && asked.length === 0) return null
  const foreign = foreignness(mark, rows, { id, year })
  if (foreign !== null) return { kind: 'refused', why: foreign }
  if (asked.length === 0) return { kind: 'refused', why: '表里的指标都已不在指标库里，没有取用。' }
  const table = registerTable(rows, register, year)
  if (!table) return { kind: 'refused', why: '表头改过，认不出“本年”一列，没有取用。' }
  const taken = new Set(['value', 'note', 'decimals'])
  const changes = table.changes.filter(({ field }) => taken.has(field))
  const filled = new Set(
    changes.filter(({ field }) => field === 'value').map((each) => each.indicator),
  )
  return {
    kind: 'form',
    department: mark?.department ?? asked.find((each) => each.department !== '')?.department ?? '',
    changes,
    unfilled: asked.filter((each) => each.value === null && !filled.has(each)).length,
    problems: [
      ...table.problems,
      ...lockedChanges(table.changes),
      ...table.emptied.map(emptiedCell),
      ...table.added.map((each) => `“${fullName(each)}”不在指标库里（或编号改过），没有取用。`),
    ],
  }
}

/** Why a form is none of this report; null where it is one. */
function foreignness(
  mark: FormMark | null,
  rows: readonly (readonly string[])[],
  { id, year }: Pick<Report, 'id' | 'year'>,
): string | null {
  const own = year === null ? '这份报告没有写年度' : `这份报告是${year}年度的`
  if (!mark) {
    const years = yearsOf(rows)
    if (year === null || years.length === 0 || years.includes(year)) return null
    return `这是${Math.max(...years)}年度的填报表，${own}，没有取用。`
  }
  if (mark.year !== year) {
    const its = mark.year === null ? '没有写年度' : `${mark.year}年度`
    return `这是${its}的填报表，${own}，没有取用。`
  }
  return mark.report === id ? null : '这是另一份报告的填报表，没有取用。'
}

function yearsOf(rows: readonly (readonly string[])[]): readonly number[] {
  return rows.slice(0, 10).flatMap((row) =>
    row.flatMap((cell) => {
      const [, year] = /^(\d{4})年$/u.exec(cell.trim()) ?? []
      return year === undefined ? [] : [Number(year)]
    }),
  )
}

/** Whether somebody took it out or never saw it: only who sent the form knows. */
function emptiedCell({ indicator, field, from }: Emptied): string {
  const column = field === 'value' ? '本年数' : '备注'
  return `“${fullName(indicator)}”的${column}在表里是空的，指标库里的“${from.slice(0, 20)}”没有动；确实没有了的，请自己清掉。`
}

function lockedChanges(changes: readonly FieldChange[]): readonly string[] {
  const locked = new Set(changes.filter((each) => isLocked(each)).map((each) => each.indicator))
  return [...locked].map(
    (indicator) => `“${fullName(indicator)}”锁定的格子（单位、上年或口径）改过，没有取用。`,
  )
}

function isLocked({ indicator, field, to }: FieldChange): boolean {
  if (field === 'unit' || field === 'definition') return true
  return field === 'prior' && indicator.prior !== null && !isPrinted(indicator, to)
}

/** A form holds last year's value as it is printed, rounded. */
function isPrinted(indicator: Indicator, to: string): boolean {
  const [before, after] = [indicator.prior ?? '', to].map((text) =>
    entryValue(text, indicator.unit),
  )
  if (!before || !after) return false
  return rounded(before, indicator.decimals).equals(rounded(after, indicator.decimals))
}
