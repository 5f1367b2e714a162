import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { withLock } from './lock.mjs'
import { hashOf, NODE_24, ROOT, textOf } from './places.mjs'
import { runNpm } from './run-npm.mjs'
import { say, SetupStop } from './stop.mjs'

const STAMP = join(ROOT, 'node_modules/.antou-stamp')
const OPTIONS = ['--include=dev', '--no-audit', '--no-fund']

/** Brings node_modules to what package-lock.json names; nothing to do when it is so. */
export async function ensureDependencies() {
  if (isStamped()) return
  await withLock('dependencies', async () => {
    if (isStamped()) return
    const locked = read('package-lock.json').packages
    if (!isLockOf(read('package.json'), locked[''])) {
      throw new SetupStop('package-lock.json 与 package.json 不一致：请先运行 npm install。')
    }
    if (!isInstalled(locked)) await install()
    if (!existsSync(NODE_24)) {
      throw new SetupStop('依赖中缺少 Node 24：请允许 npm 运行安装脚本，删除 node_modules 后重试。')
    }
    writeFileSync(STAMP, wanted())
  })
}

/**
 * `npm ci` refuses a lock without the optional packages of other platforms, as npm writes it where
 * the registry lacks those; `npm install --no-save` takes the locked versions and leaves it be.
 */
async function install() {
  say('正在安装依赖（约一分钟，只需一次）……')
  const failure = '依赖安装失败：请检查网络或 npm 源的设置，然后重新运行同一命令。'
  await runNpm(['ci', ...OPTIONS], { failure, silent: true }).catch(() =>
    runNpm(['install', '--no-save', ...OPTIONS], { failure }),
  )
}

function wanted() {
  return hashOf(textOf(join(ROOT, 'package-lock.json')), textOf(join(ROOT, 'package.json')))
}

function isStamped() {
  return textOf(STAMP) === wanted()
}

function isLockOf(wish, root) {
  return ['dependencies', 'devDependencies'].every((group) =>
    isDeepStrictEqual(wish[group] ?? {}, root[group] ?? {}),
  )
}

/** True where npm's own record of node_modules already agrees, as after `npm install NAME`. */
function isInstalled(locked) {
  if (!existsSync(join(ROOT, 'node_modules/.package-lock.json'))) return false
  const installed = read('node_modules/.package-lock.json').packages
  return Object.entries(locked).every(
    ([path, entry]) => path === '' || entry.optional || installed[path]?.version === entry.version,
  )
}

function read(file) {
  return JSON.parse(readFileSync(join(ROOT, file), 'utf8'))
}
