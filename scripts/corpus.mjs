import { spawnSync } from 'node:child_process'
import { delimiter, join, resolve } from 'node:path'
import { NODE_24, ROOT } from './setup/places.mjs'
import { ensureDependencies } from './setup/dependencies.mjs'
import { endingInOneLine, say } from './setup/stop.mjs'

/**
 * `npm run corpus -- FOLDER`: makes the files that import is tried on, of every format that can be
 * made here (LibreOffice, where it is installed, makes what we do not write), and reads each.
 */
const [folder] = process.argv.slice(2)
if (folder === undefined) {
  say('请写上放文件的文件夹：npm run corpus -- 文件夹')
  process.exit(2)
}

await endingInOneLine(1, ensureDependencies)

const { status } = spawnSync(
  NODE_24,
  [
    join(ROOT, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--config',
    'tests/corpus/vitest.config.ts',
  ],
  {
    cwd: ROOT,
    stdio: 'inherit',
    env: {
      ...process.env,
      PATH: [join(ROOT, 'node_modules/.bin'), process.env.PATH].join(delimiter),
      ANTOU_CORPUS: resolve(folder),
    },
  },
)
process.exit(status ?? 1)
