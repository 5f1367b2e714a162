import { z } from 'zod'
import { reportId } from '../model/ids'
import { call } from './call'

/** Where the forms were written, and how many. */
export interface WrittenForms {
  readonly folder: string
  readonly files: readonly string[]
}

export const register = {
  /** Asks for a place and writes the stored register there as a workbook; its name, or null where given up. */
  'register.export': call<string | null>()(z.object({ report: reportId })),
  /**
   * Asks for a folder and writes a form there for every department that is asked for something; null
   * where given up.
   */
  'register.forms': call<WrittenForms | null>()(z.object({ report: reportId })),
}
