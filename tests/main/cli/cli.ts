import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { expect } from 'vitest'

export const root = resolve(import.meta.dirname, '../../..')
export const example = join(root, 'assets/example/report.txt')

export interface Ran {
  readonly code: number | null
  readonly stdout: string
  /** The lines of standard error. */
  readonly said: readonly string[]
}

export interface CliOptions {
  readonly stdin?: Uint8Array
  readonly env?: Readonly<Record<string, string>>
  readonly script?: string
}

/** Runs the command line as it was built, as a process of plain Node. */
export async function cli(args: readonly string[], options: CliOptions = {}): Promise<Ran> {
  const { stdin, env, script = 'out/main/cli.js' } = options
  const child = spawn(process.execPath, [join(root, script), ...args], {
    cwd: root,
    env: { ...process.env, ...env },
  })
  // A command that does not read its input closes it.
  child.stdin.on('error', () => {})
  child.stdin.end(stdin)
  const [stdout, stderr, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((done) => child.once('close', done)),
  ])
  return { code, stdout, said: stderr.split('\n').filter((line) => line !== '') }
}

/** Checks that a run gave no result but one Chinese line that ends like a sentence. */
export function expectOneLine(ran: Ran, code: number): string {
  expect(ran).toMatchObject({
    code,
    stdout: '',
    said: [expect.stringMatching(/\p{Script=Han}.*。/u)],
  })
  return ran.said[0] ?? ''
}

async function text(stream: AsyncIterable<unknown>): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) if (Buffer.isBuffer(chunk)) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}
