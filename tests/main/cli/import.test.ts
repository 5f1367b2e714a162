import { createHash } from 'node:crypto'
import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { listReports, loadReport } from '../../../main/store/reports'
import { acquireWindowLock } from '../../../main/store/window-lock'
import { reportId } from '../../../shared/model/ids'
import { encode, encodings } from '../import/encode'
import { opened, temporaryFolder, value } from '../store/samples'
import { cli, example, expectOneLine, root } from './cli'

const text = readFileSync(example, 'utf8')

describe('import --json', () => {
  test('prints the keys of the contract and nothing else', async () => {
    const ran = await cli(['import', example, '--json'])
    expect(ran).toMatchObject({ code: 0, said: [] })
    const document = printed.parse(JSON.parse(ran.stdout))
    const bytes = readFileSync(example)
    expect(document.source).toEqual({
      file: 'report.txt',
      format: 'txt',
      bytes: bytes.byteLength,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    })
    expect(document.blocks.map(({ id }) => id)).toEqual(
      document.blocks.map((_, index) => `b${index + 1}`),
    )
  })

  test('prints once what the reader and the recogniser tell', async () => {
    const page = '<html><p>甲</p><script>1</script>'
    const { stdout } = await cli(['import', '-', '--json'], { stdin: Buffer.from(page) })
    const { warnings } = printed.parse(JSON.parse(stdout))
    expect(warnings.map(({ code }) => code)).toEqual(['scripts-left-out', 'title-missing'])
  })

  test('gives back every word of the file', async () => {
    const { stdout } = await cli(['import', example, '--json'])
    const { title, blocks } = printed.parse(JSON.parse(stdout))
    const words = blocks.flatMap((block) => {
      if (block.type === 'image') return []
      if (block.type === 'table') return [block.caption ?? '', ...block.rows.flat()]
      return [block.number ?? '', block.text]
    })
    const letters = (all: string) => Array.from(all.replaceAll(/\s/gu, '')).sort().join('')
    expect(letters([title ?? '', ...words].join(''))).toBe(letters(text))
  })

  test.each(encodings)('reads a file in %s as it reads it in UTF-8', async (encoding) => {
    const file = join(temporaryFolder(), '报告.txt')
    writeFileSync(file, encode(text.replaceAll('\n', '\r\n'), encoding))
    const [one, other] = await Promise.all(
      [file, example].map((each) => cli(['import', each, '--json'])),
    )
    const without = (json = '') => ({ ...printed.parse(JSON.parse(json)), source: null })
    expect(without(one?.stdout)).toEqual(without(other?.stdout))
  })

  test('reads standard input', async () => {
    const [piped, read] = await Promise.all([
      cli(['import', '-', '--json'], { stdin: readFileSync(example) }),
      cli(['import', example, '--json']),
    ])
    expect(piped.stdout.replace('"file": "-"', '"file": "report.txt"')).toBe(read.stdout)
  })

  test('ends quietly where its reader has enough', async () => {
    const file = join(temporaryFolder(), 'long.txt')
    writeFileSync(file, text.repeat(40))
    const child = spawn(
      process.execPath,
      [join(root, 'out/main/cli.js'), 'import', file, '--json'],
      {
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    )
    child.stdout.once('data', () => child.stdout.destroy())
    let said = ''
    child.stderr.on('data', (chunk) => (said += String(chunk)))
    const code = await new Promise((done) => child.once('close', done))
    expect({ code, said }).toEqual({ code: 0, said: '' })
  })
})

test('without --json it prints what people read', async () => {
  const { code, stdout, said } = await cli(['import', example])
  expect({ code, said }).toEqual({ code: 0, said: [] })
  expect(stdout.startsWith('标题：澜州市公安局鹭汀分局2025年度法治政府建设情况报告\n')).toBe(true)
  expect(stdout).toContain('\n  （一）坚持学思践悟，筑牢法治公安建设的思想根基\n')
})

describe('input that cannot be read ends with 3 and one line', () => {
  const folder = () => temporaryFolder()
  test.each<[string, string | RegExp, (path: string) => void]>([
    ['is not there', '找不到', () => {}],
    ['is empty', '是空的', (path) => writeFileSync(path, '')],
    ['is white space', '是空的', (path) => writeFileSync(path, ' \r\n　\r\n')],
    ['is a PDF', 'PDF', (path) => writeFileSync(path, '%PDF-1.7\n%\u00E2')],
    ['holds NULs', '不是文字文件', (path) => writeFileSync(path, Buffer.alloc(5000))],
    [
      'is in no encoding',
      '第2行',
      (path) => writeFileSync(path, Buffer.from('a\n\xff\xfe\xff', 'latin1')),
    ],
    [
      'has six million characters',
      '500 万字',
      (path) => writeFileSync(path, 'a'.repeat(6_000_000)),
    ],
    [
      'has 200 MB',
      '100 MB',
      (path) => {
        writeFileSync(path, '一、报告')
        truncateSync(path, 200 * 1024 * 1024)
      },
    ],
  ])('%s', async (_, part, make) => {
    const path = join(folder(), '报告.txt')
    make(path)
    const line = expectOneLine(await cli(['import', path]), 3)
    expect(line).toContain(part)
    expect(line.startsWith(`${path}：`) && line.endsWith('。')).toBe(true)
  })

  test('is a folder', async () => {
    expect(expectOneLine(await cli(['import', root]), 3)).toContain('文件夹')
  })

  test('never ends', async () => {
    expect(expectOneLine(await cli(['import', '/dev/zero']), 3)).toContain('100 MB')
  })

  test('standard input is as hostile as a file', async () => {
    expect(expectOneLine(await cli(['import', '-'], { stdin: Buffer.alloc(0) }), 3)).toContain(
      '空的',
    )
    const large = Buffer.alloc(101 * 1024 * 1024, 'a')
    expect(expectOneLine(await cli(['import', '-'], { stdin: large }), 3)).toContain('100 MB')
  })

  test.runIf(process.platform === 'linux')('the result does not fit on the disk', async () => {
    const through = ['-c', `"$0" "$@" > /dev/full`, process.execPath, join(root, 'out/main/cli.js')]
    const child = spawn('sh', [...through, 'import', example])
    let said = ''
    child.stderr.on('data', (chunk) => (said += String(chunk)))
    const code = await new Promise((done) => child.once('close', done))
    expect({ code, said }).toEqual({
      code: 3,
      said: '磁盘已满，结果没有写完。请删去一些不用的文件后再试。\n',
    })
  })
})

describe('import --save', () => {
  test('stores the report with its file, and says its id', async () => {
    const file = join(temporaryFolder(), 'new', 'a.db')
    const ran = await cli(['import', example, '--save', '--db', file])
    expect(ran).toMatchObject({ code: 0, said: [] })
    const { report } = z.strictObject({ report: reportId }).parse(JSON.parse(ran.stdout))
    const store = opened(file, { readOnly: true })
    expect(listReports(store.readable).map(({ id }) => id)).toEqual([report])
    const stored = value(loadReport(store.readable, report))
    expect([stored.title, stored.year, stored.chapters.length]).toEqual([
      '澜州市公安局鹭汀分局2025年度法治政府建设情况报告',
      2025,
      4,
    ])
  })

  test('without it the store is not touched, nor made', async () => {
    const folder = temporaryFolder()
    await cli(['import', example], { env: { ANTOU_DATA: join(folder, 'data') } })
    expect(readdirSync(folder)).toEqual([])
  })

  test('refuses while a window is open, and goes when it is closed', async () => {
    const folder = temporaryFolder()
    const save = () => cli(['import', example, '--save'], { env: { ANTOU_DATA: folder } })
    const release = value(acquireWindowLock(folder))
    expect(expectOneLine(await save(), 3)).toContain('窗口正开着')
    expect(existsSync(join(folder, 'antou.db'))).toBe(false)
    release()
    expect(await save()).toMatchObject({ code: 0 })
    expect(existsSync(join(folder, 'antou.db'))).toBe(true)
  })

  test('leaves a store that is no store as it is', async () => {
    const file = join(temporaryFolder(), 'a.db')
    writeFileSync(file, 'no store')
    expect(expectOneLine(await cli(['import', example, '--save', '--db', file]), 3)).toContain(
      '损坏',
    )
    expect(readFileSync(file, 'utf8')).toBe('no store')
  })
})

const string = z.string()
const printed = z.strictObject({
  source: z.strictObject({ file: string, format: string, bytes: z.int(), sha256: string }),
  title: string.nullable(),
  organization: string.nullable(),
  year: z.int().nullable(),
  head: z
    .strictObject({
      documentNumber: string.optional(),
      signer: string.optional(),
      recipient: string.optional(),
      classification: string.optional(),
    })
    .nullable(),
  blocks: z.array(
    z.discriminatedUnion('type', [
      z.strictObject({
        id: string,
        type: z.literal('heading'),
        level: z.int().min(1).max(4).nullable(),
        number: string.nullable(),
        text: string,
        runIn: z.boolean(),
      }),
      z.strictObject({
        id: string,
        type: z.literal('paragraph'),
        text: string,
        level: z.int().min(1).max(4).optional(),
        number: string.optional(),
        item: string.optional(),
        note: string.optional(),
      }),
      z.strictObject({
        id: string,
        type: z.literal('table'),
        rows: z.array(z.array(string)),
        merges: z.array(z.unknown()),
        caption: string.nullable(),
      }),
      z.strictObject({ id: string, type: z.literal('image'), name: string, bytes: z.int() }),
    ]),
  ),
  figures: z.array(
    z.strictObject({
      block: string,
      start: z.int().min(0),
      end: z.int().min(1),
      text: string,
      value: z.number(),
      unit: string,
      label: string,
      kind: z.enum([
        'count',
        'money',
        'percent',
        'duration',
        'distance',
        'other',
        'date',
        'ordinal',
      ]),
      approximate: z.boolean(),
      change: z
        .strictObject({
          basis: z.enum(['yoy', 'mom', 'other']),
          direction: z.enum(['up', 'down', 'flat']),
          percent: z.number().nullable(),
          points: z.number().optional(),
          times: z.number().optional(),
        })
        .nullable(),
    }),
  ),
  warnings: z.array(z.strictObject({ code: string, message: string })),
})
