import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pictureOf, pictureType } from '../../../../main/import/pictures/picture'

const kinds: readonly (readonly [string, string])[] = [
  ['image/png', '89504e470d0a1a0a 0000000d49484452 0000012c 000000c8 0802'],
  ['image/gif', '474946383961 2c01 c800 f700'],
  ['image/bmp', '424d 00000000 00000000 00000000 00000000 2c010000 38ffffff'],
  ['image/jpeg', 'ffd8 ffe0 0004 0000 ffff fe 0003 00 ffc0 0011 08 00c8 012c 03 0000'],
  ['image/webp', '52494646 00000000 57454250 56503858 00000000 00000000 2b0100 c70000'],
  ['image/webp', '52494646 00000000 57454250 56503820 00000000 000000 9d012a 2c01 c800'],
  ['image/webp', '52494646 00000000 57454250 5650384c 00000000 2f 2bc13100'],
]

describe('a picture', () => {
  test.each(kinds)('is known with its size: %s, %s', (type, hex) => {
    const bytes = bytesOf(hex)
    expect(pictureType(bytes)).toBe(type)
    expect(pictureOf('图', bytes)).toEqual({ name: '图', bytes, width: 300, height: 200 })
  })

  test.each([
    ['nothing', ''],
    ['text', Buffer.from('报告').toString('hex')],
    ['a metafile', 'd7cdc69a00000000'],
    ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>').toString('hex')],
    ['no pixels', '89504e470d0a1a0a 0000000d49484452 00000000 000000c8'],
    ['more pixels than can be shown', '89504e470d0a1a0a 0000000d49484452 0001ffff 0001ffff'],
    ['a JPEG without a frame', 'ffd8ffd9 0000 0000 0000 0000 0000'],
  ])('is none of %s', (_, hex) => {
    expect(pictureOf('图', bytesOf(hex))).toBeNull()
  })

  test('that is cut or changed anywhere never throws and never hangs', () => {
    const any = fc.constantFrom(...kinds.map(([, hex]) => bytesOf(hex)))
    const rest = fc.uint8Array({ maxLength: 60 })
    fc.assert(
      fc.property(any, fc.nat(40), rest, (bytes, from, more) => {
        const made = pictureOf('图', Buffer.concat([bytes.subarray(0, from), more]))
        expect(made === null || (made.width ?? 0) > 0).toBe(true)
      }),
      { numRuns: 3000 },
    )
  })
})

function bytesOf(hex: string): Buffer {
  return Buffer.from(hex.replaceAll(' ', ''), 'hex')
}
