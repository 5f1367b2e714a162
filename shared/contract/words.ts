import { z } from 'zod'
import { call } from './call'

export const words = {
  /** Asks for a place and writes the office's list of words there as a workbook; its name, or null where given up. */
  'words.export': call<string | null>()(z.object({})),
}
