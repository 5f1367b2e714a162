import { useEffect, useRef, type JSX, type KeyboardEvent, type ReactNode } from 'react'

export interface SidePanelProps {
  /** In pixels. */
  readonly width: number
  readonly onResize: (width: number) => void
  readonly children: ReactNode
}

/** By one press of an arrow, in pixels. */
const step = 16

/** The panel on the left, as wide as the user drags it. */
export function SidePanel({ width, onResize, children }: SidePanelProps): JSX.Element {
  const panel = useRef<HTMLElement>(null)
  // Not as an attribute: the policy lets no style stand in the page's HTML.
  useEffect(() => panel.current?.style.setProperty('width', `${width}px`), [width])
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowRight' ? step : event.key === 'ArrowLeft' ? -step : 0
    if (by === 0) return
    event.preventDefault()
    onResize(width + by)
  }
  return (
    <nav className="side-panel" data-pane="outline" aria-label="报告与大纲" ref={panel}>
      {children}
      <div
        className="side-panel-edge"
        role="separator"
        aria-orientation="vertical"
        aria-label="大纲的宽度：左右键调整"
        aria-valuenow={width}
        aria-valuemin={200}
        aria-valuemax={480}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          event.preventDefault()
          event.currentTarget.setPointerCapture(event.pointerId)
        }}
        onPointerMove={(event) => {
          const { currentTarget, pointerId, clientX } = event
          if (!currentTarget.hasPointerCapture(pointerId)) return
          onResize(Math.round(clientX - (panel.current?.getBoundingClientRect().left ?? 0)))
        }}
      />
    </nav>
  )
}
