import { describe, expect, test } from 'vitest'
import { dropIndex } from '../../../renderer/shell/outline/drop-index'
import {
  keepRows,
  outlineRows,
  rowAt,
  type OutlineRow,
} from '../../../renderer/shell/outline/outline-rows'
import type { Text } from '../../../shared/model/blocks/text'
import { apply } from '../../../shared/model/operations'
import type { Report } from '../../../shared/model/report'
import { computeNumbers } from '../../../shared/resolve/numbers'
import { chapterAt, heading, paragraph, reportOf, table } from '../session/desk'
import { writtenOut } from '../../../shared/figures/written-out'

const nothing: ReadonlySet<never> = new Set()

describe('the outline', () => {
  const lead = paragraph('', {
    level: 3,
    children: [{ text: '严把审核关。', lead: true }, { text: '全年审核34件。' }],
  })
  const report = reportOf(
    [heading(2, '坚持依法履职'), lead, paragraph('全年受理案件。', { level: 3 }), table([['甲']])],
    ['只有正文。'],
  )

  test('names all that is numbered, front and back, with computed numbers', () => {
    expect(shown(report)).toEqual([
      '1 开头',
      '1 一、第1部分',
      '2 （一）坚持依法履职',
      '3 1.严把审核关。',
      '3 2.全年受理案件。',
      '1 二、第2部分',
      '1 落款',
    ])
  })

  test('renumbers when a chapter moves', () => {
    const moved = apply(report, {
      type: 'move-chapter',
      chapter: chapterAt(report, 1).id,
      index: 0,
    })
    expect(shown(moved).slice(1, 3)).toEqual(['1 一、第2部分', '1 二、第1部分'])
  })

  test('hides what lies below a folded chapter, and nothing else', () => {
    const folded = new Set([chapterAt(report, 0).id])
    const rows = outlineRows(writtenOut(report), computeNumbers(report), folded)
    expect(rows.map(({ text }) => text)).toEqual(['开头', '第1部分', '第2部分', '落款'])
    expect(rows.map(({ folds }) => folds)).toEqual([false, true, false, false])
  })

  test('knows in which heading the caret is', () => {
    const rows = outlineRows(writtenOut(report), computeNumbers(report), nothing)
    const { id } = chapterAt(report, 0)
    const at = [0, 1, 2, 3].map((index) => rowAt(rows, id, index)?.text)
    expect(at).toEqual(['坚持依法履职', '严把审核关。', '全年受理案件。', '全年受理案件。'])
    expect(rowAt(rows, chapterAt(report, 1).id, 0)?.text).toBe('第2部分')
  })

  test('stays the same list while only body text changes', () => {
    const rows = outlineRows(writtenOut(report), computeNumbers(report), nothing)
    const chapters = report.chapters.map((chapter, index) =>
      index === 1 ? { ...chapter, blocks: [paragraph('别的正文。')] } : chapter,
    )
    const typed: Report = { ...report, chapters }
    const next = outlineRows(writtenOut(typed), computeNumbers(typed), nothing)
    expect(keepRows(rows, next)).toBe(rows)
    const renamed = outlineRows(
      writtenOut({ ...typed, chapters: chapters.slice(1) }),
      computeNumbers(typed),
      nothing,
    )
    expect(keepRows(rows, renamed)).toBe(renamed)
  })

  test('leaves out no number: a numbered paragraph without a heading shows how it begins', () => {
    const long = `自三月份起，组织民警${'𠮷'.repeat(40)}`
    const numbered = reportOf([long, '自四月份起', ''].map((text) => paragraph(text, { level: 3 })))
    const rows = outlineRows(writtenOut(numbered), computeNumbers(numbered), nothing)
    expect(rows.slice(2, 5).map(({ kind, text }) => [kind, text])).toEqual([
      ['paragraph', `自三月份起，组织民警${'𠮷'.repeat(14)}…`],
      ['paragraph', '自四月份起'],
      ['paragraph', ''],
    ])
  })

  test('a paragraph becomes a heading as its first words are made one, and the list another', () => {
    const before = reportOf([paragraph('审核。', { level: 3 })])
    const after = withLeaves(before, [{ text: '审核。', lead: true }])
    const rows = outlineRows(writtenOut(before), computeNumbers(before), nothing)
    const next = outlineRows(writtenOut(after), computeNumbers(after), nothing)
    expect([rows[2]?.kind, next[2]?.kind]).toEqual(['paragraph', 'heading'])
    expect(keepRows(rows, next)).toBe(next)
  })

  test('stays the same list while a numbered paragraph grows beyond its beginning', () => {
    const before = reportOf([paragraph('全'.repeat(30), { level: 3 })])
    const after = withLeaves(before, [{ text: '全'.repeat(31) }])
    const rows = outlineRows(writtenOut(before), computeNumbers(before), nothing)
    expect(keepRows(rows, outlineRows(writtenOut(after), computeNumbers(after), nothing))).toBe(
      rows,
    )
  })

  test('a report whose chapters are of level 2 begins its headings one step in', () => {
    const chapters = report.chapters.map((chapter) => ({ ...chapter, level: 2 as const }))
    const rows = shown({ ...report, chapters: chapters.slice(0, 1) })
    expect(rows).toContain('2 1.严把审核关。')
  })
})

describe('a chapter that is dropped', () => {
  test.each([
    ['onto itself stays', 2, 2, true, null],
    ['under the one before it stays', 2, 1, true, null],
    ['over the one after it stays', 2, 3, false, null],
    ['over the first one', 3, 0, false, 0],
    ['under the first one', 3, 0, true, 1],
    ['under the last one', 0, 3, true, 3],
    ['over the last one', 0, 3, false, 2],
  ])('%s', (_, from, over, below, index) => {
    expect(dropIndex(from, over, below)).toBe(index)
  })
})

/** The report with other leaves in the first block of its first chapter. */
function withLeaves(report: Report, children: readonly Text[]): Report {
  const chapter = chapterAt(report, 0)
  const [block] = chapter.blocks
  if (block?.type !== 'paragraph') throw new Error('The report begins otherwise.')
  const blocks = [{ ...block, children: [...children] }]
  return { ...report, chapters: [{ ...chapter, blocks }] }
}

function shown(report: Report): readonly string[] {
  return outlineRows(writtenOut(report), computeNumbers(report), nothing).map(line)
}

function line({ depth, number, text }: OutlineRow): string {
  return `${depth} ${number}${text}`
}
