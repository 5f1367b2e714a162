import { z } from 'zod'
import { reportId } from '../model/ids'
import type { ImportedFile } from '../model/provenance'
import { call } from './call'

export const sources = {
  /** The files that a report was made of. */
  'sources.list': call<readonly ImportedFile[]>()(z.object({ report: reportId })),
  /** Asks for a place and writes such a file there as it came; its name, or null where given up. */
  'sources.save': call<string | null>()(z.object({ source: z.number().int().positive() })),
}
