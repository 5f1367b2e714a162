import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useReducer,
  useRef,
  useState,
  type HTMLAttributes,
  type JSX,
  type ReactNode,
} from 'react'
import { rowOffsets, rowsInView } from './row-offsets'

export interface RowWindowProps<Row> extends Omit<HTMLAttributes<HTMLDivElement>, 'children'> {
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
  /** A row's height in pixels as guessed before it was ever drawn. */
  readonly estimate: (row: Row) => number
  readonly render: (row: Row, index: number) => ReactNode
  /** The row that is kept in sight; it is drawn wherever the view stands. */
  readonly active: number | null
}

// So many are drawn at once: the browser's own find and screen readers then see all of them.
const fewRows = 300

/** A scrolled list that draws only the rows in view, of any heights: ten thousand cost like fifty. */
export function RowWindow<Row>(props: RowWindowProps<Row>): JSX.Element {
  const { rows, keyOf, estimate, render, active, className = '', ...rest } = props
  const scroller = useRef<HTMLDivElement>(null)
  const [view, setView] = useState({ top: 0, height: 900 })
  const [heights] = useState(() => new Map<string, number>())
  const [version, remeasured] = useReducer((count: number) => count + 1, 0)
  const offsets = useMemo(
    () => rowOffsets(rows.map((row) => heights.get(keyOf(row)) ?? estimate(row))),
    // The map is mutable: `version` tells of its changes.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [rows, keyOf, estimate, heights, version],
  )
  const { start, end } =
    rows.length <= fewRows
      ? { start: 0, end: rows.length }
      : rowsInView(offsets, view.top, view.height, 8)
  const total = offsets.at(-1) ?? 0

  useEffect(() => {
    const element = scroller.current
    if (!element) return undefined
    const observer = new ResizeObserver(() => setView(viewOf(element)))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  const measured = useCallback(
    (key: string, height: number): void => {
      if (height === 0 || heights.get(key) === height) return
      heights.set(key, height)
      remeasured()
    },
    [heights],
  )

  // The active row is kept in sight until the hand scrolls: rows that come into view may be of
  // other heights than was guessed.
  const following = useRef(true)
  useEffect(() => {
    following.current = true
  }, [active])
  useEffect(() => {
    const element = scroller.current
    if (!element || active === null || !following.current) return
    const top = offsets[active] ?? 0
    const bottom = offsets[active + 1] ?? top
    element.scrollTop = scrolledTo(element, top, bottom)
  }, [active, offsets])

  return (
    <div
      {...rest}
      ref={scroller}
      className={`row-window ${className}`}
      onScroll={({ currentTarget }) => setView(viewOf(currentTarget))}
      onWheel={() => {
        following.current = false
      }}
      onPointerDown={() => {
        following.current = false
      }}
    >
      <div
        style={{ paddingTop: offsets[start] ?? 0, paddingBottom: total - (offsets[end] ?? total) }}
      >
        {rows.slice(start, end).map((row, index) => (
          <MeasuredRow key={keyOf(row)} name={keyOf(row)} onHeight={measured}>
            {render(row, start + index)}
          </MeasuredRow>
        ))}
      </div>
    </div>
  )
}

/** Where the view must stand to show a row: no move where it shows already. */
function scrolledTo(view: HTMLElement, top: number, bottom: number): number {
  const { scrollTop, clientHeight } = view
  if (bottom < scrollTop || top > scrollTop + clientHeight)
    return Math.max(0, top - clientHeight / 3)
  if (top < scrollTop) return top
  return bottom > scrollTop + clientHeight ? bottom - clientHeight : scrollTop
}

interface MeasuredRowProps {
  readonly name: string
  readonly onHeight: (name: string, height: number) => void
  readonly children: ReactNode
}

function MeasuredRow({ name, onHeight, children }: MeasuredRowProps): JSX.Element {
  const row = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = row.current
    if (!element) return undefined
    const measure = (): void => onHeight(name, element.offsetHeight)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [name, onHeight])
  return (
    <div ref={row} role="presentation">
      {children}
    </div>
  )
}

function viewOf({ scrollTop, clientHeight }: HTMLElement): { top: number; height: number } {
  return { top: scrollTop, height: clientHeight }
}
