import type { Events } from '../../shared/contract/events'
import type { JobId } from '../../shared/model/ids'
import type { Connection } from './connection'

type FinishEvent = 'import.parsed' | 'export.finished' | 'preview.finished' | 'print.finished'

/** What a job tells while it runs and once at its end. */
export interface JobListener<Name extends FinishEvent> {
  readonly progress: (progress: Omit<Events['job.progress'], 'job'>) => void
  readonly finished: (payload: Events[Name]) => void
}

/** A job that is listened to from before it has a name. */
export interface FollowedJob {
  /** Tells which job it is: what was heard of it before is told now. */
  readonly started: (job: JobId) => void
  readonly stop: () => void
}

/** Follows a job that is about to begin: its end may be told before the answer that names it. */
export function followJob<Name extends FinishEvent>(
  { on }: Connection,
  name: Name,
  { progress, finished }: JobListener<Name>,
): FollowedJob {
  let job: JobId | null = null
  const early: Events[Name][] = []
  const stops: (() => void)[] = []
  const stop = (): void => {
    for (const end of stops.splice(0)) end()
  }
  const take = (payload: Events[Name]): void => {
    if (payload.job !== job) return
    stop()
    finished(payload)
  }
  stops.push(
    on('job.progress', (payload) => {
      if (payload.job === job) progress(payload)
    }),
    on(name, (payload) => {
      if (job === null) early.push(payload)
      else take(payload)
    }),
  )
  return {
    started: (id) => {
      job = id
      for (const payload of early.splice(0)) take(payload)
    },
    stop,
  }
}
