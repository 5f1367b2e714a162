import { DeleteOutlined } from '@ant-design/icons'
import { Button, Tooltip } from 'antd'
import { useState, type JSX, type KeyboardEvent } from 'react'
import type { ListedReport } from '../../shared/contract/library'
import { editionNames, editions } from '../../shared/model/edition'
import type { ReportId } from '../../shared/model/ids'
import { changedAt } from '../ui/changed-at'
import { outputState } from './output-state'

export interface ReportTableProps {
  readonly reports: readonly ListedReport[]
  readonly open: ReportId | null
  readonly onOpen: (report: ReportId) => void
  readonly onRemove: (report: ReportId, title: string) => void
  /** When it is due and to whom. */
  readonly onHanding: (report: ListedReport) => void
}

/** The reports of a year, a line each. */
export function ReportTable(props: ReportTableProps): JSX.Element {
  const { reports, open, onOpen, onRemove, onHanding } = props
  const [now] = useState(() => new Date())
  return (
    <table className="report-table">
      <thead>
        <tr>
          <th scope="col">标题</th>
          <th scope="col">单位</th>
          <th scope="col">章数</th>
          <th scope="col">字数</th>
          <th scope="col">修改时间</th>
          {editions.map((edition) => (
            <th key={edition} scope="col">
              {editionNames[edition]}
            </th>
          ))}
          <th scope="col" aria-label="操作" />
        </tr>
      </thead>
      <tbody>
        {reports.map((report) => {
          const { id, title, organization, chapters, characters, updatedAt } = report
          return (
            <tr
              key={id}
              data-testid="report-row"
              data-report={id}
              data-open={id === open}
              onClick={() => onOpen(id)}
              onKeyDown={(event: KeyboardEvent) => {
                if (event.key === 'Delete') onRemove(id, title)
              }}
            >
              <td>
                <span className="report-cell">
                  <button
                    type="button"
                    className="report-name"
                    title={title}
                    onClick={() => onOpen(id)}
                  >
                    {title || '未命名的报告'}
                  </button>
                  {id === open && <span className="report-open">已打开</span>}
                </span>
              </td>
              <td>{organization}</td>
              <td>{chapters}</td>
              <td>{characters.toLocaleString('zh-CN')}</td>
              <td>
                <time dateTime={updatedAt}>{changedAt(updatedAt, now)}</time>
              </td>
              {editions.map((edition) => {
                const output = report.handing[edition]
                const { text, tone, day } = outputState(output, updatedAt, now)
                const to = output.recipient === '' ? '' : `，${output.recipient}`
                return (
                  <td key={edition}>
                    <button
                      type="button"
                      className="output-state"
                      data-tone={tone}
                      data-testid={`output-${edition}`}
                      title={`改期限和收件单位${to}`}
                      aria-label={`${title}：${editionNames[edition]}${text}${to}`}
                      onClick={(event) => {
                        event.stopPropagation()
                        onHanding(report)
                      }}
                    >
                      {text}
                    </button>
                    {[day, output.recipient].filter(Boolean).map((line) => (
                      <div key={line} className="output-line" title={line}>
                        {line}
                      </div>
                    ))}
                  </td>
                )
              })}
              <td>
                <Tooltip title="删除（可撤销）">
                  <Button
                    type="text"
                    size="small"
                    icon={<DeleteOutlined />}
                    aria-label={`删除“${title}”`}
                    onClick={(event) => {
                      event.stopPropagation()
                      onRemove(id, title)
                    }}
                  />
                </Tooltip>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
