import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { withLock } from './lock.mjs'
import { hashOf, NODE_24, ROOT, textOf } from './places.mjs'
import { runNpm } from './run-npm.mjs'
import { say, SetupStop } from './stop.mjs'

const STAMP = join(ROOT, 'node_modules/.antou-stamp')

/** Brings node_modules to what package-lock.json names, by `npm ci`; nothing when it is so. */
export async function ensureDependencies() {
  if (isStamped()) return
  await withLock('dependencies', async () => {
    if (isStamped()) return
    if (!isInstalled()) {
      say('正在安装依赖（npm ci）……')
      await runNpm(['ci', '--include=dev', '--no-audit', '--no-fund'], {
        failure: '依赖安装失败：请检查网络或 npm 源的设置，然后重新运行同一命令。',
      })
    }
    if (!existsSync(NODE_24)) {
      throw new SetupStop('依赖中缺少 Node 24：请允许 npm 运行安装脚本，删除 node_modules 后重试。')
    }
    writeFileSync(STAMP, wanted())
  })
}

function wanted() {
  return hashOf(textOf(join(ROOT, 'package-lock.json')), textOf(join(ROOT, 'package.json')))
}

function isStamped() {
  return textOf(STAMP) === wanted()
}

/** True where npm's own record of node_modules already agrees, as after `npm install NAME`. */
function isInstalled() {
  const record = join(ROOT, 'node_modules/.package-lock.json')
  if (!existsSync(record)) return false
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages
  const locked = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).packages
  const wish = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  const agreed = ['dependencies', 'devDependencies'].every((group) => {
    const names = (list) => JSON.stringify(Object.entries(list ?? {}).toSorted())
    return names(wish[group]) === names(locked[''][group])
  })
  return (
    agreed &&
    Object.entries(locked).every(
      ([path, entry]) =>
        path === '' || entry.optional || installed[path]?.version === entry.version,
    )
  )
}
