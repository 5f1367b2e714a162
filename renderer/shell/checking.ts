import { commentsInFiles } from '../../shared/check/known-comments'
import type { CheckNotes, Ignored, ScopeAnswer } from '../../shared/model/check-notes'
import { emptyCheck, type CheckState } from '../check/check-state'
import type { CheckQuestion, BesideTold } from '../check/check-worker'
import type { PlacedFinding } from '../check/placed'
import { nothingKnown, tellReport } from '../check/told-report'
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
  /** Whether two values are of the same scope; asked once. */
  readonly answerScope: (answer: ScopeAnswer) => void
  readonly askAgain: (answer: ScopeAnswer) => void
}

/** The thread that checks, as the window sees it. */
export interface CheckThread {
  readonly ask: (question: CheckQuestion | BesideTold) => void
  readonly onAnswer: (
    listener: (answer: {
      readonly serial: number
      readonly findings: readonly PlacedFinding[]
    }) => void,
  ) => void
}

/** So long nothing may be written before it is checked again, in milliseconds. */
const pause = 600

const unreadable = {
  kind: 'warning',
  title: '这份报告以前忽略的检查结果读不出来。',
  details: ['原来的内容已原样留着，没有覆盖；从现在起忽略的另外记。'],
} as const

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
  const known = nothingKnown()

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
  const ask = (session: Session): void => {
    const scopes = state().checking?.notes.scopes ?? []
    const { words } = state().settings
    const report = tellReport(session.state().report, known)
    threadOf().ask({ serial: (serial += 1), report, scopes, words })
  }
  const look = (session: Session): void => {
    const { report, composing } = session.state()
    if (report === asked || composing) return
    const wasAsked = asked !== null
    asked = report
    if (!state().checking?.stale) change({ stale: true })
    clearTimeout(timer)
    timer = setTimeout(() => ask(session), wasAsked ? pause : 0)
  }
  const watch = (session: Session): void => {
    watched?.stop()
    asked = null
    watched = { session, stop: session.subscribe(() => look(session)) }
    look(session)
  }
  const open = async (session: Session): Promise<void> => {
    update({ checking: emptyCheck, screen: 'report' })
    watched?.stop()
    watched = { session, stop: () => undefined }
    const { id: report } = session.state().report
    const [answer, files] = await Promise.all([
      api['check.read']({ report }),
      api['sources.list']({ report }),
    ])
    if (watched.session !== session || !state().checking) return
    threadOf().ask({
      prior: answer.ok ? answer.value.prior : null,
      comments: files.ok ? commentsInFiles(files.value) : [],
    })
    if (answer.ok) change({ notes: answer.value.notes })
    if (answer.ok && answer.value.unreadable) tell(unreadable)
    watch(session)
  }
  const keep = async (part: Partial<CheckNotes>): Promise<void> => {
    const { session, checking } = state()
    if (!session || !checking) return
    const notes = { ...checking.notes, ...part }
    change({ notes })
    const answer = await api['check.keep']({ report: session.state().report.id, notes })
    if (!answer.ok) tell(failureToast(answer.failure))
  }
  const notesNow = (): CheckNotes => state().checking?.notes ?? emptyCheck.notes
  /** A decision and the way back from it; the panel is opened where it was closed since. */
  const decide = (forth: Decision, back: Decision): { readonly takeBack: () => void } => {
    const { session } = state()
    const make = (decision: Decision): void => {
      void (async () => {
        if (session && !state().checking) {
          makeRoom()
          await open(session)
        }
        const part = decision(notesNow())
        await keep(part)
        if (part.scopes && watched) ask(watched.session)
      })()
    }
    make(forth)
    session?.decided(
      () => make(back),
      () => make(forth),
    )
    return { takeBack: () => make(back) }
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
    setWithInfo: (withInfo) => void keep({ withInfo }),
    ignore: (ignored) => {
      const { takeBack } = decide(withIgnored(ignored), withoutIgnored(ignored))
      const title = ignored.block === null ? '本报告不再查这一条规则。' : '已忽略这一处。'
      tell({ kind: 'info', title, action: { label: '撤销', run: takeBack } })
    },
    bringBack: (ignored) => void decide(withoutIgnored(ignored), withIgnored(ignored)),
    answerScope: (answer) => void decide(withScope(answer), withoutScope(answer)),
    askAgain: (answer) => void decide(withoutScope(answer), withScope(answer)),
  }
}

/** What of a report's notes becomes of them. */
type Decision = (notes: CheckNotes) => Partial<CheckNotes>

function withIgnored(ignored: Ignored): Decision {
  return (notes) => ({ ignored: [...notes.ignored, ignored] })
}

function withoutIgnored({ rule, block, quote }: Ignored): Decision {
  return (notes) => ({
    ignored: notes.ignored.filter(
      (each) => each.rule !== rule || each.block !== block || each.quote !== quote,
    ),
  })
}

function withScope(answer: ScopeAnswer): Decision {
  return (notes) => ({ scopes: [...notes.scopes, answer] })
}

function withoutScope({ question }: ScopeAnswer): Decision {
  return (notes) => ({ scopes: notes.scopes.filter((each) => each.question !== question) })
}
