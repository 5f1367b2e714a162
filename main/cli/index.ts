import { join } from 'node:path'
import { electronPrint } from './electron-print'
import { nodeWorker } from './node-worker'
import { runCli } from './run'

/** The command line in plain Node, without a display. */
process.stdout.on('error', () => {}) // Told to whoever writes.
process.exitCode = await runCli(process.argv.slice(2), {
  write,
  say: (line) => void process.stderr.write(`${line}\n`),
  stdin: process.stdin,
  startWorker: nodeWorker(join(import.meta.dirname, 'parse.js')),
  print: electronPrint(process.env['ANTOU_ELECTRON']),
})

function write(text: string): Promise<void> {
  return new Promise((give, refuse) => {
    process.stdout.write(text, (error) => {
      // Whoever reads the result may have enough of it: `… | head`.
      if (!error || ('code' in error && error.code === 'EPIPE')) give()
      else refuse(error)
    })
  })
}
