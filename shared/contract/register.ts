import { z } from 'zod'
import type { FormState } from '../model/form-state'
import type { EarlierYear } from '../model/earlier-year'
import { reportId } from '../model/ids'
import { indicatorTexts } from '../model/indicator'
import { call } from './call'

/** Where the forms were written, and how many. */
export interface WrittenForms {
  readonly folder: string
  readonly files: readonly string[]
}

const formAnswer = z.object({
  department: z.string().min(1).max(indicatorTexts.department),
  /** False takes back that it answered. */
  returned: z.boolean(),
  /** The name of the file; null where the answer came another way. */
  file: z.string().max(260).nullable(),
})

const registerForm = z.enum(['workbook', 'csv', 'blank'])
export type RegisterForm = z.infer<typeof registerForm>

export const register = {
  /** What the store has of the years before last year, for the office of a report; oldest first. */
  'register.earlier': call<readonly EarlierYear[]>()(z.object({ report: reportId })),
  /**
   * Asks for a place and writes the stored register there, as a workbook, as values parted by commas, or
   * as a workbook without a year's values for other offices; its name, or null where given up.
   */
  'register.export': call<string | null>()(z.object({ report: reportId, form: registerForm })),
  /**
   * Asks for a folder and writes a form there for every department that is asked for something, and
   * keeps when; null where given up. Fails with `nobody-asked` where the register names no department.
   */
  'register.forms': call<WrittenForms | null>()(z.object({ report: reportId })),
  /** What became of the forms. */
  'register.formStates': call<readonly FormState[]>()(z.object({ report: reportId })),
  /** Keeps that departments answered; gives what became of the forms. */
  'register.formAnswers': call<readonly FormState[]>()(
    z.object({ report: reportId, answers: z.array(formAnswer).min(1).max(1000) }),
  ),
}
