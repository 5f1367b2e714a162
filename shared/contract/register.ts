import { z } from 'zod'
import { reportId } from '../model/ids'
import { call } from './call'

export const register = {
  /** Asks for a place and writes the stored register there as a workbook; its name, or null where given up. */
  'register.export': call<string | null>()(z.object({ report: reportId })),
}
