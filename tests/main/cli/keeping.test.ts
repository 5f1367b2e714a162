import {
  appendFileSync,
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { putAsset } from '../../../main/store/assets'
import { connection } from '../../../main/store/database'
import { insertReport, listReports } from '../../../main/store/reports'
import { acquireWindowLock } from '../../../main/store/window-lock'
import { chaptersInOrder } from '../../../shared/model/report'
import { indicatorOf } from '../../shared/model/indicators'
import {
  chapter,
  opened,
  report,
  storeWith,
  temporaryFolder,
  value,
  writing,
} from '../store/samples'
import { cli, expectOneLine } from './cli'
import { blockText } from '../../words'

describe('search', () => {
  test('finds every place with its words, in titles too', async () => {
    const one = report({ chapters: [chapter('依法行政', '全年依法办结案件，依法公开。', 'ABC')] })
    const file = storeWith(one, report({ chapters: [chapter('其他', '没有这个词')] }))
    const { code, stdout, said } = await cli(['search', '依法', '--json', '--db', file])
    expect({ code, said }).toEqual({ code: 0, said: [] })
    const places: unknown = JSON.parse(stdout)
    const found = one.chapters[0]
    expect(places).toMatchObject([
      { report: one.id, chapter: found?.id, block: null, start: 0, end: 2, snippet: '依法行政' },
      { block: found?.blocks[0]?.id, start: 2, end: 4 },
      { block: found?.blocks[0]?.id, start: 9, end: 11 },
    ])
    const text = blockText(chaptersInOrder(one)[1]?.blocks[0] ?? fail())
    expect(text.slice(9, 11)).toBe('依法')
    const small = await cli(['search', 'abc', '--json', '--db', file])
    expect(JSON.parse(small.stdout)).toHaveLength(1)
  })

  test('prints a line for each to people, and says where there is nothing', async () => {
    const file = storeWith(report({ chapters: [chapter('依法行政', '办结')] }))
    expect((await cli(['search', '办结', '--db', file])).stdout).toMatch(/^\S+\t办结\n$/u)
    expect(await cli(['search', '没有', '--db', file])).toMatchObject({ code: 0, stdout: '', said: ['没有找到“没有”。'] })
  })
}) // prettier-ignore

describe('backup, verify and restore', () => {
  test('verify reads the files behind the figures through, and names one that is damaged', async () => {
    const bytes = new TextEncoder().encode('法制大队的函')
    const file = storeWith()
    const store = opened(file)
    const asset = value(putAsset(writing(store), { name: '函.pdf', mediaType: '', bytes }))
    const evidence = [{ asset, name: '函.pdf', bytes: bytes.length, addedAt: '2025-12-31' }]
    value(insertReport(writing(store), report({ register: [indicatorOf('收案', { evidence })] })))
    const verified = () => cli(['verify', '--db', file])
    expect(await verified()).toMatchObject({ code: 0, stdout: '完好，共1份报告。\n' })
    connection(writing(store)).exec(`UPDATE assets SET bytes = CAST('别的字' AS BLOB)`)
    const { code, said } = await verified()
    expect(code).not.toBe(0)
    expect(said.join('')).toContain('指标“收案”的佐证材料“函.pdf”找不到或已损坏。')
  })

  test('bring every report back, and keep what stood there', async () => {
    const [one, other] = [report(), report()]
    const file = storeWith(one)
    const copy = join(temporaryFolder(), '备份.db')
    const made = await cli(['backup', copy, '--db', file])
    expect(made).toMatchObject({ code: 0, stdout: '' })
    expect(made.said[0]).toMatch(/^已备份到“.+”，共\d+字节，已核对完好。$/u)
    expect(await cli(['verify', copy])).toMatchObject({ code: 0, stdout: '完好，共1份报告。\n' })

    const another = storeWith(other)
    const restored = await cli(['restore', copy, '--db', another])
    expect(restored).toMatchObject({ code: 0, stdout: '' })
    expect(listReports(opened(another, { readOnly: true }).readable)).toMatchObject([{ id: one.id }])
    const kept = readdirSync(dirname(another)).find((name) => name.includes('恢复前')) ?? ''
    expect(listReports(opened(join(dirname(another), kept), { readOnly: true }).readable)).toMatchObject([{ id: other.id }])
    expect(readdirSync(dirname(another)).filter((name) => name.includes('restoring'))).toEqual([])
  })

  test('take a raw copy of the folder with its log', async () => {
    const file = join(temporaryFolder(), 'store.db')
    const store = opened(file)
    const one = report()
    insertReport(store.writable ?? fail(), one)
    const copy = join(temporaryFolder(), 'raw.db')
    copyFileSync(file, copy)
    copyFileSync(`${file}-wal`, `${copy}-wal`)
    const target = join(temporaryFolder(), 'new.db')
    expect((await cli(['restore', copy, '--db', target])).code).toBe(0)
    expect(listReports(opened(target, { readOnly: true }).readable)).toMatchObject([{ id: one.id }])
  })

  test('a damaged file is told by verify, and neither backed up nor restored', async () => {
    const file = storeWith(report())
    const bytes = readFileSync(file)
    const at = bytes.indexOf(Buffer.from('云岭区'))
    bytes.write('雲', at)
    writeFileSync(file, bytes)
    expectOneLine(await cli(['verify', '--db', file]), 3)
    expectOneLine(await cli(['backup', join(temporaryFolder(), 'b.db'), '--db', file]), 3)
    const target = storeWith(report())
    const before = readFileSync(target)
    expectOneLine(await cli(['restore', file, '--db', target]), 3)
    expect(readFileSync(target).equals(before)).toBe(true)
    expect(readdirSync(dirname(target))).toEqual(['store.db'])
  })

  test.each([
    ['nothing', () => join(temporaryFolder(), 'no.db')],
    ['another file', () => { const file = join(temporaryFolder(), 'a.db'); appendFileSync(file, '不是数据'); return file }],
    ['a folder', () => temporaryFolder()],
  ])('%s is no backup', async (_, make) => {
    const target = storeWith(report())
    expectOneLine(await cli(['restore', make(), '--db', target]), 3)
    expectOneLine(await cli(['verify', make()]), 3)
    expect(existsSync(target)).toBe(true)
  })

  test('restore waits for no window', async () => {
    const target = storeWith(report())
    const release = value(acquireWindowLock(dirname(target)))
    expectOneLine(await cli(['restore', storeWith(report()), '--db', target]), 3)
    expect((await cli(['backup', join(temporaryFolder(), 'b.db'), '--db', target])).code).toBe(0)
    release()
  })

  test('the store itself is no place for its backup', async () => {
    const file = storeWith(report())
    for (const command of ['backup', 'restore']) {
      expect((await cli([command, file, '--db', file])).code).toBe(3)
    }
  })
}) // prettier-ignore

function fail(): never {
  throw new Error('It is not there.')
}
