import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { withLock } from './setup/lock.mjs'
import { hashOf, NODE_24, ROOT, textOf } from './setup/places.mjs'
import { runQuietly } from './setup/run-quietly.mjs'
import { say } from './setup/stop.mjs'

const STAMP = join(ROOT, 'out/.built')
const FOLDERS = ['assets', 'main', 'renderer', 'shared']
const FILES = /^(package(-lock)?\.json|electron\.vite\.config\.ts|tsconfig.*\.json)$/

/** Builds the application into out/ if a source changed since; one process at a time builds. */
export async function buildWhenStale() {
  if (isFresh()) return
  await withLock('build', async () => {
    if (isFresh()) return
    say('正在构建……')
    // Taken before the build: what is edited during it is built next time.
    const state = sourceState()
    await runQuietly(
      NODE_24,
      [
        join(ROOT, 'node_modules/electron-vite/bin/electron-vite.js'),
        'build',
        '--logLevel',
        'warn',
      ],
      {
        failure: '构建失败：请按上面的提示修改源代码。',
      },
    )
    mkdirSync(join(ROOT, 'out'), { recursive: true })
    writeFileSync(STAMP, state)
  })
}

function isFresh() {
  return textOf(STAMP) === sourceState()
}

/** Names, sizes and times of all that goes into the build. */
function sourceState() {
  const files = readdirSync(ROOT).filter((name) => FILES.test(name))
  for (const folder of FOLDERS) files.push(...filesBelow(folder))
  return hashOf(
    ...files.toSorted().map((file) => {
      const { size, mtimeMs } = statSync(join(ROOT, file))
      return `${file} ${size} ${mtimeMs}`
    }),
  )
}

function filesBelow(folder) {
  const entries = readdirSync(join(ROOT, folder), { withFileTypes: true })
  return entries.flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    return entry.isDirectory() ? filesBelow(path) : [path]
  })
}
