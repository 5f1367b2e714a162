import { execFile } from 'node:child_process'
import { cpSync, linkSync, lstatSync, mkdirSync, mkdtempSync, readdirSync } from 'node:fs'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { onTestFinished } from 'vitest'
import { build } from 'vite'

const root = resolve(import.meta.dirname, '../../..')
const runtimeFolder = join(root, '.runtime')

interface Runtime {
  readonly electron: string
  readonly app: string | null
}

/** Builds a script and runs it as the main process of the real Electron; gives what it printed. */
export async function inElectron(script: string, args: readonly string[]): Promise<string> {
  const runtime: Runtime = JSON.parse(readFileSync(join(runtimeFolder, 'runtime.json'), 'utf8'))
  const folder = mkdtempSync(join(runtimeFolder, 'worker-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const app = join(folder, 'app')
  await bundle(script, app)
  const electron = runtime.app === null ? twinOf(runtime.electron, app, folder) : runtime.electron
  const own = [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...(runtime.app ? [app] : [])]
  const virtual = process.platform === 'linux' && !process.env['DISPLAY']
  const [command = '', ...rest] = [
    ...(virtual ? ['xvfb-run', '-a'] : []),
    electron,
    ...own,
    ...args,
  ]
  const { stdout } = await promisify(execFile)(command, rest, {
    env: { ...process.env, HOME: folder },
  })
  return stdout
}

async function bundle(script: string, app: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: script,
      outDir: app,
      target: 'node20',
      rollupOptions: { external: ['electron'], output: { entryFileNames: 'index.js' } },
    },
    ssr: { noExternal: true, external: ['electron'] },
  })
  writeFileSync(
    join(app, 'package.json'),
    '{ "name": "worker-test", "type": "module", "main": "index.js" }',
  )
}

/** The repack runs its resources/app alone: a twin (hard links) with the script there. */
function twinOf(electron: string, app: string, folder: string): string {
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
