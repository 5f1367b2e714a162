import type { LittleElectron } from './little-electron'

/** A line of the table: ours and its yardstick, measured in the same run. */
export interface Line {
  readonly what: string
  /** What stands beside it. */
  readonly beside: string
  readonly unit: 'ms' | 'MB' | '%'
  readonly ours: readonly number[]
  readonly yardstick: readonly number[]
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
