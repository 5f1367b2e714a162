import { memo, type JSX } from 'react'
import type { Evaluated } from '../../shared/figures/evaluate'
import type { Indicator } from '../../shared/model/indicator'
import { columns, columnStarts, frozenColumns } from './columns'
import type { Cell } from './selection'

/** In pixels; all rows are alike, so that any of them is found by counting. */
export const rowHeight = 30

export interface GridRowProps {
  readonly indicator: Indicator
  readonly evaluated: Evaluated | undefined
  readonly row: number
  readonly activeColumn: number | null
  /** The selected columns, bounds included; -1 where none of the row is. */
  readonly left: number
  readonly right: number
  readonly onPick: (cell: Cell, extend: boolean) => void
  readonly onEdit: () => void
  readonly onToggle: ((indicator: Indicator) => void) | null
}

export const GridRow = memo(function GridRow(props: GridRowProps): JSX.Element | null {
  const { indicator, evaluated, row, activeColumn, left, right, onPick, onEdit, onToggle } = props
  if (!evaluated) return null
  return (
    <div
      className="register-row"
      role="row"
      aria-rowindex={row + 2}
      data-state={evaluated.state}
      data-derived={indicator.formula !== null}
      style={{ top: row * rowHeight, height: rowHeight }}
    >
      {columns.map((column, index) => {
        const fault = column.fault?.(indicator, evaluated) ?? null
        const shown = column.shown(indicator, evaluated)
        return (
          <div
            key={column.key}
            role="gridcell"
            aria-selected={index >= left && index <= right}
            aria-current={index === activeColumn}
            aria-invalid={fault !== null}
            className="register-cell"
            data-column={column.key}
            data-align={column.align}
            title={fault ?? shown}
            data-frozen={index < frozenColumns}
            style={{
              width: column.width,
              left: index < frozenColumns ? columnStarts[index] : undefined,
            }}
            onMouseDown={(event) => {
              event.preventDefault()
              onPick({ row, column: index }, event.shiftKey)
            }}
            onMouseEnter={(event) => {
              if (event.buttons === 1) onPick({ row, column: index }, true)
            }}
            onDoubleClick={() => (column.key === 'state' ? onToggle?.(indicator) : onEdit())}
          >
            {shown}
          </div>
        )
      })}
    </div>
  )
})
