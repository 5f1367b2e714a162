import { useCallback, useEffect, useMemo, useRef, useState, type JSX } from 'react'
import type { Evaluation } from '../../shared/figures/evaluate'
import type { Indicator, Register } from '../../shared/model/indicator'
import type { Session } from '../session/session'
import { CellField, type CellFieldHandle } from './cell-field'
import { putCells } from './cells-clipboard'
import { columns, columnStarts, frozenColumns } from './columns'
import type { GridActions } from './grid-actions'
import { gridKey, type GridKey } from './grid-keys'
import { GridRow, rowHeight } from './grid-row'
import { at, moved, rangeOf, type Cell, type CellRange, type GridSelection } from './selection'

export interface RegisterGridProps {
  readonly session: Session
  readonly shown: Register
  readonly register: Register
  readonly evaluation: Evaluation
  readonly readOnly: boolean
  readonly selection: GridSelection
  readonly onSelect: (selection: GridSelection) => void
  readonly actions: GridActions
}

/** The register as a sheet: one row an indicator; only the rows in view are drawn. */
export function RegisterGrid(props: RegisterGridProps): JSX.Element {
  const { session, shown, register, evaluation, readOnly, selection, onSelect, actions } = props
  const scroller = useRef<HTMLDivElement>(null)
  const field = useRef<CellFieldHandle>(null)
  const [editing, setEditing] = useState(false)
  const [view, setView] = useState({ top: 0, height: 600 })
  const { active } = selection
  const range = rangeOf(selection)
  const indicator = shown[active.row]
  const column = columns[active.column]
  const canWrite = !readOnly && column?.fields !== undefined && indicator !== undefined

  const leaveCell = useCallback((): void => {
    setEditing(false)
    field.current?.clear()
    actions.leave()
  }, [actions])
  const select = useCallback(
    (next: GridSelection): void => {
      leaveCell()
      onSelect(next)
      field.current?.focus()
    },
    [leaveCell, onSelect],
  )
  const edit = useCallback((): void => {
    if (!canWrite || !indicator) return
    setEditing(true)
    field.current?.show(column?.written?.(indicator, register) ?? '')
    field.current?.focus()
  }, [canWrite, column, indicator, register])

  useEffect(() => field.current?.focus(), [])
  useEffect(() => {
    if (scroller.current) keepInSight(scroller.current, active)
  }, [active])
  useEffect(() => {
    const element = scroller.current
    if (!element) return undefined
    const look = (): void => setView({ top: element.scrollTop, height: element.clientHeight })
    const observer = new ResizeObserver(look)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  const size = { rows: shown.length, columns: columns.length }
  const move = (by: Cell, extend: boolean): void => select(moved(selection, by, size, extend))
  const start = Math.max(0, Math.floor(view.top / rowHeight) - 8)
  const end = Math.min(shown.length, Math.ceil((view.top + view.height) / rowHeight) + 8)
  const onPick = useCallback(
    (cell: Cell, extend: boolean): void =>
      select(extend ? { active: cell, anchor: selection.anchor } : at(cell)),
    [select, selection.anchor],
  )
  const onKey = (found: GridKey): void => {
    switch (found.type) {
      case 'move':
        return move(found.by, found.extend)
      case 'edit':
        return edit()
      case 'all': {
        const last = { row: shown.length - 1, column: columns.length - 1 }
        return select({ active: last, anchor: { row: 0, column: 0 } })
      }
      case 'cancel':
        actions.cancel()
        return leaveCell()
      default:
        if (!readOnly) changeBy(found.type, { actions, session, shown, range, indicator })
    }
  }
  const rows = useMemo(
    () => shown.slice(start, end).map((each, index) => ({ each, row: start + index })),
    [shown, start, end],
  )
  return (
    <div
      ref={scroller}
      className="register-grid"
      role="grid"
      aria-label="指标"
      aria-rowcount={shown.length + 1}
      aria-colcount={columns.length}
      // Keys that are the sheet's own here, whatever commands they are elsewhere.
      data-own-keys="F2 Delete Backspace Enter Tab Escape ArrowUp ArrowDown ArrowLeft ArrowRight a A d D Home End PageUp PageDown"
      onScroll={({ currentTarget: { scrollTop, clientHeight } }) =>
        setView({ top: scrollTop, height: clientHeight })
      }
    >
      <div className="register-head" role="row" style={{ width: columnStarts.at(-1) }}>
        {columns.map(({ key, title, width, align }, index) => (
          <div
            key={key}
            role="columnheader"
            className="register-cell"
            data-align={align}
            data-frozen={index < frozenColumns}
            style={{ width, left: index < frozenColumns ? columnStarts[index] : undefined }}
          >
            {title}
          </div>
        ))}
      </div>
      <div
        className="register-body"
        role="presentation"
        style={{ height: shown.length * rowHeight, width: columnStarts.at(-1) }}
      >
        {rows.map(({ each, row }) => (
          <GridRow
            key={each.id}
            indicator={each}
            evaluated={evaluation.get(each.id)}
            row={row}
            activeColumn={row === active.row ? active.column : null}
            left={row >= range.top && row <= range.bottom ? range.left : -1}
            right={row >= range.top && row <= range.bottom ? range.right : -1}
            onPick={onPick}
            onEdit={edit}
            onToggle={readOnly ? null : actions.toggle}
          />
        ))}
        {indicator && column && (
          <CellField
            ref={field}
            label={`${indicator.name || '新指标'}，${column.title}`}
            editing={editing}
            readOnly={!canWrite}
            align={column.align === 'right' ? 'right' : 'left'}
            box={{
              left: columnStarts[active.column] ?? 0,
              top: active.row * rowHeight,
              width: editing ? Math.max(column.width, 180) : column.width,
              height: rowHeight,
            }}
            onText={(text) => {
              setEditing(true)
              actions.write(indicator, active.column, text)
            }}
            onComposition={(open) => {
              if (open) setEditing(true)
              session.composition(open)
            }}
            onKeyDown={(event) => {
              const found = gridKey(event, editing, column.key === 'state')
              if (!found) return
              event.preventDefault()
              event.stopPropagation()
              onKey(found)
            }}
            onCopy={(data, cut) => {
              putCells(data, { shown, register, evaluation, range })
              if (cut && !readOnly) actions.clear(shown, range)
            }}
            onPaste={(text) => {
              if (readOnly) return
              onSelect(actions.paste(shown, range, text))
            }}
            onLeave={leaveCell}
          />
        )}
      </div>
    </div>
  )
}

interface Change {
  readonly actions: GridActions
  readonly session: Session
  readonly shown: Register
  readonly range: CellRange
  readonly indicator: Indicator | undefined
}

function changeBy(
  type: 'clear' | 'fill' | 'toggle' | 'undo' | 'redo',
  { actions, session, shown, range, indicator }: Change,
): void {
  if (type === 'clear') actions.clear(shown, range)
  else if (type === 'fill') actions.fill(shown, range)
  else if (type === 'undo') session.undo()
  else if (type === 'redo') session.redo()
  else if (indicator) actions.toggle(indicator)
}

/** Scrolls as little as shows the cell below the head. */
function keepInSight(view: HTMLElement, { row, column }: Cell): void {
  const head = rowHeight
  const top = row * rowHeight
  const left = columnStarts[column] ?? 0
  const right = columnStarts[column + 1] ?? left
  if (top < view.scrollTop) view.scrollTop = top
  else if (top + rowHeight + head > view.scrollTop + view.clientHeight) {
    view.scrollTop = top + rowHeight + head - view.clientHeight
  }
  const frozen = columnStarts[frozenColumns] ?? 0
  if (column < frozenColumns) view.scrollLeft = 0
  else if (left - frozen < view.scrollLeft) view.scrollLeft = left - frozen
  else if (right > view.scrollLeft + view.clientWidth) view.scrollLeft = right - view.clientWidth
}
