import { expect, test } from 'vitest'
import { entryValue } from '../../../shared/figures/entry'

test.each([
  ['295', '件', '295'],
  ['　２９５ 件 ', '件', '295'],
  ['1,204.50', '', '1204.5'],
  ['1，204', '', '1204'],
  ['1 204 000', '', '1204000'],
  ['1\u00A0204元', '元', '1204'],
  ['− 12.5', '', '-12.5'],
  ['+3', '', '3'],
  ['39.54％', '%', '39.54'],
  ['1.2万元', '万元', '1.2'],
])('“%s” with the unit “%s” is %s', (text, unit, value) => {
  expect(entryValue(text, unit)?.toFixed()).toBe(value)
})

test.each([
  // Two numbers in a cell of a sheet, or one and a remark, are not one long number.
  ['12\n34', ''],
  ['12 34', ''],
  ['2 9 5', ''],
  ['1 204,000', ''],
  ['12\t345', ''],
  ['1,2345', ''],
  ['1.2万', '元'],
  ['1.2.3', ''],
  ['12（含上年3）', ''],
  ['约300', ''],
  ['1e5', ''],
  ['12.', ''],
  ['.5', ''],
  ['—', ''],
  ['', ''],
  ['件', '件'],
])('“%s” with the unit “%s” is no number', (text, unit) => {
  expect(entryValue(text, unit)).toBeNull()
})
