import { fork } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { nodeWorker } from '../../../main/cli/node-worker'
import { createParser } from '../../../main/services/parsing'
import { root } from '../../e2e/antou'
import { reportFile } from '../../e2e/desk'
import type { Figure, Line } from '../figure'
import { realReport } from '../real-report'
import { inTurns } from '../statistics'

/** A file read and recognised in a process of its own, beside one that only splits its lines. */
export const importing: Figure = {
  name: 'import',
  title: '导入',
  measure: async () => {
    const example = readFileSync(reportFile('example'))
    const sources: (readonly [string, Buffer, number])[] = [
      ['导入示例', example, 10],
      ['导入示例的 10 倍', times(example, 10), 5],
      ['导入示例的 100 倍', times(example, 100), 3],
    ]
    if (existsSync(realReport)) sources.push(['导入真实报告', readFileSync(realReport), 10])
    const lines: Line[] = []
    for (const [what, bytes, turns] of sources) {
      const pair = await inTurns(
        turns,
        () => timed(() => parsed(bytes)),
        () => timed(() => split(bytes)),
      )
      lines.push({ what, beside: '同样的进程只分行', unit: 'ms', ...pair })
    }
    return lines
  },
}

export async function timed(work: () => Promise<void>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

const parse = createParser(nodeWorker(join(root, 'out/main/parse.js')))

async function parsed(bytes: Uint8Array): Promise<void> {
  const result = await parse({ name: 'report.txt', bytes })
  if (!result.ok) throw new Error(result.failure.message)
}

/** Decodes, splits into lines and hands back, in a process of its own. */
export function split(bytes: Uint8Array): Promise<void> {
  return new Promise((gives, refuses) => {
    const child = fork(join(import.meta.dirname, '../children/split-lines.ts'), {
      env: {},
      cwd: tmpdir(),
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      serialization: 'advanced',
    })
    child.on('message', (message) => {
      if (message === 'ready') child.send(bytes)
      else gives()
    })
    child.once('exit', (code) => refuses(new Error(`The yardstick ended with ${code}.`)))
  })
}

function times(bytes: Buffer, count: number): Buffer {
  return Buffer.concat(Array.from({ length: count }, () => [bytes, Buffer.from('\n')]).flat())
}
