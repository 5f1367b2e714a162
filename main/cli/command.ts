import type { Failure, Result } from '../../shared/model/failure'
import type { Report } from '../../shared/model/report'
import type { StartWorker } from '../app/worker-process'
import type { OptionKinds, Words } from './words'

/** Exit codes of the command line's contract. */
export const exit = { done: 0, found: 1, usage: 2, input: 3, fault: 4 } as const
export type ExitCode = (typeof exit)[keyof typeof exit]

/** What a command works with; where it runs decides how it prints. */
export interface CliParts {
  /** Carries the result, and only the result. */
  readonly write: (text: string) => Promise<void>
  /** One line of progress or complaint, in Chinese. */
  readonly say: (line: string) => void
  readonly stdin: AsyncIterable<Uint8Array>
  readonly startWorker: StartWorker
  /** The folder of the built threads. */
  readonly workersFolder: string
  /** Writes a report to a PDF file. */
  readonly print: Print
}

export type Print = (report: Report, target: string, pictures: Pictures) => Promise<Result<Printed>>

/** The bytes of a report's pictures by their asset's id. */
export type Pictures = ReadonlyMap<
  string,
  { readonly mediaType: string; readonly bytes: Uint8Array }
>

export interface Printed {
  readonly pages: number
  readonly warnings: readonly string[]
}

export interface Command {
  readonly name: string
  /** As the usage shows it; null for a command between the program's own processes. */
  readonly usage: string | null
  readonly options: OptionKinds
  /** Number of words beside the options. */
  readonly operands: number
  /** So many more may follow. */
  readonly moreOperands?: number
  readonly run: (words: Words, parts: CliParts) => Promise<Outcome>
}

/** How a command ended: well, or with the line to say. `subject` is what the failure is about. */
export type Outcome =
  | { readonly kind: 'done' }
  /** Done, and errors were found in what was checked. */
  | { readonly kind: 'found' }
  | { readonly kind: 'usage'; readonly line: string }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly subject: string | null }

export const done: Outcome = { kind: 'done' }

export function usage(line: string): Outcome {
  return { kind: 'usage', line }
}

export function failed(failure: Failure, subject: string | null = null): Outcome {
  return { kind: 'failed', failure, subject }
}
