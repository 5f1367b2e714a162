import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { resourcesOf } from './app-link.mjs'
import { node20Headers } from './node-headers.mjs'
import { CACHE_FOLDER, ROOT, RUNTIME_FOLDER } from './places.mjs'
import { runQuietly } from './run-quietly.mjs'
import { say } from './stop.mjs'

const SQLITE = join(ROOT, 'node_modules/better-sqlite3')
/** Node-API 10, which the prebuilt better-sqlite3 needs, came with Electron 35. */
const FIRST_WITH_PREBUILT = 35
/** As in the package's binding.gyp, but for the Node-API. */
const ADDON_FLAGS = `-std=c++20 -w -O3 -fPIC -fno-exceptions -fno-rtti -DNDEBUG
  -fvisibility=hidden -fvisibility-inlines-hidden
  -DNAPI_VERSION=2147483647 -DNAPI_EXPERIMENTAL -DBUILDING_NODE_EXTENSION
  -DNAPI_DISABLE_CPP_EXCEPTIONS -DNODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS`

/**
 * Sees to the better-sqlite3 that this Electron can load: built once from the package's own sources
 * for older ones, and put into their resources, where the store looks first (main/store/database.ts).
 * The experimental Node-API and the headers of Node 20 belong together here.
 *
 * @param {string} electron the executable
 * @param {string} electronVersion
 * @returns {Promise<string | null>} the file put there, or null where the package's prebuilt one works
 */
export async function ensureAddon(electron, electronVersion) {
  if (takesPrebuilt(electronVersion)) return null
  const built = addonOf(electronVersion)
  if (!existsSync(built)) await build(built)
  const placed = join(resourcesOf(electron), 'better-sqlite3.node')
  copyFileSync(built, `${placed}.draft`)
  renameSync(`${placed}.draft`, placed)
  return placed
}

/** The better-sqlite3 that goes with a package of this Electron: prebuilt, or as built here. */
export function addonOf(electronVersion) {
  if (takesPrebuilt(electronVersion)) {
    return join(SQLITE, `prebuilds/${process.platform}-${process.arch}.node`)
  }
  const { version } = JSON.parse(readFileSync(join(SQLITE, 'package.json'), 'utf8'))
  const major = Number.parseInt(electronVersion, 10)
  return join(RUNTIME_FOLDER, `better-sqlite3-${version}-electron${major}.node`)
}

function takesPrebuilt(electronVersion) {
  return Number.parseInt(electronVersion, 10) >= FIRST_WITH_PREBUILT
}

async function build(addon) {
  const headers = node20Headers()
  say('正在编译 better-sqlite3（约一分钟，只需一次）……')
  const folder = join(CACHE_FOLDER, 'addon')
  mkdirSync(folder, { recursive: true })
  mkdirSync(RUNTIME_FOLDER, { recursive: true })
  const objects = [join(folder, 'sqlite3.o'), join(folder, 'better_sqlite3.o')]
  const draft = join(folder, 'draft.node')
  await Promise.all([
    compile([...sqliteFlags(), '-o', objects[0], '-c', join(SQLITE, 'deps/sqlite3/sqlite3.c')]),
    compile([
      ...addonFlags(headers),
      '-o',
      objects[1],
      '-c',
      join(SQLITE, 'src/better_sqlite3.cpp'),
    ]),
  ])
  await compile([
    '-shared',
    '-Wl,-Bsymbolic',
    '-Wl,--exclude-libs,ALL',
    '-o',
    draft,
    ...objects,
    '-ldl',
  ])
  // Renamed last: the file itself is the sign that the build was whole.
  renameSync(draft, addon)
  rmSync(folder, { recursive: true })
}

function compile(args) {
  return runQuietly(process.env.CXX || 'g++', args, {
    failure:
      'better-sqlite3 编译失败：请安装 C++ 编译器（Debian：apt-get install g++），然后重试。',
  })
}

function sqliteFlags() {
  const gypi = readFileSync(join(SQLITE, 'deps/defines.gypi'), 'utf8')
  const defines = [...gypi.matchAll(/^ +'(\w+(?:=[\w-]+)?)',$/gm)].map((match) => `-D${match[1]}`)
  if (defines.length < 30) throw new Error('defines.gypi of better-sqlite3 has a new form')
  return [...'-x c -std=c99 -w -O3 -fPIC -DNDEBUG'.split(' '), ...defines]
}

function addonFlags(headers) {
  const folders = [headers, join(ROOT, 'node_modules/node-addon-api'), join(SQLITE, 'deps/sqlite3')]
  return [...ADDON_FLAGS.split(/\s+/), ...folders.map((folder) => `-I${folder}`)]
}
