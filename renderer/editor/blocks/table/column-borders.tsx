import {
  useLayoutEffect,
  useRef,
  useState,
  type JSX,
  type PointerEvent,
  type RefObject,
} from 'react'
import type { Table } from '../../../../shared/model/blocks/table'
import { inPercent, withBorder } from '../../../../shared/model/column-widths'
import { gridOf, widthOf } from '../../../../shared/model/table-grid'

export interface ColumnBordersProps {
  readonly table: Table
  readonly drawn: RefObject<HTMLTableElement | null>
  /** Shows widths while a border is pulled; null ends it. */
  readonly onPull: (widths: readonly number[] | null) => void
  readonly onSet: (widths: readonly number[]) => void
}

interface Pull {
  readonly column: number
  readonly from: number
  readonly widths: readonly number[]
}

/** Handles on the borders between columns, for the mouse; the keyboard has 列宽…. */
export function ColumnBorders({ table, drawn, onPull, onSet }: ColumnBordersProps): JSX.Element {
  const [edges, setEdges] = useState<readonly number[]>([])
  const pull = useRef<Pull | null>(null)
  const last = useRef<readonly number[] | null>(null)
  useLayoutEffect(() => {
    const element = drawn.current
    if (!element) return
    const measure = (): void => setEdges(edgesOf(table, element))
    measure()
    const seen = new ResizeObserver(measure)
    seen.observe(element)
    return () => seen.disconnect()
  }, [table, drawn])
  const widths = inPercent(edges.map((edge, at) => edge - (edges[at - 1] ?? 0)))
  const moved = (event: PointerEvent): readonly number[] | null => {
    const { current } = pull
    const wide = drawn.current?.getBoundingClientRect().width ?? 0
    if (!current || wide === 0) return null
    return withBorder(current.widths, current.column, ((event.clientX - current.from) / wide) * 100)
  }
  return (
    <div className="column-borders" contentEditable={false} aria-hidden>
      {edges.slice(0, -1).map((edge, column) => (
        <div
          key={column}
          className="column-border"
          data-testid="column-border"
          ref={(element) => {
            if (element) element.style.left = `${edge}px`
          }}
          onPointerDown={(event) => {
            if (event.button !== 0) return
            event.preventDefault()
            event.currentTarget.setPointerCapture(event.pointerId)
            pull.current = { column, from: event.clientX, widths }
          }}
          onPointerMove={(event) => {
            last.current = moved(event)
            if (last.current) onPull(last.current)
          }}
          onPointerUp={() => {
            pull.current = null
            onPull(null)
            if (last.current) onSet(last.current)
            last.current = null
          }}
          onPointerCancel={() => {
            pull.current = null
            last.current = null
            onPull(null)
          }}
        />
      ))}
    </div>
  )
}

/** The right edges of the columns in CSS pixels from the table's left; none where one cannot be seen. */
function edgesOf(table: Table, element: HTMLTableElement): readonly number[] {
  const grid = gridOf(table)
  const { left } = element.getBoundingClientRect()
  const edges: (number | undefined)[] = Array.from({ length: widthOf(grid) })
  for (const { path, column, columnSpan } of grid) {
    const cell = element.rows[path[0]]?.cells[path[1]]
    if (cell) edges[column + columnSpan - 1] ??= cell.getBoundingClientRect().right - left
  }
  const known = edges.filter((edge) => edge !== undefined)
  return known.length === edges.length ? known : []
}
