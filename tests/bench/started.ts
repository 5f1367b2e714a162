import { spawn, type ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'

/** What has not named itself by then, in milliseconds, never will. */
const patience = 60_000

/** How a program is started to be timed. */
export interface Start {
  readonly command: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string | undefined>>
}

/**
 * Milliseconds from the start of a program until the moment that it names itself in a line of
 * `<mark> <milliseconds since 1970>`; then it is asked to end, and its end is waited for.
 */
export async function untilMark(start: Start, mark: string): Promise<number> {
  const began = Date.now()
  const child = spawn(start.command, start.args, {
    env: start.env,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const ended = end(child)
  const timer = setTimeout(() => child.kill('SIGKILL'), patience)
  let at: number | null = null
  if (child.stdout) {
    for await (const line of createInterface({ input: child.stdout })) {
      const [word, time] = line.split(' ')
      if (word !== mark) continue
      at = Number(time)
      child.kill('SIGTERM')
      break
    }
  }
  await ended
  clearTimeout(timer)
  if (at === null) throw new Error(`The program never said “${mark}”.`)
  return at - began
}

/**
 * Milliseconds from the start of a program until its end, which must be a good one. It is ended when it
 * takes longer than `longest` milliseconds, and the promise refused.
 */
export async function untilEnd({ command, args, env }: Start, longest?: number): Promise<number> {
  const began = performance.now()
  const code = await end(
    spawn(command, args, { env, stdio: 'ignore', timeout: longest, killSignal: 'SIGKILL' }),
  )
  if (code !== 0) throw new Error(`${command} ended with ${code}.`)
  return performance.now() - began
}

function end(child: ChildProcess): Promise<number | null> {
  return new Promise((gives, refuses) => {
    child.once('error', refuses)
    child.once('exit', (code) => gives(code))
  })
}
