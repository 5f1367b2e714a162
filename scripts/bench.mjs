import { spawnSync } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { buildWhenStale } from './build-when-stale.mjs'
import { onDisplay } from './display.mjs'
import { NODE_24, ROOT } from './setup/places.mjs'
import { ensureDependencies } from './setup/dependencies.mjs'
import { ensureRuntime } from './setup/runtime.mjs'
import { endingInOneLine, say } from './setup/stop.mjs'

/**
 * `npm run bench [-- FIGURE …]`: one table, each figure beside its yardstick. Ends with 1 where a figure
 * could not be measured or does not keep to its bound.
 */
const names = process.argv.slice(2)

await endingInOneLine(0, async () => {
  await ensureDependencies()
  await ensureRuntime()
  await buildWhenStale()
})

const { command, args } = onDisplay(NODE_24, [
  join(ROOT, 'node_modules/vitest/vitest.mjs'),
  'run',
  '--config',
  'tests/bench/vitest.config.ts',
])
const { status } = spawnSync(command, args, {
  cwd: ROOT,
  stdio: 'inherit',
  env: {
    ...process.env,
    PATH: [join(ROOT, 'node_modules/.bin'), process.env.PATH].join(delimiter),
    ANTOU_BENCH_FIGURES: names.join(' '),
  },
})
if (status !== 0) {
  say('有的没有量成，或者超过了限度，上面说明了是哪一样。')
  process.exitCode = 1
}
