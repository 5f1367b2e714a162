import { describe, expect, test } from 'vitest'
import { mimeParts } from '../../../../main/import/containers/mime'
import { readDocument } from '../../../../main/import/read-document'
import { codeOf, value } from '../../store/samples'
import { recognised } from '../docx/read'
import { encode } from '../encode'
import { mhtOf } from './make-mht'
import { reportFiles, textOfReport } from '../text-of-report'

const page = '<html><body><p>依法行政<img src="report.files/image001.png"></p></body></html>'

describe('a page in one file', () => {
  test.each([
    ['gb18030', 'gb2312', 'quoted-printable'],
    ['utf-8', 'utf-8', 'base64'],
    ['utf-8', 'unicode', '8bit'],
  ] as const)('in %s called %s by %s', async (made, charset, encoding) => {
    const html = encode(page, made, false)
    const source = value(
      await readDocument({ name: '报告.mht', bytes: mhtOf({ html, charset, encoding }) }),
    )
    expect(source.format).toBe('mht')
    expect(source.blocks).toMatchObject([
      { kind: 'paragraph', text: '依法行政' },
      { kind: 'image', name: 'image001.png', width: 1, height: 1 },
    ])
    expect(source.warnings).toEqual([])
  })

  test.each([...reportFiles.keys()])('%s is recognised as the text is', async (name) => {
    const text = await textOfReport(name)
    const lines = text.blocks.map((block) => (block.kind === 'paragraph' ? block.text : ''))
    const html = encode(
      `<html><body>${lines.map((line) => `<p style="white-space:pre">${line.replaceAll('&', '&amp;')}</p>`).join('\r\n')}`,
      'gb18030',
      false,
    )
    const source = value(await readDocument({ name: 'a', bytes: mhtOf({ html }) }))
    expect(recognised(source)).toEqual(recognised(text))
  })

  test.each([
    ['without a page', Buffer.from('MIME-Version: 1.0\nContent-Type: multipart/related; boundary=a\n\n--a\nContent-Type: image/png\n\nx\n--a--')],
    ['that is cut in its head', Buffer.from('MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n')],
  ])('%s is refused', async (_, bytes) => {
    expect(codeOf(await readDocument({ name: 'a.mht', bytes }))).toBe('file-unreadable')
  }) // prettier-ignore

  test('that is cut in its text is read as far as it goes', async () => {
    const bytes = mhtOf({ html: encode(page, 'utf-8', false), charset: 'utf-8', encoding: '8bit' })
    const source = value(await readDocument({ name: 'a', bytes: bytes.subarray(0, 400) }))
    expect(source.blocks).toMatchObject([{ text: '依法行政' }])
  })

  test('parts inside one another end', () => {
    const nested = 'Content-Type: multipart/mixed; boundary=a\n\n--a\n'.repeat(5000)
    expect(codeOf(mimeParts(Buffer.from(nested)))).toBe('file-unreadable')
    const many = `Content-Type: multipart/mixed; boundary=a\n\n${'--a\n\nx\n'.repeat(10_000)}`
    expect(codeOf(mimeParts(Buffer.from(many)))).toBe('file-too-large')
  })
})
