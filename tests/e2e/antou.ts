import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { onTestFinished } from 'vitest'

export const root = resolve(import.meta.dirname, '../..')

interface Runtime {
  readonly electron: string
  readonly addon: string | null
  readonly app: string | null
}

/** The Electron that the set-up left for this machine. */
export const runtime: Runtime = JSON.parse(
  readFileSync(join(root, '.runtime/runtime.json'), 'utf8'),
)

/** The running application and its one window. */
export interface Antou {
  readonly app: ElectronApplication
  readonly page: Page
  readonly folder: string
  /** What the page's console said as an error, and what it threw. */
  readonly complaints: readonly string[]
  /** Ends the process without a word, as a power cut does. */
  readonly kill: () => Promise<void>
}

export interface StartOptions {
  /** The data folder; a fresh one that goes with the test unless told. */
  readonly folder?: string
  readonly args?: readonly string[]
  readonly size?: { readonly width: number; readonly height: number }
}

/** A data folder that goes when the test ends. */
export function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'antou-e2e-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Arguments that every start needs on this machine. */
export function ownArguments(): string[] {
  return [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...(runtime.app ? [runtime.app] : [])]
}

/** The environment of a start with its data in `folder`. */
export function environment(folder: string): Record<string, string> {
  const env = Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
  return { ...env, ANTOU_DATA: folder, ANTOU_SQLITE_ADDON: runtime.addon ?? '' }
}

/** Starts the real application and waits for its window; it is closed when the test ends. */
export async function start(options: StartOptions = {}): Promise<Antou> {
  const folder = options.folder ?? dataFolder()
  const app = await _electron.launch({
    executablePath: runtime.electron,
    args: [...ownArguments(), ...(options.args ?? [])],
    env: environment(folder),
    cwd: root,
  })
  const complaints: string[] = []
  const page = await app.firstWindow()
  page.on('pageerror', (error) => complaints.push(String(error.stack ?? error)))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  const size = options.size ?? { width: 1366, height: 768 }
  await app.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height)
  }, size)
  await page.waitForLoadState('domcontentloaded')
  const kill = async (): Promise<void> => {
    const gone = new Promise((gives) => app.process().once('exit', gives))
    app.process().kill('SIGKILL')
    await gone
  }
  onTestFinished(async () => {
    if (app.process().exitCode === null && app.process().signalCode === null) await kill()
  })
  return { app, page, folder, complaints, kill }
}
