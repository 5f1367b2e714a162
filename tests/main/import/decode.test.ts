import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeText } from '../../../main/import/text/decode'
import { encode, encodings } from './encode'
import { chineseText, sample } from './texts'
import { codeOf, value } from '../store/samples'

describe('the encoding of a text', () => {
  test.each(
    encodings.flatMap((encoding) => [
      { encoding, mark: true },
      { encoding, mark: false },
    ]),
  )('is told from the bytes: $encoding, mark $mark', ({ encoding, mark }) => {
    expect(value(decodeText(encode(sample, encoding, mark)))).toBe(sample)
    fc.assert(
      fc.property(chineseText, (text) => {
        expect(value(decodeText(encode(text, encoding, mark)))).toBe(text)
      }),
    )
  })

  // The first was found by the property above; names hold characters beyond the common ones.
  test.each(['报告的\n，0的䶮0的\n，的的的的的的，𠮷𠮷𠮷', '刘䶮、王㛃、𠮷川'])(
    'is told also where rare characters are many: %s',
    (text) => {
      for (const encoding of ['utf-16le', 'utf-16be'] as const) {
        expect(value(decodeText(encode(text, encoding, false))), encoding).toBe(text)
      }
    },
  )

  test('any text at all in UTF-8 comes back, and in the others where it is marked', () => {
    const anything = fc
      .string({ unit: 'binary', minLength: 1 })
      .filter((text) => !/^\uFEFF|\0/u.test(text))
    fc.assert(
      fc.property(anything, (text) => {
        expect(value(decodeText(encode(text, 'utf-8')))).toBe(text)
      }),
    )
    fc.assert(
      fc.property(anything, fc.constantFrom('utf-16le', 'utf-16be'), (text, encoding) => {
        expect(value(decodeText(encode(text, encoding, true)))).toBe(text)
      }),
    )
  })

  // From CPython's codecs, which share nothing with the decoder under test.
  test.each([
    ['中文，２０２５年。', 'd6d0cec4a3aca3b2a3b0a3b2a3b5c4eaa1a3'],
    ['刘䶮、王㛃𠮷', 'c1f5fe9fa1a2cdf58230b7319534b235'],
    ['法治建设“十四五”规划——€', 'b7a8d6cebda8c9e8a1b0caaecbc4cee5a1b1b9e6bbaea1aaa1aaa2e3'],
  ])('GB18030 by known answers: %s', (text, hex) => {
    expect(value(decodeText(new Uint8Array(Buffer.from(hex, 'hex'))))).toBe(text)
    expect(Buffer.from(encode(text, 'gb18030')).toString('hex')).toBe(hex)
  })

  test('traditional Chinese in GB18030 is read, in Big5 refused', () => {
    const text = '本區政府堅持依法行政，推動各項工作取得新成效。'
    expect(value(decodeText(encode(text, 'gb18030')))).toBe(text)
    const big5 =
      'a5bbb0cfac46a9b2b0edabf9a8ccaa6ba6e6ac46a141b1c0b0caa655b6b5a475a740a8fab16fb773a6a8aec4a143'
    const refused = decodeText(new Uint8Array(Buffer.from(big5, 'hex')))
    expect(codeOf(refused)).toBe('file-encoding')
  })

  test('plain ASCII is a text in UTF-8, and in UTF-16 without a mark', () => {
    const text = 'Report 2025\r\n1. 100%'
    for (const encoding of ['utf-8', 'utf-16le', 'utf-16be'] as const) {
      expect(value(decodeText(encode(text, encoding)))).toBe(text)
    }
  })

  test('a few broken bytes become U+FFFD and every other character stays', () => {
    const broken = fc.tuple(chineseText, fc.constantFrom('utf-8', 'gb18030'), fc.nat())
    fc.assert(
      fc.property(broken, ([text, encoding, where]) => {
        const [before, after] = halves(text, where)
        const bytes = [...encode(before, encoding), 0xff, ...encode(after, encoding)]
        expect(value(decodeText(new Uint8Array(bytes)))).toBe(`${before}\uFFFD${after}`)
      }),
    )
  })

  test('a text cut in the middle of a character loses that one', () => {
    for (const encoding of encodings) {
      const bytes = encode(`${sample}完`, encoding, true)
      expect(value(decodeText(bytes.subarray(0, -1)))).toBe(`${sample}\uFFFD`)
    }
  })

  test.each([
    [
      'Latin-1',
      Buffer.from('Rapport annuel\nl\u00E9galit\u00E9 \u00E0 c\u00F4t\u00E9', 'latin1'),
      2,
    ],
    ['bytes without sense', Buffer.from([0x0a, 0x0a, 0xff, 0xfe, 0x80, 0xff, 0xa0]), 3],
  ])('what fits no encoding is refused, naming the line: %s', (_, bytes, line) => {
    const refused = decodeText(new Uint8Array(bytes))
    expect(codeOf(refused)).toBe('file-encoding')
    expect(refused.ok ? '' : refused.failure.message).toContain(`第${line}行`)
  })

  test('UTF-32 is refused by name', () => {
    const refused = decodeText(new Uint8Array([0xff, 0xfe, 0, 0, 0x2d, 0x4e, 0, 0]))
    expect(refused.ok ? '' : refused.failure.message).toContain('UTF-32')
  })
})

/** Two halves, not cut inside a surrogate pair. */
function halves(text: string, where: number): [string, string] {
  const characters = Array.from(text)
  const at = 1 + (where % characters.length)
  return [characters.slice(0, at).join(''), characters.slice(at).join('')]
}
