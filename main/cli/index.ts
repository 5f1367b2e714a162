import { join } from 'node:path'
import { electronPrint } from './electron-print'
import { electronOfEnvironment } from './electron-start'
import { nodeWorker } from './node-worker'
import { runCli } from './run'
import { standardStreams } from './standard-streams'

/** The command line in plain Node, without a display. */
process.exitCode = await runCli(process.argv.slice(2), {
  ...standardStreams(),
  workersFolder: import.meta.dirname,
  startWorker: nodeWorker(join(import.meta.dirname, 'parse.js')),
  print: electronPrint(electronOfEnvironment),
})
