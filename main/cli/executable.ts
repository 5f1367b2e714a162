import type { ExitCode } from './command'
import { electronPrint } from './electron-print'
import { onDisplay, type ElectronStart } from './electron-start'
import { electronWorker } from './node-worker'
import { runCli } from './run'
import { standardStreams } from './standard-streams'

/**
 * The command line of the application's own executable, before Electron has begun with display and
 * profile. What needs more is started by `again`, the executable itself.
 */
export async function runExecutable(
  words: readonly string[],
  again: ElectronStart,
  workersFolder: string,
): Promise<ExitCode> {
  return runCli(words, {
    ...standardStreams(),
    workersFolder,
    startWorker: electronWorker(again),
    print: electronPrint(() => onDisplay(again)),
  })
}
