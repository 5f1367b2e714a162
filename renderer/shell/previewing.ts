import type { JobId } from '../../shared/model/ids'
import type { Report } from '../../shared/model/report'
import { followJob } from '../api/job'
import { emptyPreview, type PreviewState } from '../preview/preview-state'
import type { Session } from '../session/session'
import type { WindowParts } from './parts'

/** The preview beside the text: printed anew in the background when typing pauses. */
export interface Previewing {
  readonly toggle: () => void
  readonly close: () => void
  /** Another report is open now. */
  readonly follow: (session: Session) => void
  /** Prints again, as after a change of settings. */
  readonly renew: () => void
}

/** So long nothing may be written before it is printed again, in milliseconds. */
const pause = 700

export function createPreviewing(parts: WindowParts): Previewing {
  const { connection, state, update, isTight } = parts
  const { api } = connection
  let watched: { readonly session: Session; readonly stop: () => void } | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: JobId | null = null
  /** What is printed or being printed. */
  let asked: Report | null = null
  let serial = 0
  /** The outline made room for the paper, and comes back after it. */
  let folded = false

  const change = (part: Partial<PreviewState>): void => {
    const { preview } = state()
    if (preview) update({ preview: { ...preview, ...part } })
  }
  const cancel = (): void => {
    clearTimeout(timer)
    serial += 1
    if (running) void api['preview.cancel']({ job: running })
    running = null
  }
  const print = async (session: Session): Promise<void> => {
    const { report } = session.state()
    const mine = (serial += 1)
    asked = report
    const job = followJob(connection, 'preview.finished', {
      progress: () => undefined,
      finished: ({ result }) => {
        if (serial !== mine) return
        running = null
        if (result.ok) change({ paper: { ...result.value, report }, stale: false, failure: null })
        else change({ failure: result.failure, stale: false })
      },
    })
    const answer = await api['preview.start']({ report: report.id })
    if (answer.ok) {
      if (serial === mine) running = answer.value
      return job.started(answer.value)
    }
    job.stop()
    if (serial === mine) change({ failure: answer.failure, stale: false })
  }
  // What is printed is what is stored: so it waits for the save, and never makes typing wait.
  const look = (session: Session): void => {
    const { report, save, composing } = session.state()
    if (sameWords(report, asked)) return
    if (!state().preview?.stale) change({ stale: true })
    cancel()
    if (save.kind !== 'saved' || composing) return
    timer = setTimeout(() => void print(session), asked === null ? 0 : pause)
  }
  const watch = (session: Session): void => {
    watched?.stop()
    asked = null
    watched = { session, stop: session.subscribe(() => look(session)) }
    look(session)
  }
  const close = (): void => {
    cancel()
    watched?.stop()
    watched = null
    if (!state().preview) return
    update({ preview: null, ...(folded && { outline: true }) })
    folded = false
  }
  const open = (session: Session): void => {
    folded ||= state().outline && isTight()
    const outline = state().outline && !folded
    update({ preview: emptyPreview, finding: false, indicators: false, screen: 'report', outline })
    watch(session)
  }
  return {
    toggle: () => {
      const { session, preview } = state()
      if (preview && watched?.session === session) close()
      else if (session) open(session)
    },
    close,
    follow: (session) => {
      if (state().preview && watched?.session !== session) open(session)
    },
    renew: () => {
      if (!watched || !state().preview) return
      asked = null
      change({ stale: true, failure: null })
      look(watched.session)
    },
  }
}

/** A save changes revisions alone. */
function sameWords(now: Report, then: Report | null): boolean {
  if (then === null || now.id !== then.id) return false
  const same = (a: Report['front'], b: Report['front'] | undefined): boolean =>
    a.blocks === b?.blocks && a.title === b.title && a.level === b.level && a.runIn === b.runIn
  return (
    now.title === then.title &&
    now.head === then.head &&
    now.numbering === then.numbering &&
    now.organization === then.organization &&
    now.chapters.length === then.chapters.length &&
    same(now.front, then.front) &&
    same(now.back, then.back) &&
    now.chapters.every((chapter, index) => same(chapter, then.chapters[index]))
  )
}
