import { Checkbox, Input, Modal, Radio } from 'antd'
import { useEffect, useMemo, useState, type JSX } from 'react'
import type { Editor } from 'slate'
import { ReactEditor } from 'slate-react'
import { chartKind, type Chart, type ChartKind } from '../../shared/model/blocks/chart'
import { newId } from '../../shared/model/ids'
import type { WrittenTable } from '../../shared/model/written'
import { chartNames } from '../../shared/resolve/chart-alt'
import { seriesNames } from '../../shared/resolve/chart-table'
import { ChartPicture } from '../charts/chart-picture'
import { chartOf } from '../session/charts'
import type { Session } from '../session/session'
import { changeChart, chartAt, insertChart } from '../session/slate/charts'
import { tablePlace } from '../session/slate/tables'
import { useSessionState } from '../session/use-session'
import { ChartFrom } from './chart-from'
import {
  firstChoice,
  choiceOf,
  sourceOf,
  tablesIn,
  type ChartChoice,
  type NamedTable,
} from './chart-choice'
import './figures.css'

export interface ChartDialogProps {
  readonly session: Session
  readonly onClose: () => void
}

/** 图表: what it shows and how, with the chart as it will stand on paper; a new one, or that at the caret. */
export function ChartDialog({ session, onClose }: ChartDialogProps): JSX.Element {
  const editor = session.editorOf(session.state().openChapter)
  const [place] = useState(() => chartAt(editor))
  const tables = useMemo(() => tablesIn(session.state()), [session])
  const [choice, setChoice] = useState<ChartChoice>(() =>
    place ? choiceOf(place.chart) : firstChoice(drawableAt(editor, tables)),
  )
  const change = (part: Partial<ChartChoice>): void => setChoice((old) => ({ ...old, ...part }))
  const source = sourceOf(choice)
  const earlier = useSessionState(session, (state) => state.earlier)
  const shown = useMemo(() => {
    if (!source) return null
    const chart: Chart = { ...wishOf(choice), source, id: newId(), type: 'chart', children }
    return chartOf(chart, session.state())
    // What the store has of earlier years comes later.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [JSON.stringify(source), choice.kind, choice.labelled, session, earlier])
  useEffect(() => {
    if (choice.of === 'years') session.askEarlier()
  }, [choice.of, session])
  const done = (): void => {
    if (!source) return
    const wish = { ...wishOf(choice), source }
    session.together(() =>
      place ? changeChart(editor, place.index, wish) : insertChart(editor, wish),
    )
    onClose()
    ReactEditor.focus(editor)
  }
  return (
    <Modal
      open
      width={920}
      title={place ? '修改图表' : '插入图表'}
      okText={place ? '改好了' : '插入'}
      cancelText="取消"
      okButtonProps={{ disabled: !source }}
      onOk={done}
      onCancel={onClose}
    >
      <div className="chart-dialog" data-testid="chart-dialog">
        <div className="table-dialog">
          <label htmlFor="chart-caption">图名</label>
          <Input
            id="chart-caption"
            value={choice.caption}
            maxLength={200}
            placeholder="不用写“图1”，编号自己会排"
            onChange={({ target }) => change({ caption: target.value })}
          />
          <span id="chart-kind">图形</span>
          <Radio.Group
            aria-labelledby="chart-kind"
            optionType="button"
            size="small"
            value={choice.kind}
            options={kinds}
            onChange={({ target }) => change(withKind(choice, target.value as ChartKind))}
          />
          <ChartFrom
            choice={choice}
            register={session.state().report.register}
            year={session.state().report.year}
            tables={tables}
            onChange={change}
          />
          <Checkbox
            checked={choice.labelled}
            onChange={({ target }) => change({ labelled: target.checked })}
          >
            标出数字
          </Checkbox>
        </div>
        <div className="chart-preview" data-testid="chart-preview">
          {shown && shown.fault === null ? (
            <ChartPicture data={shown} />
          ) : (
            <p>{shown?.fault ?? '选好指标或表格，图就画在这里。'}</p>
          )}
        </div>
      </div>
    </Modal>
  )
}

const children: Chart['children'] = [{ text: '' }]
const kinds = chartKind.options.map((value) => ({ value, label: chartNames[value] }))

/** The table in which the caret stands, where a chart can be drawn of it. */
function drawableAt(editor: Editor, tables: readonly NamedTable[]): WrittenTable | null {
  const id = tablePlace(editor)?.table.id
  const found = tables.find(({ table }) => table.id === id)?.table
  return found && seriesNames(found, 'columns').length > 0 ? found : null
}

function wishOf({
  kind,
  caption,
  labelled,
}: ChartChoice): Omit<Chart, 'type' | 'id' | 'source' | 'children'> {
  return { kind, caption: caption.trim(), ...(!labelled && { unlabelled: true as const }) }
}

/** A pie shows one value, of one year. */
function withKind(choice: ChartChoice, kind: ChartKind): Partial<ChartChoice> {
  if (kind !== 'pie') return { kind }
  return {
    kind,
    values: choice.values.includes('now') ? ['now'] : choice.values.slice(0, 1),
    of: choice.of === 'years' ? 'indicators' : choice.of,
  }
}
