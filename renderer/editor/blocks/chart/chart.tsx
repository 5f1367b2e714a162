import { use, useEffect, type JSX } from 'react'
import { Editor, Transforms } from 'slate'
import { ReactEditor, useSelected, useSlateStatic } from 'slate-react'
import { unfilled } from '../../../../shared/figures/printed-figure'
import type { Chart } from '../../../../shared/model/blocks/chart'
import { chartGaps, chartRemarks, type ChartData } from '../../../../shared/resolve/chart-data'
import { ChartPicture } from '../../../charts/chart-picture'
import { useChart, useNumber, useSessionState } from '../../../session/use-session'
import { PlainField } from '../../plain-field'
import { EditChartContext, useSession } from '../../session-context'
import type { BlockProps } from '../block-props'
import { WithheldNote } from '../withheld-note'

/** A chart over its caption and what is missing in it; the caret can stand on it, not in it. */
export function ChartBlock({ attributes, children, element }: BlockProps<Chart>): JSX.Element {
  const editor = useSlateStatic()
  const session = useSession()
  const isSelected = useSelected()
  const label = useNumber(session, ({ labels }) => labels.get(element.id))
  const data = useChart(session, element)
  const showsYears = element.source.of === 'years'
  useEffect(() => {
    if (showsYears) session.askEarlier()
  }, [session, showsYears])
  const edit = use(EditChartContext)
  const readOnly = useSessionState(session, (state) => state.readOnly)
  const stand = (): void => {
    if (isSelected) return
    Transforms.select(editor, Editor.start(editor, ReactEditor.findPath(editor, element)))
  }
  return (
    <div {...attributes} className="chart-block" data-block={element.id} data-selected={isSelected}>
      <div contentEditable={false} onFocus={stand}>
        <div onDoubleClick={readOnly ? undefined : edit}>
          <ChartPicture data={data} />
        </div>
        <div className="caption">
          <span className="caption-label">{label}</span>
          <PlainField
            label={`${label ?? '图'}的标题`}
            placeholder="图表标题"
            value={element.caption}
            onChange={(caption) =>
              Transforms.setNodes<Chart>(
                editor,
                { caption },
                { at: ReactEditor.findPath(editor, element) },
              )
            }
            onLeave={() => ReactEditor.focus(editor)}
          />
        </div>
        <WithheldNote wording={element.withheld} />
        <Missing data={data} />
        {isSelected && !readOnly && (
          <p className="chart-change">
            <button type="button" onClick={edit}>
              修改图表…
            </button>
          </p>
        )}
      </div>
      {children}
    </div>
  )
}

/** More of them than one reads below a chart. */
const mostShown = 3

function Missing({ data }: { readonly data: ChartData }): JSX.Element | null {
  const gaps = chartGaps(data)
  const remarks = chartRemarks(data)
  if (gaps.length + remarks.length === 0) return null
  return (
    <p className="chart-missing" data-testid="chart-missing">
      {gaps.length > 0 && unfilled + firstOf(gaps)}
      {firstOf(remarks)}
    </p>
  )
}

function firstOf(told: readonly string[]): string {
  return told.slice(0, mostShown).join('') + (told.length > mostShown ? `等${told.length}处` : '')
}
