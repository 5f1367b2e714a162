import { expect, test } from 'vitest'
import { isWholePicture } from '../../../main/export/whole-picture'
import { smallPng } from '../import/docx/docx-with-picture'

const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 2, 0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0xd9])
const gif = new Uint8Array([...Buffer.from('GIF89a'), ...Array.from({ length: 20 }, () => 0), 0x3b])
const bmp = new Uint8Array([...Buffer.from('BM'), 12, 0, 0, 0, 1, 2, 3, 4, 5, 6])

test.each([
  ['image/png', smallPng],
  ['image/jpeg', jpeg],
  ['image/gif', gif],
  ['image/bmp', bmp],
] as const)('%s is whole with its last byte, and with what a camera wrote behind it', (type, bytes) => {
  expect(isWholePicture(type, bytes)).toBe(true)
  expect(isWholePicture(type, new Uint8Array([...bytes, 0, 0, 0]))).toBe(true)
  for (let length = 0; length < bytes.length; length += 1) {
    // The sum behind the last block of a PNG is of nothing that is shown.
    expect([length, isWholePicture(type, bytes.subarray(0, length))]).toEqual([length, false])
  }
}) // prettier-ignore

test('a PNG with one wrong byte in the middle is not whole', () => {
  const wrong = Uint8Array.from(smallPng)
  const at = Math.floor(wrong.length / 2)
  wrong[at] = (wrong[at] ?? 0) ^ 1
  expect(isWholePicture('image/png', wrong)).toBe(false)
})
