import { join } from 'node:path'
import { electronPrint } from './electron-print'
import { nodeWorker } from './node-worker'
import { runCli } from './run'

/** The command line in plain Node, without a display. */
process.stdout.on('error', endQuietly)
process.exitCode = await runCli(process.argv.slice(2), {
  write: (text) => new Promise((give) => process.stdout.write(text, () => give())),
  say: (line) => void process.stderr.write(`${line}\n`),
  stdin: process.stdin,
  startWorker: nodeWorker(join(import.meta.dirname, 'parse.js')),
  print: electronPrint(process.env['ANTOU_ELECTRON']),
})

/** Whoever read the result has enough of it: `… | head`. */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
}
