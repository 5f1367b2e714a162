import type { Result } from '../../shared/model/failure'
import type { SourceDocument } from '../../shared/model/source'

/** A file as it came from outside. `name` is shown only: what the file is, its bytes say. */
export interface ImportFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/**
 * Turns the bytes of one format into the neutral source document. Libraries of one format are loaded
 * when it is read: each file is read in a process of its own, which would load all of them.
 */
export interface Reader {
  /** As `source.format` prints it: txt, docx … */
  readonly format: string
  /** Whether a file is this reader's, told from its bytes at a glance; the name is a hint at most. */
  readonly matches: (bytes: Uint8Array, name: string) => boolean
  /** Fails with a `file-…` code; what it is unsure of are warnings of the document. */
  readonly read: (bytes: Uint8Array) => Result<SourceDocument> | Promise<Result<SourceDocument>>
}
