import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
export const example = join(root, 'assets/example/report.txt')

/** The packaged application in a folder that knows nothing of the project. */
export interface Application {
  readonly folder: string
  readonly executable: string
  /** Where it is run: an empty folder that is also the user's home. */
  readonly home: string
  readonly run: (args: readonly string[], options?: RunOptions) => Promise<Ran>
  /** Starts it as its own worker. */
  readonly work: () => ChildProcess
  /** Starts it on a display, in a process group of its own. */
  readonly open: (args: readonly string[]) => ChildProcess
}

interface RunOptions {
  readonly stdin?: Uint8Array
  readonly env?: Readonly<Record<string, string>>
}

interface Ran {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** The folder in dist/, packaged anew where anything in it changed. */
export async function packagedFolder(): Promise<string> {
  await promisify(execFile)(process.execPath, [join(root, 'scripts/package.mjs')], { cwd: root })
  const name = readdirSync(join(root, 'dist')).find((each) => each.endsWith('-unpacked'))
  if (name === undefined) throw new Error('Nothing was packaged.')
  return join(root, 'dist', name)
}

/** A copy of the packaged application far from the project; it goes with the test file. */
export async function application(): Promise<Application> {
  const place = mkdtempSync(join(tmpdir(), 'antou-packaged-'))
  afterAll(() => rmSync(place, { recursive: true, force: true, maxRetries: 5 }))
  const folder = join(place, '案头')
  const home = mkdtempSync(join(place, 'home-'))
  cpSync(await packagedFolder(), folder, { recursive: true })
  const executable = join(folder, 'antou')
  return {
    folder,
    executable,
    home,
    run: (args, { stdin, env = {} } = {}) =>
      ran(
        spawn(executable, [...switches, ...args], { cwd: home, env: { ...clean(home), ...env } }),
        stdin,
      ),
    work: () =>
      spawn(executable, switches, {
        env: { ANTOU_WORKER: '1' },
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
        serialization: 'advanced',
      }),
    open: (args) => {
      const words = [executable, ...switches, ...args]
      const [command = '', ...rest] = process.env['DISPLAY'] ? words : ['xvfb-run', '-a', ...words]
      const env = { ...clean(home), ...display() }
      return spawn(command, rest, { cwd: home, env, stdio: 'ignore', detached: true })
    },
  }
}

/**
 * The sandbox of Chromium refuses root. Without a system bus Chromium complains of it before the
 * first line of ours runs, unless it is told on the command line not to.
 */
const switches = [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--log-level=3']

/** Nothing of the project, of npm or of a display. */
function clean(home: string): Record<string, string> {
  return { HOME: home, PATH: '/usr/local/bin:/usr/bin:/bin', LANG: 'zh_CN.UTF-8' }
}

function display(): Record<string, string> {
  const { DISPLAY, XAUTHORITY } = process.env
  return { ...(DISPLAY ? { DISPLAY } : {}), ...(XAUTHORITY ? { XAUTHORITY } : {}) }
}

async function ran(child: ReturnType<typeof spawn>, stdin: Uint8Array | undefined): Promise<Ran> {
  // A command that does not read its input closes it.
  child.stdin?.on('error', () => {})
  child.stdin?.end(stdin)
  const [stdout, stderr, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((done) => child.once('close', done)),
  ])
  return { code, stdout, stderr }
}

async function text(stream: AsyncIterable<unknown> | null): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of stream ?? []) if (Buffer.isBuffer(chunk)) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}
