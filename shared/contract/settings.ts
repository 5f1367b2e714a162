import { z } from 'zod'
import { reportId } from '../model/ids'
import { lengthTarget, place, view, type Place } from '../model/remembered'
import { settings } from '../model/settings'
import { call } from './call'

export const keeping = {
  /** Keeps what the user set. */
  'settings.keep': call<null>()(settings),
  /** Remembers how the window stands. */
  'view.keep': call<null>()(view),
  /** Where the user was in a report when it was last open; null where nobody knows. */
  'place.read': call<Place | null>()(z.object({ report: reportId })),
  'place.keep': call<null>()(z.object({ report: reportId, place })),
  /** The characters that a report is to have; 0 where nobody asks for a length. */
  'target.read': call<number>()(z.object({ report: reportId })),
  'target.keep': call<null>()(z.object({ report: reportId, target: lengthTarget })),
}
