import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { onTestFinished } from 'vitest'
import { ownScreen } from './screen'

export const root = resolve(import.meta.dirname, '../..')

interface Runtime {
  readonly electron: string
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
  /** Closes the window as a user does, and waits for the end of the process. */
  readonly close: () => Promise<void>
  /** Ends the process without a word, as a power cut does. */
  readonly kill: () => Promise<void>
  /** Ends it, however it stands. */
  readonly stop: () => Promise<void>
}

export interface StartOptions {
  /** The data folder; a fresh one that goes with the test unless told. */
  readonly folder?: string
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** Null leaves the window as it opens. */
  readonly size?: { readonly width: number; readonly height: number } | null
}

/** A data folder that goes when the test ends. */
export function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'antou-e2e-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
  return folder
}

/** Arguments that every start needs on this machine. */
export function ownArguments(): string[] {
  return [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...(runtime.app ? [runtime.app] : []),
  ]
}

/** Milliseconds that a state is waited for: other programs may take the machine meanwhile. */
const patience = 60_000

/** The environment of a start with its data in `folder`. */
export function environment(folder: string): Record<string, string> {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  )
  return { ...env, ANTOU_DATA: folder }
}

/** Starts the real application and waits for its window; it is ended when the test ends. */
export async function start(options: StartOptions = {}): Promise<Antou> {
  const antou = await launch({ ...options, folder: options.folder ?? dataFolder() })
  onTestFinished(antou.stop)
  return antou
}

/** The same for a window that several tests share: who calls must `stop` it. */
export async function launch({
  folder,
  args = [],
  env = {},
  size = { width: 1366, height: 768 },
}: StartOptions & { readonly folder: string }): Promise<Antou> {
  const screen = await ownScreen()
  const launching = _electron.launch({
    executablePath: runtime.electron,
    args: [...ownArguments(), ...args],
    env: { ...environment(folder), ...screen.env, ...env },
    cwd: root,
  })
  launching.catch(screen.stop)
  const app = await launching
  const child = app.process()
  const ended = new Promise<void>((gives) => {
    child.once('exit', () => {
      screen.stop()
      gives()
    })
  })
  const complaints: string[] = []
  const page = await app.firstWindow({ timeout: patience })
  page.setDefaultTimeout(patience)
  // Asked for by its page: there are hidden windows too, which print and look for faces.
  const window = await app.browserWindow(page)
  page.on('pageerror', (error) => complaints.push(String(error.stack ?? error)))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  if (size) {
    await window.evaluate((own, { width, height }) => own.setContentSize(width, height), size)
  }
  await page.waitForLoadState('domcontentloaded')
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL')
    await ended
  }
  return {
    app,
    page,
    folder,
    complaints,
    close: async () => {
      await window.evaluate((own) => own.close())
      await ended
    },
    kill,
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) await kill()
    },
  }
}

/** The program as a user starts it: nobody drives it. */
export interface Alone {
  readonly pid: number
  /** Its exit code; null where a signal ended it. */
  readonly ended: Promise<number | null>
}

/** Starts the application and leaves it alone; it is ended when the test ends. */
export async function startAlone(folder: string, args: readonly string[] = []): Promise<Alone> {
  const screen = await ownScreen()
  const child = spawn(runtime.electron, [...ownArguments(), ...args], {
    cwd: root,
    env: { ...environment(folder), ...screen.env },
    stdio: 'ignore',
  })
  const ended = new Promise<number | null>((gives) => {
    child.once('exit', (code) => {
      screen.stop()
      gives(code)
    })
  })
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await ended
  })
  if (child.pid === undefined) throw new Error('The program did not start.')
  return { pid: child.pid, ended }
}
