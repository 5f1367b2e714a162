import { tmpdir } from 'node:os'
import { utilityProcess } from 'electron'
import { workerEnvironment, workerHeap, type StartWorker } from './worker-process'

/** Starts a bundle's file as a utility process of Electron: no window, no disk of its own to work in. */
export function utilityWorker(file: string): StartWorker {
  return () => {
    const child = utilityProcess.fork(file, [], {
      env: workerEnvironment(),
      // As an argument of Node, without js-flags, Electron takes no notice of it.
      execArgv: [`--js-flags=--max-old-space-size=${workerHeap}`],
      cwd: tmpdir(),
      stdio: 'ignore',
      serviceName: '案头：读取文件',
    })
    return {
      post: (message) => child.postMessage(message),
      onMessage: (listener) => void child.on('message', listener),
      onExit: (listener) => void child.once('exit', () => listener()),
      kill: () => void child.kill(),
    }
  }
}
