import type { Look, SourceComment } from './source'

/** Where a chapter or a block of a report came from in the file that was imported. */
export interface Origin {
  /** Id of the chapter or block. */
  readonly id: string
  /** 1-based line (or paragraph) in the file. */
  readonly place: number
  /** Why the recogniser took it for what it is, in Chinese. */
  readonly evidence: string
  /** As the file has it; absent where it says nothing. */
  readonly look?: Look
}

/** A file that a report was made of, without its bytes. */
export interface ImportedFile {
  /** The row's number, which names it. */
  readonly source: number
  /** Its name as it was chosen. */
  readonly file: string
  readonly format: string
  readonly bytes: number
  /** In hexadecimal. */
  readonly sha256: string
  /** ISO 8601, UTC; '' for what was imported before that was kept. */
  readonly importedAt: string
  readonly origins: readonly Origin[]
  /** What readers of the file remarked in it. */
  readonly comments: readonly SourceComment[]
}
