import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../../main/import/read-document'
import { codeOf, value } from '../../store/samples'
import { recognised } from '../docx/read'
import { textOfReport, writtenFiles } from '../text-of-report'

const files = writtenFiles('doc')

test.each(files)('$file is recognised as the text is', async ({ file, report }) => {
  const source = value(await readDocument({ name: '报告.wps', bytes: readFileSync(file) }))
  expect(source.format).toBe('doc')
  expect(recognised(source)).toEqual(recognised(await textOfReport(report)))
})

describe('what is no sound document is refused', () => {
  const sound = readFileSync(files[0]?.file ?? '')
  /** The document with its head's words changed, which lies at the first sector of its stream. */
  const headed = (change: (head: Buffer) => void): Buffer => {
    const bytes = Buffer.from(sound)
    const at = bytes.indexOf(Buffer.from([0xec, 0xa5]))
    change(bytes.subarray(at))
    return bytes
  }
  test.each<[string, Buffer, string, string]>([
    ['with a password', headed((head) => head.writeUInt16LE(0x0100, 10)), 'file-unreadable', '密码'],
    ['of Word 95', headed((head) => head.writeUInt16LE(0x65, 2)), 'format-unknown', 'Word 95'],
    ['of no Word', headed((head) => head.writeUInt16LE(0, 0)), 'file-unreadable', '损坏'],
    ['with a length below nothing', headed((head) => head.writeInt32LE(-1, 76)), 'file-unreadable', '损坏'],
    ['whose pieces lie outside', headed((head) => head.writeUInt32LE(0xfffffff0, 154 + 8 * 33)), 'file-unreadable', '损坏'],
    ['cut in its middle', sound.subarray(0, sound.length / 2), 'format-unknown', '缺了一截的旧版办公软件文件'],
  ])('%s', async (_, bytes, code, says) => {
    const read = await readDocument({ name: 'a.doc', bytes })
    expect(codeOf(read)).toBe(code)
    expect(!read.ok && read.failure.message).toContain(says)
  }) // prettier-ignore
})
