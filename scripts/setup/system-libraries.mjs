import { execFileSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { withLock } from './lock.mjs'
import { runQuietly } from './run-quietly.mjs'
import { say, SetupStop } from './stop.mjs'

/** Debian package → the library of it that Electron loads. */
const LIBRARIES = {
  'libgtk-3-0': 'libgtk-3.so.0',
  libnss3: 'libnss3.so',
  libasound2: 'libasound.so.2',
  libgbm1: 'libgbm.so.1',
  libxss1: 'libXss.so.1',
  'libatk-bridge2.0-0': 'libatk-bridge-2.0.so.0',
  libxtst6: 'libXtst.so.6',
}

/** Debian package → the program of it that gives a display where there is none. */
const DISPLAY_PROGRAMS = { xvfb: 'xvfb-run', xauth: 'xauth' }

/** True where windows can open: everywhere but on Linux without X or Wayland. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

/** Sees to what Electron needs of the system: by apt as root, else stops and names it. Linux. */
export async function ensureSystemLibraries() {
  if (process.platform !== 'linux' || missing().length === 0) return
  const packages = missing()
  const command = `apt-get install -y --no-install-recommends ${packages.join(' ')}`
  if (process.getuid() !== 0 || !onPath('apt-get')) {
    throw new SetupStop(`缺少系统库，请先执行：sudo ${command}`)
  }
  await withLock('system-libraries', async () => {
    if (missing().length === 0) return
    say(`正在安装系统库：${packages.join(' ')}……`)
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const failure = `系统库安装失败，请检查软件源后手工执行：${command}`
    // An unreachable extra source fails the update, not the installation.
    await runQuietly('apt-get', ['update'], { failure, env, silent: true }).catch(() => undefined)
    await runQuietly('apt-get', command.split(' ').slice(1), { failure, env })
    const still = missing()
    if (still.length > 0) throw new SetupStop(`${failure}（仍缺：${still.join(' ')}）`)
  })
}

function missing() {
  const ldconfig = ['/sbin/ldconfig', '/usr/sbin/ldconfig'].find((file) => existsSync(file))
  // Without glibc's list nothing can be told; Electron itself will name what it misses.
  const known = ldconfig ? execFileSync(ldconfig, ['-p'], { encoding: 'utf8' }) : null
  const libraries = Object.entries(LIBRARIES)
    .filter(([, file]) => known !== null && !known.includes(`\t${file} `))
    .map(([name]) => name)
  const programs = Object.entries(DISPLAY_PROGRAMS)
    .filter(([, program]) => !hasDisplay() && !onPath(program))
    .map(([name]) => name)
  return [...programs, ...libraries]
}

function onPath(program) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}
