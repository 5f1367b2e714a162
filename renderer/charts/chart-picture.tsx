import { useEffect, useLayoutEffect, useRef, useState, type JSX, type RefObject } from 'react'
import { chartSize } from '../../shared/layout/chart-size'
import { faceStack } from '../../shared/layout/faces'
import { pageMetrics } from '../../shared/layout/page-metrics'
import { chartAlt } from '../../shared/resolve/chart-alt'
import type { ChartData } from '../../shared/resolve/chart-data'
import { afterFrame } from '../ui/after-frame'
import { drawnChart } from './draw-chart'
import { fetchChartFaces, hasChartFaces } from './faces'
import './charts.css'

/** The paper of the screen is that of the standard, whatever the report is printed with. */
const metrics = pageMetrics('ruler')
const family = faceStack('body')

/** A chart as it will be printed, as wide as the place that it stands in; it changes with its data. */
export function ChartPicture({ data }: { readonly data: ChartData }): JSX.Element {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const element = canvas.current
    if (!element) return
    const observer = new ResizeObserver(() => setWidth(element.clientWidth))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  const { isNear, isSeen } = useSight(canvas)
  useLayoutEffect(() => {
    const element = canvas.current
    if (!element || !isNear) return
    const size = chartSize(data, metrics)
    // Before it is known how wide it stands, only its shape is right.
    const scale = ((width || size.width) * window.devicePixelRatio) / size.width
    const look = { ...size, scale, family }
    const draw = (): void => drawnChart(data, look, (drawn) => copy(drawn, element))
    // What nobody sees holds up no frame.
    const callOff = isSeen.current ? null : afterFrame(draw)
    if (!callOff) draw()
    let isLatest = true
    if (!hasChartFaces(data, look)) void fetchChartFaces(data, look).then(() => isLatest && draw())
    return () => {
      isLatest = false
      callOff?.()
    }
  }, [data, width, isNear, isSeen])
  return <canvas ref={canvas} className="chart-picture" role="img" aria-label={chartAlt(data)} />
}

/** How far from the screen a chart is drawn, in pixels. */
const nearby = '400px'

/** Whether a chart is on the screen, and whether it soon may be: far off it is not drawn at all. */
function useSight(canvas: RefObject<HTMLCanvasElement | null>): {
  readonly isNear: boolean
  readonly isSeen: RefObject<boolean>
} {
  const [isNear, setIsNear] = useState(false)
  const isSeen = useRef(false)
  useEffect(() => {
    const element = canvas.current
    if (!element) return
    const ofScreen = new IntersectionObserver((entries) => {
      isSeen.current = entries.at(-1)?.isIntersecting ?? false
    })
    // The paper scrolls inside the window: what it clips has a margin of its own.
    const around = new IntersectionObserver(
      (entries) => setIsNear(entries.at(-1)?.isIntersecting ?? false),
      { rootMargin: nearby, scrollMargin: nearby },
    )
    ofScreen.observe(element)
    around.observe(element)
    return () => {
      ofScreen.disconnect()
      around.disconnect()
    }
  }, [canvas])
  return { isNear, isSeen }
}

function copy(from: HTMLCanvasElement, to: HTMLCanvasElement): void {
  // Setting it, even to what it is, has the browser make room anew.
  if (to.width !== from.width) to.width = from.width
  if (to.height !== from.height) to.height = from.height
  to.getContext('2d')?.drawImage(from, 0, 0)
}
