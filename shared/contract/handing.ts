import { z } from 'zod'
import { handingOver } from '../model/handing-over'
import { reportId } from '../model/ids'
import { call } from './call'

export const handing = {
  /** When the editions of a report are due, who gets them, and when they were handed on. */
  'handing.keep': call<null>()(z.object({ report: reportId, handing: handingOver })),
}
