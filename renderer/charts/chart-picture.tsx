import { useEffect, useLayoutEffect, useRef, useState, type JSX, type RefObject } from 'react'
import { chartSize } from '../../shared/layout/chart-size'
import { faceStack } from '../../shared/layout/faces'
import { pageMetrics } from '../../shared/layout/page-metrics'
import { chartAlt } from '../../shared/resolve/chart-alt'
import type { ChartData } from '../../shared/resolve/chart-data'
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
  const isNear = useNear(canvas)
  useLayoutEffect(() => {
    const element = canvas.current
    if (!element || !isNear) return
    const size = chartSize(data, metrics)
    // Before it is known how wide it stands, only its shape is right.
    const scale = ((width || size.width) * window.devicePixelRatio) / size.width
    const look = { ...size, scale, family }
    const draw = (): void => drawnChart(data, look, (drawn) => copy(drawn, element))
    draw()
    if (hasChartFaces(data, look)) return
    let isLatest = true
    void fetchChartFaces(data, look).then(() => isLatest && draw())
    return () => {
      isLatest = false
    }
  }, [data, width, isNear])
  return <canvas ref={canvas} className="chart-picture" role="img" aria-label={chartAlt(data)} />
}

/** Whether it is on the screen or will soon be: a chart far off is drawn when it comes near. */
function useNear(canvas: RefObject<HTMLCanvasElement | null>): boolean {
  const [isNear, setIsNear] = useState(false)
  useEffect(() => {
    const element = canvas.current
    if (!element) return
    const observer = new IntersectionObserver(
      ([entry]) => setIsNear(entry?.isIntersecting ?? false),
      { rootMargin: '400px' },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [canvas])
  return isNear
}

function copy(from: HTMLCanvasElement, to: HTMLCanvasElement): void {
  to.width = from.width
  to.height = from.height
  to.getContext('2d')?.drawImage(from, 0, 0)
}
