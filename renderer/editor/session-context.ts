import { createContext, use } from 'react'
import type { Session } from '../session/session'

/** The session whose chapter is shown. */
export const SessionContext = createContext<Session | null>(null)

/** Opens the dialog of the chart at the caret. */
export const EditChartContext = createContext<() => void>(() => undefined)

export function useSession(): Session {
  const session = use(SessionContext)
  if (!session) throw new Error('A part of the chapter editor stands outside of it.')
  return session
}
