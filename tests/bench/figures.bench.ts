import { readFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { root } from '../e2e/antou'
import { missed } from './bound'
import type { Line } from './figure'
import { figures } from './figures'
import { removeFolders } from './folders'
import { buildLittleElectron, type LittleElectron } from './little-electron'
import { table } from './table'

const named = (process.env['ANTOU_BENCH_FIGURES'] ?? '').split(' ').filter((name) => name !== '')
const wanted = figures.filter(({ name, long }) =>
  named.length > 0 ? named.includes(name) : long !== true,
)
const lines: Line[] = []
const { version }: { version: string } = JSON.parse(
  readFileSync(join(root, '.runtime/runtime.json'), 'utf8'),
)
const load = loadavg()[0] ?? 0
let little: LittleElectron

beforeAll(async () => {
  little = await buildLittleElectron()
})

afterAll(() => {
  little.remove()
  const [processor] = cpus()
  console.log(
    `\n${processor?.model ?? ''}，${cpus().length} 核，开始时负荷 ${load.toFixed(1)}；Electron ${version}`,
  )
  console.log(`\n${table(lines)}\n`)
})

test.for(wanted)('$name', async ({ title, measure }) => {
  console.error(`正在量：${title}……`)
  try {
    const measured = await measure(little)
    lines.push(...measured)
    expect(measured).not.toEqual([])
    expect(measured.flatMap((line) => missed(line) ?? []).join(' ')).toBe('')
  } finally {
    removeFolders()
  }
})
