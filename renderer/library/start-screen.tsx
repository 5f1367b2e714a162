import { FileAddOutlined, ImportOutlined, ReadOutlined } from '@ant-design/icons'
import { Button, Spin } from 'antd'
import { useState, type JSX } from 'react'
import type { ListedReport } from '../../shared/contract/library'
import type { HandingOver } from '../../shared/model/handing-over'
import type { ReportId } from '../../shared/model/ids'
import { byYear, yearLabel } from './by-year'
import { EmptyLibrary } from './empty-library'
import { HandingDialog } from './handing-dialog'
import { ReportTable } from './report-table'
import './library.css'

export interface StartScreenProps {
  /** Null until they were read. */
  readonly reports: readonly ListedReport[] | null
  readonly open: ReportId | null
  readonly onOpen: (report: ReportId) => void
  readonly onRemove: (report: ReportId, title: string) => void
  readonly onHanding: (report: ReportId, handing: HandingOver) => void
  readonly onImport: () => void
  readonly onNew: () => void
  readonly onExample: () => void
}

/** All reports by year, and the three ways to a new one. */
export function StartScreen(props: StartScreenProps): JSX.Element {
  const { reports, open, onOpen, onRemove, onHanding, onImport, onNew, onExample } = props
  const [handing, setHanding] = useState<ListedReport | null>(null)
  return (
    <main className="start-screen" data-testid="start-screen" data-pane="main">
      <div className="start-inner">
        <header className="start-head">
          <h1>年度报告</h1>
          <div className="start-actions">
            <Button
              type="primary"
              icon={<ImportOutlined />}
              onClick={onImport}
              data-testid="import-button"
            >
              导入上年报告
            </Button>
            <Button icon={<FileAddOutlined />} onClick={onNew} data-testid="new-report">
              从模板新建
            </Button>
            <Button icon={<ReadOutlined />} onClick={onExample} data-testid="open-example">
              打开示例
            </Button>
          </div>
        </header>
        {reports === null && <Spin className="start-wait" description="正在读取报告…" />}
        {reports?.length === 0 && <EmptyLibrary />}
        {byYear(reports ?? []).map(({ year, reports: ofYear }) => (
          <section key={year ?? 0} aria-label={yearLabel(year)}>
            <h2>{yearLabel(year)}</h2>
            <ReportTable
              reports={ofYear}
              open={open}
              onOpen={onOpen}
              onRemove={onRemove}
              onHanding={setHanding}
            />
          </section>
        ))}
      </div>
      {handing && (
        <HandingDialog
          report={handing}
          onKeep={(kept) => {
            setHanding(null)
            onHanding(handing.id, kept)
          }}
          onClose={() => setHanding(null)}
        />
      )}
    </main>
  )
}
