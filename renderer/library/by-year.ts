import type { ListedReport } from '../../shared/contract/library'

/** The reports of one year; `year` is null for those that name none. */
export interface YearOfReports {
  readonly year: number | null
  readonly reports: readonly ListedReport[]
}

/** Reports by their year, the newest year first, those without a year last; last changed first. */
export function byYear(reports: readonly ListedReport[]): readonly YearOfReports[] {
  const years = new Map<number | null, ListedReport[]>()
  for (const report of reports) {
    const known = years.get(report.year)
    if (known) known.push(report)
    else years.set(report.year, [report])
  }
  return [...years]
    .map(([year, list]) => ({ year, reports: list.toSorted(lastChangedFirst) }))
    .sort((a, b) => (b.year ?? 0) - (a.year ?? 0))
}

/** 2025年度, or what stands in its place. */
export function yearLabel(year: number | null): string {
  return year === null ? '未注明年度' : `${year}年度`
}

function lastChangedFirst(a: ListedReport, b: ListedReport): number {
  return b.updatedAt.localeCompare(a.updatedAt)
}
