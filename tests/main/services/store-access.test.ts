import { readdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect, test } from 'vitest'
import { openWindowStore } from '../../../main/services/store-access'
import { bytesOf, codeOf, report, storeWith } from '../store/samples'

test('a damaged store is put aside whole, and a new one begins', () => {
  const file = storeWith(report())
  writeFileSync(file, '不是数据库')
  const store = openWindowStore(dirname(file), file)
  expect(store.failure()?.code).toBe('store-corrupt')
  const before = bytesOf(dirname(file))['store.db']
  expect(codeOf(store.setAside())).toBe('ok')
  expect(codeOf(store.writable())).toBe('ok')
  const aside = readdirSync(dirname(file)).find((name) => name.includes('已损坏'))
  expect(bytesOf(dirname(file))[aside ?? '']).toBe(before)
  store.close()
})

test('a sound store is never put aside, whoever asks', () => {
  const file = storeWith(report())
  const store = openWindowStore(dirname(file), file)
  expect(codeOf(store.setAside())).not.toBe('ok')
  expect(codeOf(store.writable())).toBe('ok')
  expect(readdirSync(dirname(file)).filter((name) => name.includes('已损坏'))).toEqual([])
  store.close()
})
