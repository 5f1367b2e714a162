import { z } from 'zod'
import { failureCodes, type Result } from '../../shared/model/failure'
import type { Printed } from './command'

/** What the printing process answers, checked on arrival. */
export const printedResult: z.ZodType<Result<Printed>> = z.discriminatedUnion('ok', [
  z.object({
    ok: z.literal(true),
    value: z.object({ pages: z.number().int().min(1), warnings: z.array(z.string()) }),
  }),
  z.object({
    ok: z.literal(false),
    failure: z.object({ code: z.enum(failureCodes), message: z.string(), action: z.string() }),
  }),
])
