import { CaretDownOutlined, CaretRightOutlined } from '@ant-design/icons'
import { useState, type JSX } from 'react'
import type { ListedReport } from '../../../shared/contract/library'
import type { ReportId } from '../../../shared/model/ids'
import { byYear, yearLabel } from '../../library/by-year'

export interface ReportListProps {
  readonly reports: readonly ListedReport[]
  readonly open: ReportId
  readonly onOpen: (report: ReportId) => void
}

/** All reports by year, folded away until another one is wanted. */
export function ReportList({ reports, open, onOpen }: ReportListProps): JSX.Element {
  const [unfolded, setUnfolded] = useState(false)
  return (
    <section className="report-list" aria-label="全部报告">
      <button
        type="button"
        className="panel-fold"
        aria-expanded={unfolded}
        onClick={() => setUnfolded(!unfolded)}
      >
        {unfolded ? <CaretDownOutlined /> : <CaretRightOutlined />}
        <h2>全部报告（{reports.length}）</h2>
      </button>
      {unfolded && (
        <div className="report-years">
          {byYear(reports).map(({ year, reports: ofYear }) => (
            <div key={year ?? 0} role="group" aria-label={yearLabel(year)}>
              <h3>{yearLabel(year)}</h3>
              {ofYear.map(({ id, title }) => (
                <button
                  key={id}
                  type="button"
                  className="report-link"
                  aria-current={id === open}
                  title={title}
                  onClick={() => onOpen(id)}
                >
                  {title || '未命名的报告'}
                </button>
              ))}
            </div>
          ))}
        </div>
      )}
    </section>
  )
}
