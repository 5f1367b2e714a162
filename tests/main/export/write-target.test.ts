import { execFile } from 'node:child_process'
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { writeTarget } from '../../../main/export/write-target'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'antou-target-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
})

const bytes = new TextEncoder().encode('一份报告')

test('a file is written whole, over what stood there, and nothing is left beside it', async () => {
  const target = join(folder, '报告.pdf')
  writeFileSync(target, '旧文件')
  expect(await writeTarget(target, bytes)).toEqual({ ok: true, value: null })
  expect(readFileSync(target, 'utf8')).toBe('一份报告')
  expect(readdirSync(folder)).toEqual(['报告.pdf'])
})

test.each(['there', 'not there yet'])(
  'a link stays, what it leads to is written: %s',
  async (is) => {
    const [target, link] = [join(folder, '报告.pdf'), join(folder, '链接.pdf')]
    if (is === 'there') writeFileSync(target, '旧文件')
    symlinkSync('报告.pdf', link)
    expect(await writeTarget(link, bytes)).toEqual({ ok: true, value: null })
    expect(lstatSync(link).isSymbolicLink()).toBe(true)
    expect(readFileSync(target, 'utf8')).toBe('一份报告')
  },
)

test.runIf(process.platform === 'linux')('a pipe is refused and stays what it is', async () => {
  const target = join(folder, '管道')
  await promisify(execFile)('mkfifo', [target])
  const result = await writeTarget(target, bytes)
  expect(result).toMatchObject({ ok: false, failure: { code: 'target-unwritable' } })
  expect(lstatSync(target).isFIFO()).toBe(true)
})

const refused: readonly (readonly [string, (folder: string) => string])[] = [
  ['a folder that is not there', (at) => join(at, '没有/报告.pdf')],
  ['a name that is a folder already', (at) => folderAt(join(at, '报告.pdf'))],
  ['a place below a file', (at) => join(fileAt(join(at, '文件')), '报告.pdf')],
]

test.each(refused)('%s is told in one sentence', async (_fact, place) => {
  const target = place(folder)
  const before = readdirSync(folder)
  const result = await writeTarget(target, bytes)
  expect(result).toMatchObject({ ok: false, failure: { code: 'target-unwritable' } })
  if (!result.ok)
    expect(result.failure.message + result.failure.action).toMatch(/^\p{Script=Han}.*。$/u)
  expect(readdirSync(folder)).toEqual(before)
})

test.runIf(process.platform === 'linux')(
  'where the disk has no room the old file stays as it was',
  async () => {
    const target = join(folder, '报告.pdf')
    writeFileSync(target, '旧文件')
    // No file of this process may grow over 8 kB: the same refusal in the middle of writing.
    const code = await writeInChild(['bash', '-c', 'ulimit -f 8; exec "$@"', '--'], target)
    expect(code).toBe('target-full')
    expect(readFileSync(target, 'utf8')).toBe('旧文件')
    expect(readdirSync(folder)).toEqual(['报告.pdf'])
  },
)

test('a folder that may only be read is told', async () => {
  chmodSync(folder, 0o555)
  expect(await writeInChild([], join(folder, '报告.pdf'), 'nobody')).toBe('target-unwritable')
})

/** Writes a megabyte from a process of its own and gives the code of the failure. */
async function writeInChild(through: readonly string[], ...args: string[]): Promise<string> {
  const hooks = resolve(import.meta.dirname, '../store/children/resolve.mjs')
  const child = resolve(import.meta.dirname, 'children/write.ts')
  const node = [process.execPath, '--import', hooks, child, ...args]
  const [program = process.execPath, ...rest] = [...through, ...node]
  const { stdout } = await promisify(execFile)(program, rest)
  return stdout.trim()
}

function folderAt(path: string): string {
  mkdirSync(path)
  writeFileSync(join(path, '别的'), '')
  return path
}

function fileAt(path: string): string {
  writeFileSync(path, '')
  return path
}
