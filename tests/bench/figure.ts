import type { LittleElectron } from './little-electron'

/** What the medians of a line must keep to: ours by the yardstick, ours less the yardstick, or ours. */
export interface Bound {
  readonly of: 'ratio' | 'difference' | 'itself'
  readonly most: number
}

/** A line of the table: ours and its yardstick, measured in the same run. */
export interface Line {
  readonly what: string
  /** What stands beside it. */
  readonly beside: string
  readonly unit: 'ms' | 'MB' | '%'
  readonly ours: readonly number[]
  readonly yardstick: readonly number[]
  /** Where it is passed, the bench ends with a failure. */
  readonly bound?: Bound
}

/** Something that is measured by `npm run bench`. */
export interface Figure {
  /** How the command line names it. */
  readonly name: string
  readonly title: string
  /** Takes so long that it is only measured where it is named. */
  readonly long?: true
  readonly measure: (little: LittleElectron) => Promise<readonly Line[]>
}
