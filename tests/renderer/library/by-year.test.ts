import { expect, test } from 'vitest'
import { byYear, yearLabel } from '../../../renderer/library/by-year'
import type { ListedReport } from '../../../shared/contract/library'
import { usualHandingOver } from '../../../shared/model/handing-over'
import { newId } from '../../../shared/model/ids'

test('reports stand by year, the newest first, those without one last', () => {
  const reports = [
    summary(2024, '甲', '2026-01-01'),
    summary(null, '乙', '2026-01-09'),
    summary(2025, '丙', '2026-01-01'),
    summary(2025, '丁', '2026-01-02'),
  ]
  const years = byYear(reports).map(({ year, reports: list }) => [
    yearLabel(year),
    ...list.map(({ title }) => title),
  ])
  expect(years).toEqual([
    ['2025年度', '丁', '丙'],
    ['2024年度', '甲'],
    ['未注明年度', '乙'],
  ])
})

function summary(year: number | null, title: string, updatedAt: string): ListedReport {
  const handing = usualHandingOver(year)
  const counts = { chapters: 1, characters: 1 }
  return { id: newId(), title, organization: '', year, ...counts, updatedAt, handing }
}
