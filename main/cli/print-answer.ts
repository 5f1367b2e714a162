import { z } from 'zod'
import { failureCodes, type Result } from '../../shared/model/failure'
import type { Printed } from './command'

/** A fault of the printing process, to be thrown again in the one that waits. */
export interface PrintFault {
  readonly fault: string
}

/** What the printing process answers, checked on arrival. */
export const printAnswer: z.ZodType<Result<Printed> | PrintFault> = z.union([
  z.object({ fault: z.string() }),
  z.object({
    ok: z.literal(true),
    value: z.object({ pages: z.number().int().min(1), warnings: z.array(z.string()) }),
  }),
  z.object({
    ok: z.literal(false),
    failure: z.object({ code: z.enum(failureCodes), message: z.string(), action: z.string() }),
  }),
])
