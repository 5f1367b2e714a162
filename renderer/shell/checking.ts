import type { Ignored } from '../../shared/model/ignored'
import { emptyCheck, type CheckState } from '../check/check-state'
import type { CheckQuestion } from '../check/check-worker'
import type { PlacedFinding } from '../check/placed'
import type { Session } from '../session/session'
import type { WindowParts } from './parts'
import { failureToast } from './failure-toast'

/** The findings beside the text: looked for anew in a thread when typing pauses. */
export interface Checking {
  readonly toggle: () => void
  readonly close: () => void
  /** Another report is open now. */
  readonly follow: (session: Session) => void
  readonly setWithInfo: (withInfo: boolean) => void
  readonly ignore: (ignored: Ignored) => void
  readonly bringBack: (ignored: Ignored) => void
}

/** The thread that checks, as the window sees it. */
export interface CheckThread {
  readonly ask: (question: CheckQuestion) => void
  readonly onAnswer: (
    listener: (answer: {
      readonly serial: number
      readonly findings: readonly PlacedFinding[]
    }) => void,
  ) => void
}

/** So long nothing may be written before it is checked again, in milliseconds. */
const pause = 600

/** `makeRoom`: closes what else stands at the right. */
export function createChecking(
  { connection, state, update, tell }: WindowParts,
  startThread: () => CheckThread,
  makeRoom: () => void,
): Checking {
  const { api } = connection
  let thread: CheckThread | null = null
  let watched: { readonly session: Session; readonly stop: () => void } | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let serial = 0
  let asked: unknown = null

  const change = (part: Partial<CheckState>): void => {
    const { checking } = state()
    if (checking) update({ checking: { ...checking, ...part } })
  }
  const threadOf = (): CheckThread => {
    if (thread) return thread
    thread = startThread()
    thread.onAnswer((answer) => {
      if (answer.serial === serial) change({ findings: answer.findings, stale: false })
    })
    return thread
  }
  const look = (session: Session): void => {
    const { report, composing } = session.state()
    if (report === asked || composing) return
    const wasAsked = asked !== null
    asked = report
    if (!state().checking?.stale) change({ stale: true })
    clearTimeout(timer)
    const ask = (): void =>
      threadOf().ask({ serial: (serial += 1), report: session.state().report })
    timer = setTimeout(ask, wasAsked ? pause : 0)
  }
  const watch = (session: Session): void => {
    watched?.stop()
    asked = null
    watched = { session, stop: session.subscribe(() => look(session)) }
    look(session)
  }
  const open = async (session: Session): Promise<void> => {
    update({ checking: emptyCheck, screen: 'report' })
    watch(session)
    const answer = await api['ignored.read']({ report: session.state().report.id })
    if (answer.ok) change({ ignored: answer.value })
  }
  const keep = async (ignored: readonly Ignored[]): Promise<void> => {
    change({ ignored })
    const { session } = state()
    if (!session) return
    const answer = await api['ignored.keep']({
      report: session.state().report.id,
      ignored: [...ignored],
    })
    if (!answer.ok) tell(failureToast(answer.failure))
  }
  const close = (): void => {
    clearTimeout(timer)
    serial += 1
    watched?.stop()
    watched = null
    update({ checking: null })
  }
  return {
    toggle: () => {
      const { session, checking } = state()
      if (checking && watched?.session === session) return close()
      if (!session) return
      makeRoom()
      void open(session)
    },
    close,
    follow: (session) => {
      if (state().checking && watched?.session !== session) void open(session)
    },
    setWithInfo: (withInfo) => change({ withInfo }),
    ignore: (ignored) => void keep([...(state().checking?.ignored ?? []), ignored]),
    bringBack: (ignored) =>
      void keep((state().checking?.ignored ?? []).filter((each) => each !== ignored)),
  }
}
