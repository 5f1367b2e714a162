import { rmSync } from 'node:fs'
import { buildWhenStale } from './build-when-stale.mjs'
import { runChecks, VITEST_REPORT } from './checks.mjs'
import { ensureDependencies } from './setup/dependencies.mjs'
import { ensureRuntime } from './setup/runtime.mjs'
import { say, SetupStop } from './setup/stop.mjs'
import { countTests } from './test-count.mjs'

/** `npm test`: sets up, builds, runs every check. The last line is the count, whatever happens. */
const failed = (await isStopped(setUp)) ? ['setup'] : await buildAndCheck()
const count = failed[0] === 'setup' ? { passed: 0, failed: 0 } : countTests(VITEST_REPORT)
// vitest may also fail without a failed test: a crash, a file that does not load, no report.
const steps = failed.filter((name) => name !== 'tests' || count.failed === 0)
const failures = count.failed + steps.length
if (failed.length > 0) say(`\n未通过：${failed.join(' ')}`)
process.stdout.write(`\n${count.passed} passed, ${failures} failed\n`)
process.exitCode = failures > 0 ? 1 : 0

async function setUp() {
  await ensureDependencies()
  await ensureRuntime()
}

async function buildAndCheck() {
  rmSync(VITEST_REPORT, { force: true })
  const build = (await isStopped(buildWhenStale)) ? ['build'] : []
  return [...build, ...runChecks()]
}

/** Whatever goes wrong is said and counted, so that the last line is still to come. */
async function isStopped(work) {
  try {
    await work()
    return false
  } catch (error) {
    say(error instanceof SetupStop ? error.message : error.stack)
    return true
  }
}
