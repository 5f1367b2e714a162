import { DeleteOutlined } from '@ant-design/icons'
import { Button, Tooltip } from 'antd'
import { useState, type JSX, type KeyboardEvent } from 'react'
import type { ReportSummary } from '../../shared/contract/library'
import type { ReportId } from '../../shared/model/ids'
import { changedAt } from '../ui/changed-at'

export interface ReportTableProps {
  readonly reports: readonly ReportSummary[]
  readonly open: ReportId | null
  readonly onOpen: (report: ReportId) => void
  readonly onRemove: (report: ReportId, title: string) => void
}

/** The reports of a year, a line each. */
export function ReportTable({ reports, open, onOpen, onRemove }: ReportTableProps): JSX.Element {
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
          <th scope="col" aria-label="操作" />
        </tr>
      </thead>
      <tbody>
        {reports.map(({ id, title, organization, chapters, characters, updatedAt }) => (
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
        ))}
      </tbody>
    </table>
  )
}
