import { realpathSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { nodeWorker } from '../../../main/cli/node-worker'
import { readDocument } from '../../../main/import/read-document'
import { createParser } from '../../../main/services/parsing'
import { draftOf } from '../../../main/workers/draft-of'
import { largestFile } from '../../../shared/contract/importing'
import { codeOf, value } from '../store/samples'

const root = resolve(import.meta.dirname, '../../..')
/** The worker as it was built. */
const built = nodeWorker(join(root, 'out/main/parse.js'))
const example = join(root, 'assets/example/report.txt')

describe('parsing in a process of its own', () => {
  test('brings over all that was read and recognised', async () => {
    const file = { name: 'report.txt', bytes: await readFile(example) }
    const stages: string[] = []
    const parsed = value(
      await createParser(built)(file, { progress: (stage) => stages.push(stage) }),
    )
    const source = value(await readDocument(file))
    expect(parsed.source).toEqual(source)
    expect(parsed.draft).toEqual(draftOf(source))
    expect(parsed.bytes).toBe(file.bytes.byteLength)
    expect(parsed.sha256).toMatch(/^[0-9a-f]{64}$/u)
    expect(stages).toEqual(['正在读取文件', '正在识别结构'])
  })

  test('brings over the failure of a reader', async () => {
    const parse = createParser(built)
    expect(codeOf(await parse({ name: 'a.txt', bytes: new Uint8Array() }))).toBe('file-empty')
    const picture = { name: 'a.txt', bytes: Buffer.from('\x89PNG\r\n\x1a\n', 'latin1') }
    expect(codeOf(await parse(picture))).toBe('format-unknown')
  })

  test('gives each of several files its own answer', async () => {
    const parse = createParser(built)
    const titles = ['青禾市', '云岭区', '柳溪县'].map(
      (place) => `${place}2025年法治政府建设情况报告`,
    )
    const parsed = await Promise.all(
      titles.map((title) =>
        parse({ name: 'a.txt', bytes: Buffer.from(`${title}\n一、成效\n好。`) }),
      ),
    )
    expect(parsed.map((each) => value(each).draft.title)).toEqual(titles)
  })

  test('refuses a file that is too large without starting anything', async () => {
    const parse = createParser(() => {
      throw new Error('started')
    })
    const file = { name: 'a.txt', bytes: new Uint8Array(largestFile + 1) }
    expect(codeOf(await parse(file))).toBe('file-too-large')
  })

  test('says so when the worker is killed while it works', async () => {
    const parse = createParser(() => {
      const worker = built()
      worker.onMessage(() => worker.kill())
      return worker
    })
    expect(codeOf(await parse({ name: 'a.txt', bytes: await readFile(example) }))).toBe(
      'parse-crashed',
    )
  })

  test.each([
    ['never comes back', 'hangs', 'parse-timeout'],
    ['never starts', 'silent', 'parse-timeout'],
    ['dies of the file', 'aborts', 'parse-crashed'],
    ['is not there', 'missing', 'parse-crashed'],
  ])('a worker that %s', async (_, name, code) => {
    const parse = createParser(nodeWorker(child(name)), 1500)
    expect(codeOf(await parse({ name: 'a.txt', bytes: Buffer.from('报告') }))).toBe(code)
  })

  test('a worker that takes memory without end comes to its own end first', async () => {
    const parse = createParser(nodeWorker(child('greedy')))
    expect(codeOf(await parse({ name: 'a.txt', bytes: Buffer.from('报告') }))).toBe('parse-crashed')
  })

  test.each([
    null,
    'done',
    { type: 'ended' },
    { type: 'progress', stage: '读', fraction: 7 },
    { type: 'done', result: { ok: true, value: { source: null, draft: null } } },
    {
      type: 'done',
      result: { ok: false, failure: { code: '__proto__', message: '', action: '' } },
    },
  ])('a worker that answers nonsense is not believed: %j', async (answer) => {
    const parse = createParser(nodeWorker(child('lies')))
    const file = { name: JSON.stringify(answer), bytes: Buffer.from('报告') }
    expect(codeOf(await parse(file))).toBe('parse-crashed')
  })

  test('cancelling ends the process, however busy it is', async () => {
    const stop = new AbortController()
    let pid = 0
    const progress = (stage: string) => {
      pid = Number(stage)
      stop.abort()
    }
    const parse = createParser(nodeWorker(child('hangs')))
    const file = { name: 'a.txt', bytes: Buffer.from('报告') }
    expect(codeOf(await parse(file, { signal: stop.signal, progress }))).toBe('cancelled')
    await expect.poll(() => isRunning(pid)).toBe(false)
    expect(codeOf(await parse(file, { signal: stop.signal }))).toBe('cancelled')
  })

  test('a worker sees the bytes and nothing else', async () => {
    const file = { name: 'a.txt', bytes: new Uint8Array([1, 2, 255]) }
    const told = await createParser(nodeWorker(child('tells')))(file)
    const seen: unknown = JSON.parse(told.ok ? '{}' : told.failure.message)
    expect(seen).toEqual({
      environment: expect.toSatisfy((names: string[]) => names.every((name) => ours.test(name))),
      folder: realpathSync(tmpdir()),
      bytes: [1, 2, 255],
    })
  })
})

/** What Node itself adds to a child with a channel comes with NODE_. */
const ours = /^(ANTOU_WORKER|NODE_\w+|SystemRoot)$/u

function child(name: string): string {
  return join(import.meta.dirname, 'children', `${name}.mjs`)
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
