import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication } from 'playwright-core'

/** Names that a page marks its stretches by, with `performance.mark`. */
export const marks = { from: 'antou-from', to: 'antou-to' } as const

interface Mark {
  readonly name: string
  readonly ts: number
  /** The thread's own time, in microseconds. */
  readonly tts: number
}

/**
 * While `during` runs, how long the page's main thread worked in each stretch that it marked, in ms of
 * its own time: neither what it waited for, as the next frame, nor what else the machine did is in it.
 */
export async function markedWork(
  app: ElectronApplication,
  during: () => Promise<void>,
): Promise<readonly number[]> {
  const folder = mkdtempSync(join(tmpdir(), 'antou-trace-'))
  const file = join(folder, 'trace.json')
  try {
    await app.evaluate(({ contentTracing }) =>
      contentTracing.startRecording({ included_categories: ['blink.user_timing'] }),
    )
    await during()
    await app.evaluate(({ contentTracing }, path) => contentTracing.stopRecording(path), file)
    const { traceEvents }: { traceEvents: Mark[] } = JSON.parse(readFileSync(file, 'utf8'))
    const found = traceEvents.toSorted((one, other) => one.ts - other.ts)
    const ends = found.filter(({ name }) => name === marks.to)
    return found
      .filter(({ name }) => name === marks.from)
      .map(({ tts }, at) => ((ends[at]?.tts ?? Number.NaN) - tts) / 1000)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
