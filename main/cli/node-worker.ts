import { fork } from 'node:child_process'
import { tmpdir } from 'node:os'
import { workerEnvironment, workerHeap, type StartWorker } from '../app/worker-process'

/** Starts a bundle's file as a child of plain Node. */
export function nodeWorker(file: string): StartWorker {
  return () => {
    const child = fork(file, {
      env: workerEnvironment(),
      execArgv: [`--max-old-space-size=${workerHeap}`],
      cwd: tmpdir(),
      // The runtime's own words on running out of memory are not for the user.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      // Structured clone: bytes stay bytes.
      serialization: 'advanced',
    })
    return {
      // A child that is gone already is told of by its exit.
      post: (message) => void (child.connected && child.send(message, () => {})),
      onMessage: (listener) => void child.on('message', listener),
      onExit: (listener) => {
        child.once('exit', () => listener())
        child.once('error', () => listener())
      },
      kill: () => void child.kill('SIGKILL'),
    }
  }
}
