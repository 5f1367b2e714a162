import { z } from 'zod'
import { evidenceFile, mostEvidence } from './evidence'
import { indicatorId } from './ids'

/** What a register can hold; a message with more is refused. */
export const mostIndicators = 20_000

/** The longest texts that an indicator can have, in UTF-16 units; a message with longer ones is refused. */
export const indicatorTexts = {
  group: 60,
  name: 120,
  unit: 20,
  department: 100,
  cutOff: 40,
  definition: 1000,
  note: 2000,
} as const
export const longestEntry = 200
export const longestFormula = 4000

/** A cell as it was entered: an exact decimal number, or whatever else somebody typed or pasted. */
const entry = z.string().max(longestEntry).nullable()

export const indicatorFields = z.object({
  /** 行政复议, 执法培训 …; the order of the groups is that of their first indicators. */
  group: z.string().max(indicatorTexts.group),
  name: z.string().max(indicatorTexts.name),
  /** 件, 万元, % …; empty where there is none. A percentage is kept as printed: 39.54 with %. */
  unit: z.string().max(indicatorTexts.unit),
  /** Printed decimals. */
  decimals: z.number().int().min(0).max(8),
  /** Null is 待填. What is no number stays as it was entered, is marked, and is printed nowhere. */
  value: entry,
  /** Last year's. */
  prior: entry,
  /**
   * Computes the value, and last year's where `prior` is null; without its =. Names of indicators
   * that were found stand in it as {id}, the rest as it was typed.
   */
  formula: z.string().max(longestFormula).nullable(),
  /** Who is asked for it. */
  department: z.string().max(indicatorTexts.department),
  /** 截至日期 as entered, usually 2025-12-31; empty where it is the year's end. */
  cutOff: z.string().max(indicatorTexts.cutOff),
  /** 口径: what is counted and what is not. */
  definition: z.string().max(indicatorTexts.definition),
  note: z.string().max(indicatorTexts.note),
  /** Files that show where the value is from. */
  evidence: z.array(evidenceFile).max(mostEvidence),
  /** Somebody has compared the value with its source; `apply` takes it back where the value changes. */
  checked: z.boolean(),
})
export type IndicatorFields = z.infer<typeof indicatorFields>

/** A figure that a report is about; its place in the register is its order. */
export const indicator = indicatorFields.extend({ id: indicatorId })
export type Indicator = z.infer<typeof indicator>

export const register = z.array(indicator).max(mostIndicators)
export type Register = z.infer<typeof register>

export const emptyIndicator: IndicatorFields = {
  group: '',
  name: '',
  unit: '件',
  decimals: 0,
  value: null,
  prior: null,
  formula: null,
  department: '',
  cutOff: '',
  definition: '',
  note: '',
  evidence: [],
  checked: false,
}

/** 待填, 待核 or 已核. Of a derived one it follows from what it is computed of. */
export type IndicatorState = 'unfilled' | 'unchecked' | 'checked'

export const stateNames: Readonly<Record<IndicatorState, string>> = {
  unfilled: '待填',
  unchecked: '待核',
  checked: '已核',
}
