import { z } from 'zod'
import { correction } from '../model/correction'
import type { Draft } from '../model/draft'
import { jobId, type JobId, type ReportId } from '../model/ids'
import type { Look, Warning } from '../model/source'
import { call } from './call'

/** In bytes. A larger file is refused before it is read. */
export const largestFile = 100 * 1024 * 1024

/** A parsed file, as the import screen shows it. */
export interface ImportPreview {
  readonly file: string
  readonly format: string
  /** The file's paragraphs by place (1-based line), as read, with their look where the file has one. */
  readonly source: readonly {
    readonly place: number
    readonly text: string
    readonly look?: Look
  }[]
  readonly draft: Draft
  /** Where computing will change a printed number. */
  readonly renumbered: readonly Warning[]
  /** The report that was made of the very same file before; null where there is none. */
  readonly known: KnownReport | null
}

export interface KnownReport {
  readonly report: ReportId
  readonly title: string
  /** ISO 8601, UTC; '' where it was not kept. */
  readonly importedAt: string
}

export const importing = {
  /** Parses bytes in a worker; ends with the event `import.parsed` of the same job. */
  'import.parse': call<JobId>()(
    z.object({ name: z.string().max(260), bytes: z.instanceof(Uint8Array) }),
  ),
  /** Makes a report of a parsed file, with the user's corrections. */
  'import.accept': call<ReportId>()(
    z.object({ job: jobId, corrections: z.array(correction).max(100_000) }),
  ),
  /** Forgets a parsed file, or stops its parsing. */
  'import.discard': call<null>()(z.object({ job: jobId })),
}
