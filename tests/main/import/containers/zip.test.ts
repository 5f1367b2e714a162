import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openZip } from '../../../../main/import/containers/zip'
import { limits } from '../../../../main/import/limits'
import { codeOf, value } from '../../store/samples'
import { makeZip, type MadeEntry } from './make-zip'

const part = '<报告>青禾市</报告>'
const b: MadeEntry = { name: 'b', bytes: 'b' }
const zeros = Buffer.alloc(3_000_000)

describe('a zip', () => {
  test('gives back every file that was put into it', async () => {
    const name = fc.stringMatching(/^[a-z文件]{1,8}(?:\/[a-z]{1,8})?$/u)
    const entry = fc.record({ name, bytes: fc.uint8Array(), stored: fc.boolean() })
    const entries = fc.uniqueArray(entry, { selector: (each) => each.name })
    await fc.assert(
      fc.asyncProperty(entries, async (made) => {
        const zip = value(await openZip(makeZip(made)))
        expect(zip.names).toEqual(made.map((each) => each.name))
        for (const each of made) {
          const read = zip.read(each.name)
          expect(read && Buffer.from(value(read))).toEqual(Buffer.from(each.bytes))
        }
      }),
    )
  })

  test('knows names in letters of either case, and no others', async () => {
    const zip = value(await openZip(makeZip([{ name: 'Word/Document.xml', bytes: part }])))
    expect(zip.has('word/document.xml')).toBe(true)
    expect(zip.read('WORD/document.xml')).not.toBeNull()
    expect(zip.read('word/styles.xml')).toBeNull()
    expect(zip.read('__proto__')).toBeNull()
  })

  test.each<[string, readonly MadeEntry[], string]>([
    ['a name out of it', [{ name: '../../etc/cron', bytes: part }], 'file-unreadable'],
    ['an absolute name', [{ name: '/etc/passwd', bytes: part }], 'file-unreadable'],
    ['a drive', [{ name: 'C:/a.xml', bytes: part }], 'file-unreadable'],
    ['one name twice', twice('a.xml', 'a.xml'), 'file-unreadable'],
    ['one name in two cases', twice('a.xml', 'A.xml'), 'file-unreadable'],
    ['entries that share bytes', twice('a.xml', 'b.xml', 0), 'file-unreadable'],
    ['an entry that runs on', [{ name: 'a', bytes: part, packed: 500 }, b], 'file-unreadable'],
    ['encryption', [{ name: 'a.xml', bytes: part, flags: 1 }], 'file-unreadable'],
    ['strong encryption', [{ name: 'a.xml', bytes: part, flags: 0x41 }], 'file-unreadable'],
    ['a huge claim', [{ name: 'a.xml', bytes: part, size: limits.part + 1 }], 'file-too-large'],
    ['huge claims', [1, 2, 3].map((n) => claim(`${n}.xml`, limits.part)), 'file-too-large'],
    ['too many', Array.from({ length: 4001 }, (_, n) => claim(`${n}`, 0)), 'file-too-large'],
  ])('is refused before anything is unpacked: %s', async (_, entries, code) => {
    expect(codeOf(await openZip(makeZip(entries)))).toBe(code)
  })

  test.each<[string, MadeEntry, string]>([
    ['more comes out than was said', { name: 'a', bytes: zeros, size: 900 }, 'file-unreadable'],
    ['less comes out than was said', { name: 'a', bytes: part, size: 9000 }, 'file-unreadable'],
    ['nothing was said', { name: 'a', bytes: zeros, size: 0 }, 'file-unreadable'],
    ['the sum is wrong', { name: 'a', bytes: part, crc: 1 }, 'file-unreadable'],
    ['it is packed as nobody knows', { name: 'a', bytes: part, method: 9 }, 'file-unreadable'],
    ['it is packed 1000 : 1', { name: 'a', bytes: zeros }, 'file-too-large'],
  ])('does not give a file of which %s', async (_, entry, code) => {
    const zip = value(await openZip(makeZip([entry])))
    const read = zip.read('a')
    expect(read && codeOf(read)).toBe(code)
  })

  test('gives no more than the limit of all its files together', async () => {
    const noise = Buffer.alloc(2_000_000, 'abcdefghijklmnopqrstuvwxyz甲乙丙')
    const bytes = Buffer.concat([noise, randomly(200_000)])
    const zip = value(await openZip(makeZip([{ name: 'a', bytes }])))
    const most = Math.floor(limits.unpacked / bytes.length)
    for (let count = 0; count < most; count += 1) zip.read('a')
    const last = zip.read('a')
    expect(last && codeOf(last)).toBe('file-too-large')
  })

  test('cut or changed at any place is refused or read as it was', async () => {
    const whole = makeZip([
      { name: 'a.xml', bytes: part },
      { name: 'b.xml', bytes: 'b'.repeat(500) },
    ])
    for (let at = 0; at < whole.length; at += 1) {
      expect((await openZip(whole.subarray(0, at))).ok, `cut at ${at}`).toBe(false)
      const changed = Buffer.from(whole)
      changed[at] = (changed[at] ?? 0) ^ 0x55
      const zip = await openZip(changed)
      const read = zip.ok ? zip.value.read('a.xml') : null
      if (read?.ok) expect(Buffer.from(read.value).toString(), `changed at ${at}`).toBe(part)
    }
  })
})

function twice(one: string, other: string, at?: number): readonly MadeEntry[] {
  const first = { name: one, bytes: part }
  return [first, { name: other, bytes: part, ...(at !== undefined && { at }) }]
}

function claim(name: string, size: number): MadeEntry {
  return { name, bytes: part, size }
}

function randomly(length: number): Buffer {
  let state = 7
  return Buffer.from(
    Array.from({ length }, () => (state = (state * 1103515245 + 12345) % 2147483648) & 0xff),
  )
}
