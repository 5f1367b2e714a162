import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { buildWhenStale } from './build-when-stale.mjs'
import { electronCommand } from './electron-command.mjs'
import { ensureDependencies } from './setup/dependencies.mjs'
import { NODE_24, ROOT } from './setup/places.mjs'
import { ensureRuntime } from './setup/runtime.mjs'
import { endingInOneLine } from './setup/stop.mjs'

/** The contract's exit code for a fault that lies in neither usage nor input. */
const FAULT = 4

/** `npm run -s cli -- COMMAND …`: only printing needs Electron and a display. */
const args = process.argv.slice(2)
const prints = args[0] === 'export' && args.some((arg) => /^--pdf(=|$)/.test(arg))

await endingInOneLine(FAULT, async () => {
  await ensureDependencies()
  await buildWhenStale()
  if (prints) await ensureRuntime()
})

const child = spawn(NODE_24, [join(ROOT, 'out/main/cli.js'), ...args], {
  stdio: 'inherit',
  env: { ...process.env, ...(prints ? { ANTOU_ELECTRON: JSON.stringify(electronStart()) } : {}) },
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.once('error', (error) => {
  process.stderr.write(`${error.message}\n`)
  process.exitCode = FAULT
})
child.once('close', (code) => {
  process.exitCode = code ?? FAULT
})

/** How the command line starts Electron itself, once it knows that there is something to print. */
function electronStart() {
  const start = electronCommand([])
  return { command: start.command, args: start.args }
}
