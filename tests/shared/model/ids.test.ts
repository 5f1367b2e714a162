import { describe, expect, test } from 'vitest'
import { assetId, blockId, chapterId, jobId, newId, reportId } from '../../../shared/model/ids'

const schemas = { reportId, chapterId, blockId, jobId }

describe.each(Object.entries(schemas))('%s', (_, schema) => {
  test('takes every new id', () => {
    for (let count = 0; count < 200; count += 1) {
      const id = newId<string>()
      expect(schema.parse(id)).toBe(id)
    }
  })

  test.each([
    '',
    'A1',
    'a'.repeat(41),
    '../a',
    'a b',
    'a\n',
    '一',
    '__proto__',
    null,
    7,
    ['a'],
    {},
  ])('refuses %j', (value) => expect(schema.safeParse(value).success).toBe(false))
})

test('new ids have sixteen characters and do not repeat', () => {
  const ids = Array.from({ length: 20_000 }, () => newId<string>())
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.every((id) => /^[a-z2-7]{16}$/u.test(id))).toBe(true)
  // Each of the 32 characters is as likely as any other: 10,000 expected, some ±100 is chance.
  const counts = new Map<string, number>()
  for (const each of ids.join('')) counts.set(each, (counts.get(each) ?? 0) + 1)
  expect(counts.size).toBe(32)
  expect(Math.min(...counts.values())).toBeGreaterThan(9_000)
})

test('an asset is named by 64 hexadecimal digits and nothing else', () => {
  expect(assetId.safeParse('0f'.repeat(32)).success).toBe(true)
  for (const bad of ['0F'.repeat(32), '0f'.repeat(31), `${'0f'.repeat(32)}\n`, 'g'.repeat(64)]) {
    expect(assetId.safeParse(bad).success, JSON.stringify(bad)).toBe(false)
  }
})
