import { z } from 'zod'
import { failureCodes, type Result } from '../../shared/model/failure'
import type { Draft } from '../../shared/model/draft'
import type { SourceDocument } from '../../shared/model/source'
import { draft, sourceDocument } from './document-schema'
import type { ImportFile } from './reader'

/** The one message to a parsing process, after it said that it is ready. */
export const parseRequest: z.ZodType<ImportFile> = z.object({
  name: z.string(),
  bytes: z.instanceof(Uint8Array),
})

/** What a file was read and recognised as. */
export interface Recognised {
  readonly source: SourceDocument
  readonly draft: Draft
}

/** What a parsing process says. `fraction` runs from 0 to 1, null where nobody knows. */
export type WorkerMessage =
  | { readonly type: 'ready' }
  | { readonly type: 'progress'; readonly stage: string; readonly fraction: number | null }
  | { readonly type: 'done'; readonly result: Result<Recognised> }

const result: z.ZodType<Result<Recognised>> = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.object({ source: sourceDocument, draft }) }),
  z.object({
    ok: z.literal(false),
    failure: z.object({
      code: z.enum(failureCodes),
      message: z.string().max(1000),
      action: z.string().max(1000),
    }),
  }),
])

export const workerMessage: z.ZodType<WorkerMessage> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({
    type: z.literal('progress'),
    stage: z.string().max(100),
    fraction: z.number().min(0).max(1).nullable(),
  }),
  z.object({ type: z.literal('done'), result }),
])
