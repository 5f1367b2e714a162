import { z } from 'zod'
import type { CharacterPlace } from '../model/character-places'
import { edition } from '../model/edition'
import { output, outputs } from '../model/handing-over'
import { jobId, reportId, type JobId } from '../model/ids'
import { call } from './call'

/** A character that no face of an export holds, and every place where it stands. */
export interface MissingCharacter {
  readonly character: string
  readonly places: readonly CharacterPlace[]
}

/** What goes out: a public edition with blanks in it only where `unfilled` says so. */
const outgoing = z.object({ report: reportId, edition, unfilled: z.boolean() })

export const exporting = {
  /** The characters that could not be printed as they are. */
  'export.missing': call<readonly MissingCharacter[]>()(z.object({ report: reportId, edition })),
  /** `draft`: with line numbers and the word 草稿. Asks for a place with the system's dialog (null: given up), then works as a job. */
  'export.pdf': call<JobId | null>()(outgoing.extend({ draft: z.boolean() })),
  /** The same for a Word document. */
  'export.docx': call<JobId | null>()(outgoing),
  /** One web page, and plain text, for a website. */
  'export.html': call<JobId | null>()(outgoing),
  'export.txt': call<JobId | null>()(outgoing),
  /**
   * Asks for a folder and makes one in it, to be handed on: the outputs asked for and a list of them.
   * Its warnings say what could not be made, or not as it should be.
   */
  'export.folder': call<JobId | null>()(
    z.object({
      report: reportId,
      outputs: z.array(output).min(1).max(outputs.length),
      unfilled: z.boolean(),
    }),
  ),
  /** Shows the finished file of an export in its folder. */
  'export.reveal': call<null>()(z.object({ job: jobId })),
  'export.cancel': call<null>()(z.object({ job: jobId })),
}
