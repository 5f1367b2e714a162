import { join, resolve } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { nodeWorker } from '../../../main/cli/node-worker'
import { libraryHandlers } from '../../../main/services/library'
import { createParser } from '../../../main/services/parsing'
import { openWindowStore } from '../../../main/services/store-access'
import { temporaryFolder, value } from '../store/samples'

const root = resolve(import.meta.dirname, '../../..')
const worker = nodeWorker(join(root, 'out/main/parse.js'))

test('the example is made once, and a later start finds it without starting a process', async () => {
  const store = openWindowStore(temporaryFolder())
  onTestFinished(() => store.close())
  let processes = 0
  const parse = createParser(() => {
    processes += 1
    return worker()
  })
  const handlers = libraryHandlers({ store, emit: () => {}, parse })
  const first = value(await handlers['library.example']({}))
  expect(processes).toBe(1)
  expect(value(await handlers['library.example']({}))).toBe(first)
  expect(processes).toBe(1)
  expect(value(await handlers['library.list']({}))).toHaveLength(1)
})
