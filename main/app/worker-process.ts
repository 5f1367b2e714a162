/** A process of its own that main or the command line started, and may end at any time. */
export interface WorkerProcess {
  readonly post: (message: object) => void
  /** What it says is not trusted: check it on arrival. */
  readonly onMessage: (listener: (message: unknown) => void) => void
  /** Called when it has ended, however it ended, or could not be started. */
  readonly onExit: (listener: () => void) => void
  readonly kill: () => void
}

export type StartWorker = () => WorkerProcess

/** Megabytes of JavaScript heap; the largest text that is read takes 400. */
export const workerHeap = 768

/** All of the environment that a worker sees: what Windows cannot start a process without. */
export function workerEnvironment(): Record<string, string> {
  const root = process.env['SystemRoot']
  // Never empty: for Electron that means all of the parent's.
  return { [workerMark]: '1', ...(root === undefined ? {} : { SystemRoot: root }) }
}

/** Whether this process was started as a worker, with a channel to whoever did. */
export function isWorker(): boolean {
  return process.env[workerMark] === '1' && process.send !== undefined
}

const workerMark = 'ANTOU_WORKER'
