import { readFileSync, rmSync, statSync, truncateSync, writeFileSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { describe, expect, test } from 'vitest'
import { connection } from '../../../main/store/database'
import { openStore } from '../../../main/store/open'
import { listReports, loadReport } from '../../../main/store/reports'
import type { Report } from '../../../shared/model/report'
import {
  bytesOf,
  codeOf,
  opened,
  paragraph,
  report,
  storeWith,
  temporaryFolder,
  writing,
} from './samples'

const longReport = () =>
  report({
    front: {
      ...report().front,
      blocks: Array.from({ length: 400 }, () => paragraph('云岭'.repeat(60))),
    },
  })

describe('what is no store is refused and left as it is', () => {
  const cases: Record<string, (file: string) => void> = {
    'an empty file': (file) => writeFileSync(file, ''),
    'a text file': (file) => writeFileSync(file, '云岭区'.repeat(2000)),
    'a folder': (file) => mkdirSync(file),
    'a log without its file': (file) => writeFileSync(`${file}-wal`, 'left behind'),
    'a header that is cut': (file) => writeFileSync(file, 'SQLite format 3\0'),
    'a SQLite file of another program': (file) => {
      const bytes = readFileSync(storeWith(report()))
      bytes.writeUInt32BE(0, 68)
      writeFileSync(file, bytes)
    },
    'a damaged header': (file) => {
      const bytes = readFileSync(storeWith(report()))
      bytes.fill(0xff, 16, 40)
      writeFileSync(file, bytes)
    },
    'a page of zeros': (file) => {
      const bytes = readFileSync(storeWith(longReport()))
      bytes.fill(0, 4096 * 3, 4096 * 4)
      writeFileSync(file, bytes)
    },
  }
  test.each(Object.entries(cases))('%s', (_, make) => {
    const file = join(temporaryFolder(), 'store.db')
    make(file)
    const isFolder = statSync(file, { throwIfNoEntry: false })?.isDirectory()
    const before = isFolder ? {} : bytesOf(dirname(file))
    expect(codeOf(openStore(file))).toBe('store-corrupt')
    if (!isFolder) expect(withoutMemory(bytesOf(dirname(file)))).toEqual(before)
  })
})

test('tables that are not those of a store are damage, not a fault', () => {
  const file = storeWith(report())
  const store = opened(file)
  connection(writing(store)).exec('ALTER TABLE reports RENAME COLUMN numbering TO numbers')
  store.close()
  expect(codeOf(openStore(file))).toBe('store-corrupt')
})

test('a store cut at any of 64 lengths is found damaged before an edit', () => {
  const whole = storeWith(longReport(), report({ year: 2024 }))
  const bytes = readFileSync(whole)
  const file = join(temporaryFolder(), 'store.db')
  const codes = Array.from({ length: 64 }, (_, step) => {
    writeFileSync(file, bytes)
    truncateSync(file, Math.floor(((bytes.length - 4096) * step) / 63))
    return codeOf(openStore(file))
  })
  expect(new Set(codes)).toEqual(new Set(['store-corrupt']))
})

test('a byte changed inside a chapter is found, and the chapter named', () => {
  const stored = report()
  const file = storeWith(stored)
  replaceInFile(file, '受理复议申请213件', '受理复议申请913件')
  const result = openStore(file)
  expect(codeOf(result)).toBe('store-corrupt')
  expect(result.ok ? '' : result.failure.message).toContain('主要举措和成效')
})

test('what is not damaged can still be read, what is damaged is not shown as sound', () => {
  const [bad, good] = [report(), report({ year: 2024, chapters: [] })]
  const file = storeWith(bad, good)
  replaceInFile(file, '受理复议申请213件', '受理复议申请913件')
  const { readable } = opened(file, { readOnly: true })
  expect(listReports(readable)).toHaveLength(2)
  expect(codeOf(loadReport(readable, good.id))).toBe('ok')
  expect(codeOf(loadReport(readable, bad.id))).toBe('store-corrupt')
})

const fields: readonly [string, string][] = [
  ['云岭区2025年', '云岭区2024年'],
  ['存在的不足', '存在的充足'],
  ['"restart"', '"restarT"'],
]
test.each(fields)('a changed title, name or setting is found: %s', (from, to) => {
  const file = storeWith(report())
  replaceInFile(file, from, to)
  expect(codeOf(openStore(file))).toBe('store-corrupt')
})

test('of 300 stores with flipped bits none shows changed words and none crashes', () => {
  const reports = [longReport(), report({ year: 2024 })]
  const bytes = readFileSync(storeWith(...reports))
  const file = join(temporaryFolder(), 'store.db')
  const random = seeded(20261124)
  for (let round = 0; round < 300; round += 1) {
    const damaged = Buffer.from(bytes)
    const bits = 1 + Math.floor(random() * 64)
    for (let bit = 0; bit < bits; bit += 1) {
      const at = Math.floor(random() * damaged.length)
      damaged[at] = (damaged[at] ?? 0) ^ (1 << Math.floor(random() * 8))
    }
    writeFileSync(file, damaged)
    expect(changedWords(file, reports), `round ${round}`).toEqual([])
    for (const end of ['-wal', '-shm']) rmSync(file + end, { force: true })
  }
})

/** Reports that the store gives as sound and that are not what was stored. */
function changedWords(file: string, reports: readonly Report[]): string[] {
  const result = openStore(file)
  if (!result.ok) {
    expect(result.failure.code).toMatch(/^store-(corrupt|newer)$/u)
    return []
  }
  const { readable } = result.value
  try {
    return reports
      .filter((each) => {
        const loaded = loadReport(readable, each.id)
        return !loaded.ok || !isDeepStrictEqual(loaded.value, each)
      })
      .map((each) => each.id)
  } finally {
    result.value.close()
  }
}

function replaceInFile(file: string, from: string, to: string): void {
  const bytes = readFileSync(file)
  const at = bytes.indexOf(from)
  expect(at).toBeGreaterThan(0)
  expect(Buffer.byteLength(to)).toBe(Buffer.byteLength(from))
  bytes.write(to, at)
  writeFileSync(file, bytes)
}

/** Reading beside a log leaves shared memory and an empty log, which hold nothing. */
function withoutMemory(files: Record<string, string>): Record<string, string> {
  const kept = Object.entries(files).filter(
    ([name, bytes]) => !name.endsWith('-shm') && !(name.endsWith('-wal') && bytes === ''),
  )
  return Object.fromEntries(kept)
}

/** A small generator of numbers in [0, 1) that a failing round can be repeated with. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
