import { z } from 'zod'
import { reportId } from '../model/ids'
import { ignoredList, type Ignored } from '../model/ignored'
import { call } from './call'

export const checking = {
  /** The findings of a report that the user left as they are. */
  'ignored.read': call<readonly Ignored[]>()(z.object({ report: reportId })),
  'ignored.keep': call<null>()(z.object({ report: reportId, ignored: ignoredList })),
}
