import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureAddon } from './addon.mjs'
import { linkApp } from './app-link.mjs'
import { fallbackElectron } from './fallback-electron.mjs'
import { withLock } from './lock.mjs'
import { officialElectron } from './official-electron.mjs'
import { hashOf, ROOT, RUNTIME_FOLDER } from './places.mjs'
import { ensureSystemLibraries } from './system-libraries.mjs'

/**
 * @typedef {object} Runtime
 * @property {string} electron absolute path of the executable
 * @property {string} version Electron's version
 * @property {boolean} official false for the repack, which no installer may contain
 * @property {string | null} addon the better-sqlite3 put beside it, null for the package's own
 * @property {string | null} app the first argument that names the application, null where
 *   resources/app of this Electron already does
 * @property {string} key of what it was made from
 */

/** The description that scripts, tests and the command line read. */
export const RUNTIME_FILE = join(RUNTIME_FOLDER, 'runtime.json')
/** To be counted up when what is made here changes. */
const LAYOUT = '2'

/** The Electron to use here, as the last `ensureRuntime` left it. @returns {Runtime} */
export function readRuntime() {
  return JSON.parse(readFileSync(RUNTIME_FILE, 'utf8'))
}

/** Sees to system libraries, Electron and addon. Needs node_modules. @returns {Promise<Runtime>} */
export async function ensureRuntime() {
  await ensureSystemLibraries()
  return current() ?? withLock('runtime', async () => current() ?? make())
}

function current() {
  if (!existsSync(RUNTIME_FILE)) return null
  const runtime = readRuntime()
  const stands =
    runtime.key === key() &&
    existsSync(runtime.electron) &&
    (runtime.addon === null || existsSync(runtime.addon))
  return stands ? runtime : null
}

/** Whoever names another source for Electron gets a fresh trial. */
function key() {
  const { dependencies, devDependencies } = JSON.parse(
    readFileSync(join(ROOT, 'package.json'), 'utf8'),
  )
  const { ELECTRON_OVERRIDE_DIST_PATH = '', ELECTRON_MIRROR = '' } = process.env
  const versions = [devDependencies.electron, dependencies['better-sqlite3']]
  return hashOf(LAYOUT, ROOT, ...versions, ELECTRON_OVERRIDE_DIST_PATH, ELECTRON_MIRROR)
}

async function make() {
  mkdirSync(RUNTIME_FOLDER, { recursive: true })
  const official = await officialElectron()
  const { electron, version } = official ?? (await fallbackElectron())
  const addon = await ensureAddon(electron, version)
  const app = linkApp(electron)
  const runtime = { electron, version, official: official !== null, addon, app, key: key() }
  writeFileSync(RUNTIME_FILE, `${JSON.stringify(runtime, null, 2)}\n`)
  return runtime
}
