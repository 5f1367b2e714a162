import { join, resolve } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { nodeWorker } from '../../../main/cli/node-worker'
import { libraryHandlers } from '../../../main/services/library'
import { createParser } from '../../../main/services/parsing'
import { openWindowStore } from '../../../main/services/store-access'
import { resolve as resolved } from '../../../shared/resolve/resolve'
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
  // With a chart that can be drawn, behind the table of its numbers.
  const { blocks } = resolved(value(await handlers['library.open']({ report: first })))
  const at = blocks.findIndex(({ type }) => type === 'chart')
  expect(blocks[at - 1]).toMatchObject({ type: 'table', label: '表1' })
  expect(blocks[at]).toMatchObject({ label: '图1', data: { fault: null } })
  const chart = blocks.filter((block) => block.type === 'chart')[0]?.data
  expect(chart?.series.map(({ name }) => name)).toEqual(['2024年', '2025年'])
  expect(chart?.categories).toEqual(['警告', '罚款', '行政拘留', '吊销许可证件', '其他'])
})
