import { join } from 'node:path'
import { app } from 'electron'
import { utilityWorker } from './app/utility-process'
import { runCli } from './cli/run'
import { standardStreams } from './cli/standard-streams'
import { exportReport } from './services/export-report'

/** The command line inside a whole Electron, which alone can print; ends the process with its exit code. */
export async function runPrinting(words: readonly string[]): Promise<void> {
  // The page is there, its file is not yet: the end of the last window is not the end.
  app.on('window-all-closed', () => {})
  const built = join(app.getAppPath(), 'out')
  const workersFolder = join(built, 'main')
  const folders = { rendererFolder: join(built, 'renderer'), workersFolder }
  const code = await runCli(words, {
    ...standardStreams(),
    workersFolder,
    startWorker: utilityWorker(join(workersFolder, 'parse.js')),
    print: (report, target, pictures) =>
      exportReport(report, target, {
        ...folders,
        picture: (id) => pictures.get(id) ?? null,
        earlier: [],
      }),
  })
  app.exit(code)
}
