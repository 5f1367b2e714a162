import { describe, expect, test } from 'vitest'
import { saveBlocks } from '../../../main/store/chapters'
import { connection } from '../../../main/store/database'
import { insertReport, listReports, loadReport } from '../../../main/store/reports'
import { applyStructure } from '../../../main/store/structure'
import type { Block } from '../../../shared/model/block'
import { newId } from '../../../shared/model/ids'
import { chaptersInOrder, type Report } from '../../../shared/model/report'
import { indicatorOf } from '../../shared/model/indicators'
import { chapter, codeOf, newStore, paragraph, report, value } from './samples'

function stored() {
  const { db } = newStore()
  const made = report()
  value(insertReport(db, made))
  return { db, made, first: made.chapters[0] ?? chapter('') }
}

describe('saving a chapter', () => {
  test('counts its revision on and leaves everything else as it was', () => {
    const { db, made, first } = stored()
    const blocks = [paragraph('改过的文字。')]
    const saved = value(saveBlocks(db, { report: made.id, chapter: first.id, revision: 0, blocks }))
    expect(saved.revision).toBe(1)
    const changed = { ...first, blocks, revision: 1 }
    const after: Report = { ...made, chapters: [changed, ...made.chapters.slice(1)] }
    expect(value(loadReport(db, made.id))).toEqual(after)
    expect(listReports(db)[0]?.updatedAt).toBe(saved.savedAt)
  })

  test('an older revision never overwrites a newer one', () => {
    const { db, made, first } = stored()
    const save = (revision: number, text: string) =>
      codeOf(
        saveBlocks(db, {
          report: made.id,
          chapter: first.id,
          revision,
          blocks: [paragraph(text)],
        }),
      )
    expect(save(0, '新')).toBe('ok')
    const before = value(loadReport(db, made.id))
    expect(save(0, '旧')).toBe('stale-revision')
    expect(save(2, '超前')).toBe('stale-revision')
    expect(value(loadReport(db, made.id))).toEqual(before)
    expect(save(1, '更新')).toBe('ok')
  })

  test('works for front and back too', () => {
    const { db, made } = stored()
    for (const { id } of [made.front, made.back]) {
      expect(
        codeOf(saveBlocks(db, { report: made.id, chapter: id, revision: 0, blocks: [] })),
      ).toBe('ok')
    }
  })

  test('a chapter that is not there is said', () => {
    const { db, made, first } = stored()
    const save = { report: made.id, chapter: first.id, revision: 0, blocks: [] }
    expect(codeOf(saveBlocks(db, { ...save, chapter: newId() }))).toBe('chapter-missing')
    expect(codeOf(saveBlocks(db, { ...save, report: newId() }))).toBe('chapter-missing')
  })

  test('keeps the count of characters', () => {
    const { db, made, first } = stored()
    const before = listReports(db)[0]?.characters ?? 0
    const blocks = [...first.blocks, paragraph('多 五 个 字 呀')]
    value(saveBlocks(db, { report: made.id, chapter: first.id, revision: 0, blocks }))
    expect(listReports(db)[0]?.characters).toBe(before + 5)
  })

  test('counts a figure as the register says it at that moment', () => {
    const { db } = newStore()
    const cases = indicatorOf('收案', { value: '7', unit: '件' })
    const made = report({ register: [cases] })
    value(insertReport(db, made))
    const { id } = made.chapters[0] ?? chapter('')
    const figure = { type: 'figure' as const, indicator: cases.id, form: 'value' as const }
    const blocks: Block[] = [
      { type: 'paragraph', id: newId(), children: [{ ...figure, children: [{ text: '' }] }] },
    ]
    const counted = (revision: number): number => {
      value(saveBlocks(db, { report: made.id, chapter: id, revision, blocks }))
      return listReports(db)[0]?.characters ?? 0
    }
    const before = counted(0)
    expect(counted(1)).toBe(before)
    const changes = [{ indicator: cases.id, fields: { value: '7000' } }]
    const operation = { type: 'set-indicators' as const, changes }
    value(applyStructure(db, { report: made.id, revision: made.structureRevision, operation }))
    expect(counted(2)).toBe(before + 3)
  })
})

test('a full database refuses the save in one sentence, and saves once there is room', () => {
  const { db, made, first } = stored()
  const sqlite = connection(db)
  const pages = Number(sqlite.pragma('page_count', { simple: true }))
  sqlite.pragma(`max_page_count = ${pages}`)
  const blocks = [paragraph('云岭'.repeat(20_000))]
  const save = { report: made.id, chapter: first.id, revision: 0, blocks }
  expect(codeOf(saveBlocks(db, save))).toBe('store-full')
  expect(value(loadReport(db, made.id))).toEqual(made)
  sqlite.pragma('max_page_count = 1000000')
  expect(codeOf(saveBlocks(db, save))).toBe('ok')
  expect(chaptersInOrder(value(loadReport(db, made.id)))[1]?.blocks).toEqual(blocks)
})
