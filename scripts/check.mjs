import { buildWhenStale } from './build-when-stale.mjs'
import { runChecks } from './checks.mjs'
import { ensureDependencies } from './setup/dependencies.mjs'
import { ensureRuntime } from './setup/runtime.mjs'
import { endingInOneLine, say } from './setup/stop.mjs'

/** `npm run check`: types, lint, form, dead code, tests; all of them run. */
await endingInOneLine(1, async () => {
  await ensureDependencies()
  await ensureRuntime()
  await buildWhenStale()
})
const failed = runChecks()
if (failed.length > 0) {
  say(`\n未通过：${failed.join(' ')}`)
  process.exitCode = 1
}
