import { z } from 'zod'
import { assetId } from './ids'

/** In bytes. A larger file is refused before it is read. */
export const largestEvidence = 50 * 1024 * 1024
/** How many files an indicator can have. */
export const mostEvidence = 50
export const longestFileName = 260

/** A file that shows where a value is from; its bytes are an asset of the store. */
export const evidenceFile = z.object({
  asset: assetId,
  name: z.string().min(1).max(longestFileName),
  /** How many. */
  bytes: z.number().int().min(0),
  /** ISO 8601, UTC. */
  addedAt: z.string().max(30),
})
export type EvidenceFile = z.infer<typeof evidenceFile>
