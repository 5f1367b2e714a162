import { fork, spawn, type ChildProcess, type SpawnOptions } from 'node:child_process'
import { tmpdir } from 'node:os'
import {
  workerEnvironment,
  workerHeap,
  type StartWorker,
  type WorkerProcess,
} from '../app/worker-process'
import type { ElectronStart } from './electron-start'

/** Starts a bundle's file as a child of plain Node. */
export function nodeWorker(file: string): StartWorker {
  return () =>
    workerOf(fork(file, { ...options(), execArgv: [`--max-old-space-size=${workerHeap}`] }))
}

/**
 * Starts the application once more as its own worker (main/index.ts), since a packaged executable
 * is nobody's Node. Such an Electron touches neither display nor profile.
 */
export function electronWorker({ command, args }: ElectronStart): StartWorker {
  const heap = `--js-flags=--max-old-space-size=${workerHeap}`
  return () => workerOf(spawn(command, [...args, heap], options()))
}

function options() {
  return {
    env: workerEnvironment(),
    cwd: tmpdir(),
    // The runtime's own words on running out of memory are not for the user.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    // Structured clone: bytes stay bytes.
    serialization: 'advanced',
  } satisfies SpawnOptions
}

function workerOf(child: ChildProcess): WorkerProcess {
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
