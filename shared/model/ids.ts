import { z } from 'zod'

// Node and Chromium both have it; `shared` is compiled without the types of either.
declare const crypto: { getRandomValues(array: Uint8Array): Uint8Array }

const id = z.string().regex(/^[a-z0-9-]{1,40}$/)

export const reportId = id.brand<'ReportId', 'inout'>()
export const chapterId = id.brand<'ChapterId', 'inout'>()
export const blockId = id.brand<'BlockId', 'inout'>()
export const indicatorId = id.brand<'IndicatorId', 'inout'>()
export const jobId = id.brand<'JobId', 'inout'>()
/** SHA-256 of an asset's bytes, in hexadecimal. */
export const assetId = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<'AssetId', 'inout'>()

export type ReportId = z.infer<typeof reportId>
export type ChapterId = z.infer<typeof chapterId>
export type BlockId = z.infer<typeof blockId>
export type IndicatorId = z.infer<typeof indicatorId>
export type JobId = z.infer<typeof jobId>
export type AssetId = z.infer<typeof assetId>

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567'

/** A fresh random id of 16 characters (80 bits): never depends on the clock. */
export function newId<Id extends string>(): Id {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => alphabet[byte % 32]).join('') as Id
}
