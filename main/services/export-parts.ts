import { earlierYears } from '../../shared/figures/earlier-years'
import type { EarlierYear } from '../../shared/model/earlier-year'
import { chaptersInOrder, type Report } from '../../shared/model/report'
import { getAsset } from '../store/assets'
import type { Readable } from '../store/database'
import { earlierReports } from '../store/earlier-reports'
import type { ExportParts } from './export-report'

/** What the printing of a stored report needs from its store. */
export function storedParts(
  given: Omit<ExportParts, 'picture' | 'earlier'>,
  db: Readable,
  report: Report,
): ExportParts {
  return {
    ...given,
    picture: (asset) => getAsset(db, asset),
    earlier: showsYears(report) ? earlierOf(db, report) : [],
  }
}

/** What the store knows of the years before last year, for the office of a report. */
export function earlierOf(
  db: Readable,
  { organization, year }: Pick<Report, 'organization' | 'year'>,
): readonly EarlierYear[] {
  return year === null ? [] : earlierYears(year, earlierReports(db, { organization, year }))
}

function showsYears(report: Report): boolean {
  return chaptersInOrder(report).some(({ blocks }) =>
    blocks.some((block) => block.type === 'chart' && block.source.of === 'years'),
  )
}
