import { execFile } from 'node:child_process'
import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { build } from 'vite'
import { afterAll } from 'vitest'
import { fontsPlugin } from '../../../scripts/fonts/fonts-plugin'
import type { PrintAnswers, PrintJob } from './print-jobs'

const root = resolve(import.meta.dirname, '../../..')
const runtimeFolder = join(root, '.runtime')

interface Runtime {
  readonly electron: string
  readonly app: string | null
}

/** Runs jobs in the real Electron; `folder` goes with the test file. */
export interface PrintApp {
  readonly folder: string
  readonly run: (jobs: readonly PrintJob[]) => Promise<PrintAnswers>
}

/** Builds children/print-app.ts with the fonts and the worker, and gives the Electron that runs it. */
export async function buildPrintApp(): Promise<PrintApp> {
  const folder = mkdtempSync(join(runtimeFolder, 'print-test-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const app = join(folder, 'app')
  await build({
    configFile: false,
    logLevel: 'warn',
    root,
    plugins: [fontsPlugin()],
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node20',
      outDir: app,
      emptyOutDir: true,
      rollupOptions: {
        input: {
          index: join(import.meta.dirname, 'children/print-app.ts'),
          'finish-pdf': join(root, 'main/workers/finish-pdf.ts'),
        },
        external: ['electron'],
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  })
  writeFileSync(join(app, 'package.json'), '{ "main": "index.js", "type": "module" }')
  const runtime: Runtime = JSON.parse(readFileSync(join(runtimeFolder, 'runtime.json'), 'utf8'))
  const electron = runtime.app === null ? twin(folder, app, runtime.electron) : runtime.electron
  let count = 0
  return {
    folder,
    run: async (jobs) => {
      count += 1
      const file = join(folder, `jobs-${count}.json`)
      writeFileSync(file, JSON.stringify(jobs))
      const own = [...asRoot(), `--user-data-dir=${join(folder, `profile-${count}`)}`]
      const args = [electron, ...own, ...(runtime.app === null ? [] : [app]), file]
      const [command = electron, ...rest] = [...onDisplay(), ...args]
      const { stderr } = await promisify(execFile)(command, rest, { maxBuffer: 1 << 26 })
      if (!existsSync(`${file}.answers`)) throw new Error(`Electron gave no answer.\n${stderr}`)
      return JSON.parse(readFileSync(`${file}.answers`, 'utf8'))
    },
  }
}

/** The runtime by hard links, whose resources/app is the little application. */
function twin(folder: string, app: string, electron: string): string {
  const copy = join(folder, 'electron')
  link(dirname(electron), copy)
  symlinkSync(app, join(copy, 'resources/app'))
  return join(copy, 'electron')
}

function link(from: string, to: string): void {
  if (lstatSync(from).isSymbolicLink()) return
  if (!lstatSync(from).isDirectory()) return linkSync(from, to)
  mkdirSync(to)
  for (const name of readdirSync(from)) link(join(from, name), join(to, name))
}

function asRoot(): readonly string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : []
}

function onDisplay(): readonly string[] {
  return process.env['DISPLAY'] || process.platform !== 'linux' ? [] : ['xvfb-run', '-a']
}
