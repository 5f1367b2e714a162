import { Checkbox, Input, Modal, Radio } from 'antd'
import { useState, type JSX } from 'react'
import { ReactEditor } from 'slate-react'
import {
  columnTitles,
  statisticColumns,
  statisticTable,
  type StatisticColumn,
} from '../../shared/figures/statistic-table'
import { fullName } from '../../shared/figures/formula-names'
import { totalOf } from '../../shared/figures/table-total'
import type { IndicatorId } from '../../shared/model/ids'
import type { Session } from '../session/session'
import { insertWhole } from '../session/slate/tables'
import { IndicatorSelect } from './indicator-select'
import './figures.css'

export interface TableDialogProps {
  readonly session: Session
  readonly onClose: () => void
}

/** 统计表: which indicators, which columns; every number in it follows the register. */
export function TableDialog({ session, onClose }: TableDialogProps): JSX.Element {
  const { report } = session.state()
  const [caption, setCaption] = useState('')
  const [ids, setIds] = useState<readonly IndicatorId[]>([])
  const [columns, setColumns] = useState<readonly StatisticColumn[]>([
    'unit',
    'now',
    'prior',
    'rate',
  ])
  const [isAcross, setIsAcross] = useState(false)
  const [hasTotal, setHasTotal] = useState(false)
  const chosen = report.register.filter(({ id }) => ids.includes(id))
  const total = totalOf(chosen, report.register)
  const count = chosen.length + (total && hasTotal ? 1 : 0)
  const insert = (): void => {
    const ordered = statisticColumns.filter((column) => columns.includes(column))
    const table = statisticTable({
      caption: caption.trim(),
      indicators: chosen,
      columns: ordered,
      total: total?.indicator,
      hasTotal,
      year: report.year,
      isAcross,
    })
    const editor = session.editorOf(session.state().openChapter)
    session.together(() => {
      if (total && total.index !== null && (hasTotal || ordered.includes('share'))) {
        const { index, indicator } = total
        session.change({ type: 'insert-indicators', indicators: [{ index, indicator }] })
      }
      insertWhole(editor, table)
    })
    onClose()
    ReactEditor.focus(editor)
  }
  return (
    <Modal
      open
      title="插入统计表"
      okText={count > 0 ? `插入（${count}${isAcross ? '列' : '行'}）` : '插入'}
      cancelText="取消"
      okButtonProps={{ disabled: chosen.length === 0 || columns.length === 0 }}
      onOk={insert}
      onCancel={onClose}
    >
      <div className="table-dialog" data-testid="table-dialog">
        {report.register.length === 0 ? (
          <p>指标库还是空的。请先按 F8 打开指标库，载入或录入指标。</p>
        ) : (
          <>
            <label htmlFor="table-caption">表名</label>
            <Input
              id="table-caption"
              value={caption}
              maxLength={200}
              placeholder="不用写“表1”，编号自己会排"
              onChange={({ target }) => setCaption(target.value)}
            />
            <span id="table-way">排法</span>
            <Radio.Group
              aria-labelledby="table-way"
              value={isAcross}
              options={[
                { value: false, label: '一项一行' },
                { value: true, label: '一项一列，组名合并成表头' },
              ]}
              onChange={({ target }) => setIsAcross(Boolean(target.value))}
            />
            <label htmlFor="table-indicators">指标（按指标库的次序）</label>
            <IndicatorSelect
              id="table-indicators"
              register={report.register}
              value={ids}
              onChange={setIds}
            />
            <span>{isAcross ? '行' : '列'}</span>
            <Checkbox.Group
              value={columns.filter((column) => column !== 'share' || total)}
              options={statisticColumns.map((value) => ({
                value,
                label: columnTitles[value],
                disabled: value === 'share' && !total,
              }))}
              onChange={(next) => setColumns(next)}
            />
            <span>合计</span>
            <Checkbox
              checked={hasTotal && total !== null}
              disabled={!total}
              onChange={({ target }) => setHasTotal(target.checked)}
            >
              {isAcross ? '加一列合计' : '加一行合计'}
            </Checkbox>
            {chosen.length > 1 && !total && (
              <p className="table-hint">所选指标单位不同或是百分比，不能合计，也算不出占比。</p>
            )}
            {total && total.index !== null && (hasTotal || columns.includes('share')) && (
              <p className="table-hint">
                指标库里会加一项“{fullName(total.indicator)}”，由公式算出。
              </p>
            )}
          </>
        )}
      </div>
    </Modal>
  )
}
