import type { IndicatorId } from './ids'
import type { Indicator } from './indicator'

/** What an earlier year's report of the same office had in its register. */
export interface EarlierYear {
  readonly year: number
  readonly values: readonly EarlierValue[]
}

export interface EarlierValue extends Pick<Indicator, 'group' | 'name' | 'unit'> {
  readonly id: IndicatorId
  /** As it was printed. */
  readonly value: string
}
