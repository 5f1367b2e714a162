/** How sure a rule is, and how bad what it found: `info` is shown only where asked for. */
export const severities = ['error', 'warning', 'info'] as const
export type Severity = (typeof severities)[number]

export const families = [
  'figures',
  'time',
  'structure',
  'punctuation',
  'numerals',
  'wording',
  'publication',
] as const
export type Family = (typeof families)[number]

export type RuleId = `${Family}/${string}`

/** A stretch of a report: offsets are UTF-16 code units of the part's text. */
export interface Place {
  /** Id of a block, `title`, or null for what is missing; then start and end are 0. */
  readonly block: string | null
  /** The block's text unless told: its number, or a cell of a table. */
  readonly part?: 'number' | 'cell'
  readonly row?: number
  readonly column?: number
  readonly start: number
  readonly end: number
  readonly quote: string
}

/** Something that a rule found (contract, `check --json`). */
export interface Finding extends Place {
  readonly rule: RuleId
  readonly severity: Severity
  /** In Chinese, naming the words or numbers. */
  readonly message: string
  /** What should stand there; null where the rule cannot know. */
  readonly expected: string | null
  /** A certain mending: this stretch of the same part becomes the text. */
  readonly fix: Fix | null
  /** Further places, where several contradict each other. */
  readonly related?: readonly Place[]
  /** The same scope? To be answered once; the key that the answer is kept by. */
  readonly question?: string
}

export interface Fix {
  readonly start: number
  readonly end: number
  readonly text: string
}
