import { reportId, type ReportId } from '../model/ids'

/** Which form a workbook is, as it stands in its last row: it survives any program and any name. */
export interface FormMark {
  readonly report: ReportId
  readonly year: number | null
  readonly department: string
}

/** The mark as it is written. */
export function formMark({ report, year, department }: FormMark): string {
  return `${begin}${report}·${year ?? noYear}·${department}`
}

/** The mark of a row of a table; null where it is none. */
export function formMarkOf(row: readonly string[]): FormMark | null {
  const text = row.find((cell) => cell.startsWith(begin)) ?? ''
  const [report, year, ...department] = text.slice(begin.length).split('·')
  const id = reportId.safeParse(report)
  if (!id.success || year === undefined) return null
  return {
    report: id.data,
    year: /^\d{4}$/u.test(year) ? Number(year) : null,
    department: department.join('·'),
  }
}

const begin = '表号：'
const noYear = '未定年份'
