import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../main/import/read-document'
import { failureSentence } from '../../../shared/model/failure'
import { codeOf, value } from '../store/samples'
import { encode, encodings } from './encode'
import { chineseText, sample } from './texts'

const lineEnds = { lf: '\n', crlf: '\r\n', cr: '\r', ls: '\u2028', mixed: '' } as const

describe('reading a text file', () => {
  test.each(
    encodings.flatMap((encoding) =>
      Object.keys(lineEnds).map((ends) => ({ encoding, ends, mark: ends !== 'cr' })),
    ),
  )('gives every line in its place: $encoding, $ends', async ({ encoding, ends, mark }) => {
    const text = withEnds(`${sample}\n\n完。\n`, ends)
    const document = await read(encode(text, encoding, mark))
    expect(value(document)).toEqual({
      format: 'txt',
      warnings: [],
      blocks: [...sample.split('\n').entries(), [6, '完。'] as const].map(([index, line]) => ({
        kind: 'paragraph',
        text: line,
        autoNumber: null,
        look: {},
        place: index + 1,
      })),
    })
  })

  test('drops nothing but line ends and blank lines', async () => {
    await fc.assert(
      fc.asyncProperty(chineseText, async (text) => {
        const { blocks } = value(await read(encode(text, 'utf-8')))
        const lines = text.split('\n')
        expect(blocks.map((block) => [block.place, textOf(block)])).toEqual(
          [...lines.entries()]
            .filter(([, line]) => line.trim() !== '')
            .map(([index, line]) => [index + 1, line]),
        )
      }),
    )
  })

  test('names the lines with broken bytes', async () => {
    const good = encode(`${sample}\n`, 'utf-8')
    const bytes = new Uint8Array([...good, 0xe4, 0xb8, 0x0a, ...good, 0xff, 0x0a])
    const { warnings, blocks } = value(await read(bytes))
    expect(warnings).toEqual([
      {
        code: 'broken-characters',
        message: '第6、12行有无法辨认的字，已用“\uFFFD”代替，请对照原文补上。',
      },
    ])
    expect(blocks).toHaveLength(12)
  })

  test('takes out control characters and says where they were', async () => {
    const text = `${sample.repeat(10)}\n举办\u0008培训\u001B班42期。\f附件`
    const { warnings, blocks } = value(await read(encode(text, 'utf-8')))
    expect(blocks.slice(-2).map(textOf)).toEqual(['举办培训班42期。', '附件'])
    expect(warnings.map(({ code }) => code)).toEqual(['control-characters'])
    expect(warnings[0]?.message).toContain('第42行')
  })

  test('puts ideographs back for the radicals that a PDF leaves', async () => {
    const { warnings, blocks } = value(await read(encode('⼀、⾏政执法⻓效⺠生', 'utf-8')))
    expect(blocks.map(textOf)).toEqual(['一、行政执法长效民生'])
    expect(warnings.map(({ code }) => code)).toEqual(['radicals'])
  })

  test.each([
    ['nothing', Buffer.alloc(0)],
    ['white space', Buffer.from(' \r\n\t\u3000\n\u200B')],
    ['a byte order mark', Buffer.from([0xef, 0xbb, 0xbf])],
    ['a mark of UTF-16 and a line end', Buffer.from([0xff, 0xfe, 0x0a, 0])],
  ])('refuses what is empty: %s', async (_, bytes) => {
    expect(codeOf(await read(bytes))).toBe('file-empty')
  })

  test('refuses what is longer than any report', async () => {
    expect(codeOf(await read(Buffer.alloc(5_000_000, 'a')))).toBe('ok')
    expect(codeOf(await read(Buffer.alloc(5_000_001, 'a')))).toBe('file-too-large')
    expect(codeOf(await read(Buffer.alloc(60_000_000, 0xb0)))).toBe('file-too-large')
    expect(codeOf(await read(Buffer.from('字\n'.repeat(200_001))))).toBe('file-too-large')
    expect(codeOf(await read(Buffer.from(`${'\n'.repeat(4_000_000)}字`)))).toBe('ok')
  })
})

describe('a file that is no text', () => {
  test.each([
    ['.ofd', zip('OFD.xml', 'Doc_0/Document.xml')],
    ['.zip', zip('照片/1.bin')],
    ['设有打开密码的文件', ole('EncryptedPackage')],
    ['XML', Buffer.from('<?xml version="1.0"?><w:wordDocument/>')],
    ['图片', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['图片', Buffer.from('ffd8ffe000104a464946', 'hex')],
    ['程序', Buffer.from('7f454c46020101', 'hex')],
    ['程序', Buffer.from('4d5a9000030000000400', 'hex')],
    ['压缩文件', Buffer.from('526172211a0701', 'hex')],
    ['音频或视频', Buffer.from('0000001866747970697363', 'hex')],
    ['数据库', Buffer.from('SQLite format 3\0')],
  ])('is named for what it is, whatever its name says: %s', async (what, bytes) => {
    const refused = await readDocument({ name: '报告.txt', bytes })
    expect(codeOf(refused)).toBe('format-unknown')
    if (refused.ok) return
    expect(refused.failure.message).toContain(what)
    expect(failureSentence(refused.failure)).toMatch(/^这是.+，不能导入。.+。$/u)
  })

  test.each([
    ['NULs', Buffer.from('报告\0\0\0数据')],
    ['controls', Buffer.from(Array.from({ length: 400 }, (_, index) => index % 64))],
    ['a disk of nothing', Buffer.alloc(100_000)],
    ['numbers', Buffer.from(new Float64Array([1.5, -2.25, 1e9, 3.125]).buffer)],
  ])('is refused where its kind is not known: %s', async (_, bytes) => {
    expect(codeOf(await read(bytes))).toBe('file-not-text')
  })

  test('never makes a reader throw', async () => {
    const starts = fc.constantFrom(
      '',
      'PK\x03\x04',
      '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
      '\xff\xfe',
      '报',
    )
    await fc.assert(
      fc.asyncProperty(starts, fc.uint8Array({ maxLength: 200 }), async (start, rest) => {
        const result = await read(Buffer.concat([Buffer.from(start, 'latin1'), rest]))
        expect(result.ok || /^(file|format)-/u.test(result.failure.code)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})

function read(bytes: Uint8Array) {
  return readDocument({ name: '报告.txt', bytes })
}

function textOf(block: object): string {
  return 'text' in block ? String(block.text) : ''
}

function withEnds(text: string, ends: string): string {
  const kinds = Object.values(lineEnds).filter((each) => each !== '')
  let count = 0
  const next = () => kinds[(count += 1) % kinds.length] ?? '\n'
  const end = Object.entries(lineEnds).find(([name]) => name === ends)?.[1]
  return text.replaceAll('\n', () => end || next())
}

/** Local headers alone: enough of a zip to be taken for one. */
function zip(...names: readonly string[]): Buffer {
  return Buffer.concat(
    names.map((name) =>
      Buffer.concat([Buffer.from('504b0304'.padEnd(60, '0'), 'hex'), Buffer.from(name)]),
    ),
  )
}

/** The magic number and, in the second sector, a directory entry's name in UTF-16. */
function ole(name: string): Buffer {
  const bytes = Buffer.alloc(1024)
  bytes.set(Buffer.from('d0cf11e0a1b11ae1', 'hex'))
  bytes.set(Buffer.from(name, 'utf16le'), 512)
  return bytes
}
