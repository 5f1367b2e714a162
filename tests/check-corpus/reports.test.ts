import { describe, expect, it } from 'vitest'
import { judgeReports, readReports, reportOf } from './reports'

const text = [
  '云岭区司法局2025年度法治政府建设情况报告',
  '一、主要举措和成效',
  '（一）加强培训。举办培训12期⟦punctuation/doubled|，，⟧参加人员120名。',
  '⟦time/until|截止⟧目前，评查案卷20卷，其中⟦figures/parts|优秀卷21卷⟧。',
  '截止目前，已完成整改。',
  '二、存在的不足和原因',
  '培训偏少，⟦wording/confusions|办案质量⟧不高。',
].join('\n')

describe('whole reports of the corpus', () => {
  it('finds the marked words in the line without its marks', () => {
    const { lines, slips } = reportOf('one', text)
    for (const { line, start, words } of slips) {
      expect(lines[line - 1]?.slice(start, start + words.length)).toBe(words)
    }
    expect(slips).toHaveLength(4)
  })

  it('counts a slip as found where a finding of its rule touches it, any other finding as an alarm', () => {
    const { slips, missed, loud } = judgeReports([reportOf('one', text)])
    expect(slips).toBe(4)
    expect(missed.map(({ words }) => words)).toEqual(['办案质量'])
    expect(loud.filter(({ finding }) => finding.rule === 'time/until')).toHaveLength(1)
  })

  it.each(['tuning', 'frozen'] as const)(
    'has three of them in %s, full of numbers and slips',
    (half) => {
      const reports = readReports(half)
      expect(reports).toHaveLength(3)
      for (const { lines, slips, draft } of reports) {
        expect(lines.join('').length).toBeGreaterThan(2800)
        expect(slips.length).toBeGreaterThanOrEqual(12)
        expect(new Set(slips.map(({ rule }) => rule.split('/')[0])).size).toBeGreaterThanOrEqual(5)
        expect(draft.figures.length).toBeGreaterThan(90)
      }
    },
  )
})
