import { spawnSync } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { onDisplay } from './display.mjs'
import { CACHE_FOLDER, NODE_24, ROOT } from './setup/places.mjs'

/** Where vitest leaves its own count. */
export const VITEST_REPORT = join(CACHE_FOLDER, 'vitest.json')

/** Name → the tool's file in node_modules and its arguments, in the order they run. */
const STEPS = {
  types: ['typescript/bin/tsc', '-b'],
  lint: ['oxlint/bin/oxlint', '--type-aware', '--deny-warnings'],
  form: ['prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
  dead: ['knip/bin/knip.js'],
  tests: [
    'vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${VITEST_REPORT}`,
  ],
}
const HEADINGS = { types: '类型', lint: '规范', form: '格式', dead: '无用代码', tests: '测试' }

/** Runs every check, whatever the earlier ones say. @returns {string[]} names of the failed ones */
export function runChecks() {
  return Object.entries(STEPS)
    .filter(([name, [file, ...args]]) => {
      process.stdout.write(`\n== ${HEADINGS[name]} ${name}\n`)
      return !passes([join(ROOT, 'node_modules', file), ...args], name === 'tests')
    })
    .map(([name]) => name)
}

function passes(args, opensWindows) {
  const run = opensWindows ? onDisplay(NODE_24, args) : { command: NODE_24, args }
  const path = [join(ROOT, 'node_modules/.bin'), process.env.PATH].join(delimiter)
  const env = { ...process.env, PATH: path }
  return spawnSync(run.command, run.args, { cwd: ROOT, env, stdio: 'inherit' }).status === 0
}
