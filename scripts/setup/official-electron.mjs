import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { NODE_24, ROOT, textOf } from './places.mjs'
import { runQuietly } from './run-quietly.mjs'
import { say, SetupStop } from './stop.mjs'

const PACKAGE_FOLDER = join(ROOT, 'node_modules/electron')
const REACH_MS = 5_000
const DOWNLOAD_MS = 10 * 60_000
/** Names of the executable in Electron's own folder, as its install.js has them. */
const EXECUTABLES = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
}

/**
 * The Electron of the `electron` package: the folder that ELECTRON_OVERRIDE_DIST_PATH names, or
 * its own, fetched once if its server (or ELECTRON_MIRROR) answers within seconds.
 *
 * @returns {Promise<{ electron: string, version: string } | null>} null where it cannot be had
 */
export async function officialElectron() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH
  const found = inFolder(override ?? join(PACKAGE_FOLDER, 'dist'))
  if (found) return found
  if (override) {
    throw new SetupStop(
      'ELECTRON_OVERRIDE_DIST_PATH 所指的文件夹里没有 Electron：请改正或取消该变量，然后重试。',
    )
  }
  if (!(await isReachable())) return null
  say('正在下载 Electron……')
  await runQuietly(NODE_24, [join(PACKAGE_FOLDER, 'install.js')], {
    failure: '',
    timeout: DOWNLOAD_MS,
    silent: true,
  }).catch(() => undefined)
  return inFolder(join(PACKAGE_FOLDER, 'dist'))
}

/** Electron's archives carry their version in a file beside the executable. */
function inFolder(folder) {
  const electron = join(folder, EXECUTABLES[process.platform] ?? 'electron')
  const version = textOf(join(folder, 'version')).trim().replace(/^v/, '')
  return version && existsSync(electron) ? { electron, version } : null
}

/** Behind a proxy Node's fetch tells nothing, so there the download itself is the trial. */
async function isReachable() {
  const { env } = process
  if (env.HTTPS_PROXY || env.https_proxy || env.ELECTRON_GET_USE_PROXY) return true
  const mirror = env.ELECTRON_MIRROR || env.npm_config_electron_mirror
  const base = mirror || 'https://github.com/electron/electron/releases/download/'
  try {
    await fetch(base, { method: 'HEAD', signal: AbortSignal.timeout(REACH_MS) })
    return true
  } catch {
    return false
  }
}
