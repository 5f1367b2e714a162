import { execFile } from 'node:child_process'
import {
  cpSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, expect, it } from 'vitest'

const ROOT = resolve(import.meta.dirname, '../..')
const RUNTIME = join(ROOT, '.runtime')
const folder = mkdtempSync(join(RUNTIME, 'addon-test-'))

interface Runtime {
  readonly electron: string
  readonly addon: string | null
  readonly app: string | null
}

/** Newer headers build an addon that aborts in Electron 33 after some hundred statements. */
const SCRIPT = `
const { app } = require('electron')
const Database = require(${JSON.stringify(join(ROOT, 'node_modules/better-sqlite3'))})
const nativeBinding = process.env.ANTOU_SQLITE_ADDON || undefined
app.whenReady().then(() => {
  const database = new Database(':memory:', { nativeBinding })
  database.exec('create table word (text text) strict')
  let rows = 0
  for (let turn = 0; turn < 50000; turn += 1) {
    rows += database.prepare('select ' + turn + ' as turn, ? as text').all('案头').length
  }
  console.log('prepared ' + rows + ' ' + database.pragma('user_version', { simple: true }))
  app.exit(0)
})
`

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

it('the addon prepares 50,000 statements in the main process of Electron', async () => {
  const runtime: Runtime = JSON.parse(readFileSync(join(RUNTIME, 'runtime.json'), 'utf8'))
  const app = join(folder, 'app')
  mkdirSync(app)
  writeFileSync(join(app, 'package.json'), '{ "name": "addon-test", "main": "index.js" }')
  writeFileSync(join(app, 'index.js'), SCRIPT)
  const electron = runtime.app === null ? electronFor(app, runtime.electron) : runtime.electron
  const ownArguments = [...asRoot(), ...(runtime.app === null ? [] : [app])]
  const [command = electron, ...args] = [...onDisplay(), electron, ...ownArguments]
  const { stdout } = await promisify(execFile)(command, args, {
    env: { ...process.env, ANTOU_SQLITE_ADDON: runtime.addon ?? '', HOME: folder },
  })
  expect(stdout.trim().split('\n')).toContain('prepared 50000 0')
})

/** A twin of the runtime (hard links) whose resources/app is the little application. */
function electronFor(app: string, electron: string): string {
  const twin = join(folder, 'electron')
  link(dirname(electron), twin)
  cpSync(app, join(twin, 'resources/app'), { recursive: true })
  return join(twin, 'electron')
}

function link(from: string, to: string): void {
  if (lstatSync(from).isSymbolicLink()) return
  if (!lstatSync(from).isDirectory()) return linkSync(from, to)
  mkdirSync(to)
  for (const name of readdirSync(from)) link(join(from, name), join(to, name))
}

function asRoot(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : []
}

function onDisplay(): string[] {
  return process.env['DISPLAY'] || process.platform !== 'linux' ? [] : ['xvfb-run', '-a']
}
