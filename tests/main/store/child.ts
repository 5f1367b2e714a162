import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

export interface Child {
  readonly process: ChildProcess
  /** Every line that the child has printed so far. */
  readonly lines: string[]
  /** The next line that starts so. Rejects where the child ends without it. */
  line(start: string): Promise<string>
  /** How it ended: the signal's name or the exit code. */
  readonly ended: Promise<string | number | null>
}

/** Starts `children/<name>.ts` as a process of its own, on the real store. */
export function startChild(
  name: string,
  args: readonly string[],
  options: { readonly through?: readonly string[] } = {},
): Child {
  const folder = join(import.meta.dirname, 'children')
  const node = [
    process.execPath,
    '--import',
    join(folder, 'resolve.mjs'),
    join(folder, `${name}.ts`),
  ]
  const [program = '', ...rest] = [...(options.through ?? []), ...node, ...args]
  const started = spawn(program, rest, { stdio: ['pipe', 'pipe', 'inherit'] })
  const lines: string[] = []
  const waiting = new Set<() => void>()
  const wake = () => waiting.forEach((each) => each())
  const ended = new Promise<string | number | null>((done) => {
    started.on('close', (code, signal) => {
      done(signal ?? code)
      wake()
    })
  })
  createInterface({ input: started.stdout }).on('line', (text) => {
    lines.push(text)
    wake()
  })
  const line = (start: string) =>
    new Promise<string>((done, reject) => {
      const look = () => {
        const found = lines.find((text) => text.startsWith(start))
        if (found !== undefined) done(found)
        else if (started.exitCode !== null || started.signalCode !== null) {
          reject(new Error(`${name} ended without “${start}”: ${lines.join(' | ')}`))
        }
      }
      waiting.add(look)
      look()
    })
  return { process: started, lines, line, ended }
}
