import { z } from 'zod'
import { call } from './call'

/** A fault's stack as it is told, in UTF-16 units; what is longer is cut. */
export const longestFault = 20_000

const fault = z.object({ text: z.string().max(longestFault) })

export const faults = {
  /** Writes a fault of the window into the log. */
  'fault.log': call<null>()(fault),
  /**
   * Asks for a place with the system's dialog and writes a report of the fault there, without a
   * word of any report; the file's name, or null where the user gave up.
   */
  'fault.saveReport': call<string | null>()(fault),
}
