import {
  mostIndicators,
  type Indicator,
  type IndicatorFields,
  type Register,
} from '../../shared/model/indicator'
import type { Session } from '../session/session'
import { cleared, filledDown, pasted, writtenCell } from './changes'
import { cellsOfText } from './cells-text'
import type { CellRange, GridSelection } from './selection'

/** What the grid does to the register; every action is one step to undo. */
export interface GridActions {
  /** Writes what stands in the field as it is typed: nothing waits for the cell to be left. */
  readonly write: (indicator: Indicator, column: number, text: string) => void
  /** The cell as it was before it was written in. */
  readonly cancel: () => void
  /** The cell is left: what is written next is a step of its own. */
  readonly leave: () => void
  readonly clear: (shown: Register, range: CellRange) => void
  readonly fill: (shown: Register, range: CellRange) => void
  /** Returns what is selected then. */
  readonly paste: (shown: Register, range: CellRange, text: string) => GridSelection
  /** 已核 or 待核. */
  readonly toggle: (indicator: Indicator) => void
}

interface Written {
  readonly indicator: Indicator
  readonly column: number
}

export function createGridActions(session: Session, tell: (title: string) => void): GridActions {
  let written: Written | null = null
  const register = (): Register => session.state().report.register
  return {
    write: (indicator, column, text) => {
      const joins = written?.indicator.id === indicator.id && written.column === column
      const since = joins && written ? written : { indicator, column }
      const operation = writtenCell(since.indicator, column, text, register())
      if (!operation) return
      written = since
      session.change(operation, { joins })
    },
    cancel: () => {
      if (!written) return
      const { id, ...before } = written.indicator
      const fields: IndicatorFields = before
      session.change(
        { type: 'set-indicators', changes: [{ indicator: id, fields }] },
        { joins: true },
      )
      written = null
    },
    leave: () => {
      written = null
    },
    clear: (shown, range) => session.change(cleared(shown, range, register())),
    fill: (shown, range) => session.change(filledDown(shown, range, register())),
    paste: (shown, range, text) => {
      const done = pasted(shown, range, cellsOfText(text), register())
      session.together(() => {
        for (const operation of done.operations) session.change(operation)
      })
      if (done.hasHead) tell('第一行是列名，没有粘贴。')
      if (done.skipped > 0) tell(`有${done.skipped}格落在算出来的列上，没有粘贴。`)
      if (done.left > 0) tell(`指标库最多${mostIndicators}项，还有${done.left}行没有粘贴。`)
      return {
        anchor: { row: range.top, column: range.left },
        active: { row: range.top + done.rows, column: range.left + done.columns },
      }
    },
    toggle: ({ id, checked }) =>
      session.change({
        type: 'set-indicators',
        changes: [{ indicator: id, fields: { checked: !checked } }],
      }),
  }
}
