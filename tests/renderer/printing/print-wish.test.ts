import { expect, test } from 'vitest'
import { wishOf, type PrintForm } from '../../../renderer/printing/print-wish'

const form: PrintForm = { duplex: 'auto', ranges: '1-4', draft: false, reversed: true }

test.each([
  ['auto', 'first', 'all', true],
  ['none', 'first', 'all', false],
  ['manual', 'first', 'odd', false],
  ['manual', 'second', 'even-reversed', false],
] as const)('%s, %s pass: %s', (duplex, pass, side, turns) => {
  expect(wishOf({ ...form, duplex }, pass)).toEqual({
    pages: { ranges: '1-4', side },
    draft: false,
    duplex: turns,
  })
})

test('a printer that lays the first page lowest takes the even ones in their order', () => {
  expect(wishOf({ ...form, duplex: 'manual', reversed: false }, 'second').pages.side).toBe('even')
})
