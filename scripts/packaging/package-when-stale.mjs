import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { buildWhenStale } from '../build-when-stale.mjs'
import { addonOf } from '../setup/addon.mjs'
import { withLock } from '../setup/lock.mjs'
import { hashOf, NODE_24, ROOT, textOf } from '../setup/places.mjs'
import { runQuietly } from '../setup/run-quietly.mjs'
import { ensureRuntime, readRuntime, RUNTIME_FILE } from '../setup/runtime.mjs'
import { say } from '../setup/stop.mjs'

const FOLDER = join(ROOT, 'dist')
const STAMP = join(FOLDER, '.packaged')
const BUILDER = join(ROOT, 'node_modules/electron-builder/cli.js')

/** Packages the application into dist/ with the Electron at hand, if anything in it changed. */
export async function packageWhenStale() {
  await ensureRuntime()
  await buildWhenStale()
  if (isFresh()) return
  await withLock('package', async () => {
    if (isFresh()) return
    say('正在打包……')
    rmSync(STAMP, { force: true })
    const state = packagedState()
    const { electron, version } = readRuntime()
    const own = [`-c.electronDist=${dirname(electron)}`, `-c.electronVersion=${version}`]
    await runQuietly(NODE_24, [BUILDER, '--dir', '--publish=never', ...own], {
      failure: '打包失败：请按上面的提示修改。',
      env: { ...process.env, ANTOU_ADDON: addonOf(version) },
    })
    writeFileSync(STAMP, state)
  })
}

function isFresh() {
  return textOf(STAMP) === packagedState()
}

/** The build, the Electron and the recipe. */
function packagedState() {
  const recipe = readdirSync(import.meta.dirname).map((name) => join(import.meta.dirname, name))
  const files = [join(ROOT, 'electron-builder.yml'), RUNTIME_FILE, join(ROOT, 'out/.built')]
  return hashOf(...[...files, ...recipe.toSorted()].map((file) => readFileSync(file)))
}
