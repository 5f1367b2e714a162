import { existsSync, linkSync, lstatSync, mkdirSync, mkdtempSync, readdirSync } from 'node:fs'
import { rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { build } from 'vite'
import { root, runtime } from '../e2e/antou'

/** The runtime once more, with the application of the yardsticks in it. */
export interface LittleElectron {
  readonly folder: string
  readonly executable: string
  readonly args: readonly string[]
  readonly remove: () => void
}

/** Builds app/main.ts and gives the Electron that runs it. Its folder goes by `remove`. */
export async function buildLittleElectron(): Promise<LittleElectron> {
  const folder = mkdtempSync(join(root, '.runtime/bench-'))
  const app = join(folder, 'app')
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, 'app/main.ts'),
      target: 'node20',
      outDir: app,
      rollupOptions: {
        external: ['electron'],
        output: { format: 'es', entryFileNames: 'index.js' },
      },
    },
  })
  writeFileSync(join(app, 'package.json'), '{ "type": "module", "main": "index.js" }')
  symlinkSync(join(root, 'out'), join(app, 'out'), 'junction')
  const isOwn = runtime.app === null
  return {
    folder,
    executable: isOwn ? twin(folder, app) : runtime.electron,
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...(isOwn ? [] : [app])],
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }),
  }
}

/** A repack runs its resources/app alone: a twin by hard links, with the application there. */
function twin(folder: string, app: string): string {
  const copy = join(folder, 'electron')
  link(dirname(runtime.electron), copy)
  if (existsSync(join(copy, 'resources/app'))) throw new Error('The twin has an application.')
  symlinkSync(app, join(copy, 'resources/app'))
  return join(copy, 'electron')
}

function link(from: string, to: string): void {
  const entry = lstatSync(from)
  if (entry.isSymbolicLink()) return
  if (!entry.isDirectory()) return linkSync(from, to)
  mkdirSync(to)
  for (const name of readdirSync(from)) link(join(from, name), join(to, name))
}
