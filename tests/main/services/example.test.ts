import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { exampleFile } from '../../../main/services/example'

test('the example is the file of the assets, byte for byte', () => {
  const path = resolve(import.meta.dirname, '../../../assets/example/report.txt')
  const { name, bytes } = exampleFile()
  expect(Buffer.from(bytes).equals(readFileSync(path))).toBe(true)
  expect(name).toMatch(/\.txt$/u)
})
