import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { getAsset, putAsset } from '../../../main/store/assets'
import { connection } from '../../../main/store/database'
import { reportHash } from '../../../main/store/hash'
import { reportRow } from '../../../main/store/report-rows'
import { insertReport, listReports, loadReport, setRemoved } from '../../../main/store/reports'
import { findReportBySource, importedBytes, importedFiles } from '../../../main/store/sources'
import { getSetting, setSetting } from '../../../main/store/settings'
import { emptyHead } from '../../../shared/model/head'
import { newId } from '../../../shared/model/ids'
import { chaptersInOrder, type Report } from '../../../shared/model/report'
import { chapter, codeOf, newStore, report, value } from './samples'

test('half a character in a title does not make a report unreadable', () => {
  const { db } = newStore()
  const half = '𠮷'.slice(0, 1)
  const names = { title: `题${half}`, organization: `${half}局` }
  const made = report({ ...names, chapters: [chapter(`章${half}`, `文${half}。`)] })
  value(insertReport(db, made))
  const stored = value(loadReport(db, made.id))
  expect([stored.title, stored.organization, stored.chapters[0]?.title]).toEqual([
    '题\uFFFD',
    '\uFFFD局',
    '章\uFFFD',
  ])
  expect(stored.chapters[0]?.blocks).toEqual(made.chapters[0]?.blocks)
})

describe('the list', () => {
  test('shows the newest year first, the newest made first, reports without a year last', () => {
    const { db } = newStore()
    const years = [2023, null, 2025, 2024, 2025]
    const made = years.map((year) => report({ year }))
    for (const each of made) value(insertReport(db, each))
    const wanted = [4, 2, 3, 0, 1].map((index) => made[index]?.id)
    expect(listReports(db).map(({ id }) => id)).toEqual(wanted)
  })

  test('counts chapters without front and back, and characters without white space', () => {
    const { db } = newStore()
    const stored = report({ chapters: [chapter('举 措', '办结 207 件。\n', '　𠮷日')] })
    value(insertReport(db, stored))
    const [summary] = listReports(db)
    expect(summary).toEqual({
      id: stored.id,
      title: stored.title,
      organization: stored.organization,
      year: 2025,
      chapters: 1,
      // 市人民政府： + 举措 + 办结207件。 + 𠮷日 + 云岭区人民政府 + 2026年2月10日
      characters: 6 + 2 + 7 + 2 + 7 + 10,
      updatedAt: summary?.updatedAt,
    })
    expect(summary?.updatedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/u)
  })

  test('leaves out a removed report until it is brought back, with all its words', () => {
    const { db } = newStore()
    const stored = report()
    value(insertReport(db, stored))
    value(setRemoved(db, stored.id, true))
    expect(listReports(db)).toEqual([])
    value(setRemoved(db, stored.id, false))
    expect(listReports(db)).toHaveLength(1)
    expect(value(loadReport(db, stored.id))).toEqual(stored)
    expect(codeOf(setRemoved(db, newId(), true))).toBe('report-missing')
  })
})

describe('a report', () => {
  test('comes back as it went in, every kind of block', () => {
    const { db } = newStore()
    const stored = everyBlock()
    value(insertReport(db, stored))
    expect(value(loadReport(db, stored.id))).toEqual(stored)
  })

  test('that is not there is said', () => {
    expect(codeOf(loadReport(newStore().db, newId()))).toBe('report-missing')
  })

  test('goes in once: a second one of the same id is a fault and changes nothing', () => {
    const { db } = newStore()
    const stored = report()
    value(insertReport(db, stored))
    const first = stored.chapters[0] ?? chapter('')
    expect(() => insertReport(db, { ...report(), chapters: [first, first] })).not.toThrow()
    expect(listReports(db)).toHaveLength(2)
    expect(value(loadReport(db, stored.id))).toEqual(stored)
  })
})

describe('the file of an import', () => {
  test('is kept with its report and finds it by its hash', () => {
    const { db } = newStore()
    const content = Buffer.from('云岭区2025年法治政府建设情况报告\n')
    const sha256 = createHash('sha256').update(content).digest('hex')
    const [first, second] = [report(), report()]
    const source = { file: '去年.txt', format: 'txt', sha256, content, origins: [], comments: [] }
    expect(findReportBySource(db, sha256)).toBeNull()
    value(insertReport(db, first, source))
    value(insertReport(db, second, source))
    expect(findReportBySource(db, sha256)?.report).toBe(second.id)
    value(setRemoved(db, second.id, true))
    expect(findReportBySource(db, sha256)?.report).toBe(first.id)
    const [kept] = importedFiles(db, first.id)
    expect(kept).toMatchObject({ file: '去年.txt', bytes: content.length, sha256 })
    expect(importedBytes(db, kept?.source ?? 0)).toEqual({ file: '去年.txt', content })
    expect(importedBytes(db, 99)).toBeNull()
  })
})

describe('assets and settings', () => {
  test('an asset is kept once under its hash', () => {
    const { db } = newStore()
    const bytes = new Uint8Array([137, 80, 78, 71, 0, 255])
    const id = value(putAsset(db, { name: '图1.png', mediaType: 'image/png', bytes }))
    expect(value(putAsset(db, { name: '又.png', mediaType: 'image/png', bytes }))).toBe(id)
    const found = getAsset(db, id)
    expect(found?.name).toBe('图1.png')
    expect(Array.from(found?.bytes ?? [])).toEqual(Array.from(bytes))
  })

  test('an asset whose bytes changed is not given', () => {
    const { db } = newStore()
    const bytes = new Uint8Array(0)
    const id = value(putAsset(db, { name: '空', mediaType: 'image/png', bytes }))
    expect(getAsset(db, id)?.bytes).toHaveLength(0)
    connection(db).exec("UPDATE assets SET bytes = x'00'")
    expect(getAsset(db, id)).toBeNull()
  })

  test('a setting is the last one set', () => {
    const { db } = newStore()
    expect(getSetting(db, 'last-report')).toBeNull()
    value(setSetting(db, 'last-report', 'a'))
    value(setSetting(db, 'last-report', 'b'))
    expect(getSetting(db, 'last-report')).toBe('b')
  })
})

test('a report from before there were all the official elements opens, without them', () => {
  const { db } = newStore()
  const stored = report()
  value(insertReport(db, stored))
  const old = { documentNumber: '云政发〔2026〕3号', signer: '', classification: '' }
  const row = reportRow(db, stored.id)
  if (!row) throw new Error('The report has no row.')
  const head = JSON.stringify(old)
  const order = chaptersInOrder(stored).map(({ id }) => id)
  connection(db)
    .prepare('UPDATE reports SET head = ?, sha256 = ? WHERE id = ?')
    .run(head, reportHash({ ...row, head }, order, []), stored.id)
  expect(value(loadReport(db, stored.id)).head).toEqual({ ...emptyHead, ...old })
})

function everyBlock(): Report {
  const cell = (text: string) => ({ type: 'table-cell' as const, children: [{ text }] })
  const whole = chapter('各类', '一是建章立制。“引号”\u2028\u0000末尾')
  return report({
    year: null,
    head: {
      ...emptyHead,
      documentNumber: '云政发〔2026〕3号',
      signer: '林某',
      authority: '云溪县人民政府\n云溪县司法局',
      sealing: 'seal',
      contents: true,
    },
    numbering: { 2: 'restart', 3: 'run-on', 4: 'run-on' },
    structureRevision: 7,
    chapters: [
      {
        ...whole,
        level: null,
        runIn: true,
        revision: 12,
        blocks: [
          ...whole.blocks,
          { type: 'heading', id: newId(), level: 2, children: [{ text: '（样）', bold: true }] },
          {
            type: 'paragraph',
            id: newId(),
            level: 3,
            role: 'note',
            children: [{ text: '严格审核。', lead: true }, { text: '今年以来' }],
          },
          {
            type: 'table',
            id: newId(),
            caption: '复议案件',
            children: [
              { type: 'table-row', children: [{ ...cell('类'), columnSpan: 2 }] },
              { type: 'table-row', children: [cell('受理'), cell('213')] },
            ],
          },
          {
            type: 'image',
            id: newId(),
            asset: 'a'.repeat(64) as never,
            name: '图1.png',
            caption: '',
            width: 10,
            height: 20,
            children: [{ text: '' }],
          },
        ],
      },
    ],
  })
}
