import { describe, expect, test } from 'vitest'
import { mostHits, search } from '../../../renderer/find/search'
import type { Report } from '../../../shared/model/report'
import { heading, paragraph, reportOf, table } from '../session/desk'
import { writtenOut } from '../../../shared/figures/written-out'

const loose = { matchCase: false, matchWidth: false }
const exact = { matchCase: true, matchWidth: true }

describe('a search', () => {
  const report = reportOf(
    [heading(2, '行政复议工作'), '办理行政复议72件，行政诉讼61件。', table([['行政', '复议']])],
    ['全年ABC系统运行（良好）。'],
  )

  test('finds titles, headings, text and cells in the order of the paper', () => {
    expect(shown(report, '行政')).toEqual([
      '[行政]复议工作',
      '办理[行政]复议72件，行政诉讼61件。',
      '办理行政复议72件，[行政]诉讼61件。',
      '[行政]',
    ])
    expect(shown(report, '法治政府')).toEqual(['青杨区2025年度[法治政府]建设情况报告'])
    expect(shown(report, '第2部')).toEqual(['[第2部]分'])
  })

  test('never goes over the edge of a cell', () => {
    expect(search(writtenOut(report), '政复', exact).map(({ part }) => part)).toEqual([
      'text',
      'text',
    ])
  })

  test('counts the offsets of cells through the table', () => {
    const [hit] = search(writtenOut(report), '复议', exact).slice(-1)
    expect(hit).toMatchObject({ start: 2, end: 4, part: 'text' })
  })

  test('takes letters and brackets of either case and width for the same, unless told', () => {
    for (const words of ['abc', 'ＡＢＣ', '(良好)', '（良好）']) {
      expect(search(writtenOut(report), words, loose), words).toHaveLength(1)
    }
    expect(search(writtenOut(report), 'abc', exact)).toEqual([])
    expect(search(writtenOut(report), '(良好)', exact)).toEqual([])
  })

  test('of one chapter leaves the others out', () => {
    const [, second] = report.chapters
    expect(search(writtenOut(report), '行政', exact, second?.id)).toEqual([])
  })

  test('of nothing finds nothing, and of a letter that is everywhere has an end', () => {
    expect(search(writtenOut(report), '', loose)).toEqual([])
    const long = reportOf([paragraph('的'.repeat(mostHits + 5))])
    expect(search(writtenOut(long), '的', exact)).toHaveLength(mostHits)
  })
})

function shown(report: Report, words: string): string[] {
  return search(writtenOut(report), words, loose).map(
    ({ before, text, after }) => `${before}[${text}]${after}`,
  )
}
