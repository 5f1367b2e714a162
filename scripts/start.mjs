import { spawn } from 'node:child_process'
import { buildWhenStale } from './build-when-stale.mjs'
import { electronCommand } from './electron-command.mjs'
import { ensureDependencies } from './setup/dependencies.mjs'
import { ROOT } from './setup/places.mjs'
import { ensureRuntime } from './setup/runtime.mjs'
import { endingInOneLine, say } from './setup/stop.mjs'
import { hasDisplay } from './setup/system-libraries.mjs'

/** `npm start`: everything it needs, then the application on its example. */
await endingInOneLine(1, async () => {
  await ensureDependencies()
  await ensureRuntime()
  await buildWhenStale()
})

const virtual = !hasDisplay()
if (virtual) say('没有显示器：案头已在虚拟显示器（Xvfb）中启动，按 Ctrl+C 结束。')
const { command, args, env } = electronCommand(['--example', ...process.argv.slice(2)])
// A group of its own under Xvfb: xvfb-run hands no signal on, so the whole group gets it.
const child = spawn(command, args, { cwd: ROOT, env, stdio: 'inherit', detached: virtual })
let asked = false
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    asked = true
    if (virtual && child.pid) process.kill(-child.pid, signal)
    else child.kill(signal)
  })
}
child.once('error', (error) => {
  say(`案头无法启动：${error.message}`)
  process.exitCode = 1
})
child.once('close', (code) => {
  process.exitCode = asked ? 0 : (code ?? 1)
})
