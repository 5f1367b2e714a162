import { join } from 'node:path'
import { app } from 'electron'
import { utilityWorker } from './app/utility-process'
import { runCli } from './cli/run'
import { exportReport } from './services/export-report'

/** The command line inside Electron, which alone can print; it ends the process with its exit code. */
export async function runPrinting(args: readonly string[]): Promise<void> {
  const built = join(app.getAppPath(), 'out')
  const workersFolder = join(built, 'main')
  const parts = { rendererFolder: join(built, 'renderer'), workersFolder, picture: () => null }
  // The hidden window closes before the file is written: Electron must not end with it.
  app.on('window-all-closed', () => {})
  const code = await runCli(args, {
    write: (text) => new Promise((give) => process.stdout.write(text, () => give())),
    say: (line) => void process.stderr.write(`${line}\n`),
    stdin: process.stdin,
    startWorker: utilityWorker(join(workersFolder, 'parse.js')),
    print: (report, target) => exportReport(report, target, parts),
  })
  app.exit(code)
}
