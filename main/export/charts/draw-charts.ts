import { createHash } from 'node:crypto'
import { z } from 'zod'
import { chartSize } from '../../../shared/layout/chart-size'
import { faceStack } from '../../../shared/layout/faces'
import type { PageMetrics } from '../../../shared/layout/page-metrics'
import { assetId, type BlockId } from '../../../shared/model/ids'
import type { DrawnChart } from '../../../shared/resolve/drawn'
import type { ResolvedChart, ResolvedReport } from '../../../shared/resolve/resolved'

/** Where charts are drawn; given by the service, since only Electron can do it. */
export interface ChartSurface {
  /** Shows a page of the built window. */
  readonly open: (file: string) => Promise<void>
  readonly ask: (script: string) => Promise<unknown>
}

export interface DrawnCharts {
  readonly charts: ReadonlyMap<BlockId, DrawnChart>
  /** By the names that their charts have as assets. */
  readonly pictures: ReadonlyMap<string, { readonly mediaType: string; readonly bytes: Uint8Array }>
}

/** Of the pictures: finer than an office printer's eye, coarse enough to send. */
const dotsPerInch = 400
const pointsPerInch = 72
const pixelsPerPoint = 96 / 72

export function chartsOf(report: ResolvedReport): readonly ResolvedChart[] {
  return report.blocks.filter((block) => block.type === 'chart')
}

/** Draws every chart of a report for paper. The same chart always gives the same bytes. */
export async function drawCharts(
  surface: ChartSurface,
  report: ResolvedReport,
  metrics: PageMetrics,
): Promise<DrawnCharts> {
  const charts = new Map<BlockId, DrawnChart>()
  const pictures = new Map<string, { readonly mediaType: string; readonly bytes: Uint8Array }>()
  const all = chartsOf(report)
  if (all.length > 0) await surface.open('drawing.html')
  for (const { block, data } of all) {
    const size = chartSize(data, metrics)
    const look = {
      ...size,
      scale: dotsPerInch / pointsPerInch,
      family: faceStack(metrics.faces.body),
    }
    const answer = await surface.ask(`drawChart(${JSON.stringify(data)}, ${JSON.stringify(look)})`)
    const bytes = pngOf(answer)
    const asset = assetId.parse(createHash('sha256').update(bytes).digest('hex'))
    pictures.set(asset, { mediaType: 'image/png', bytes })
    const [width, height] = [size.width * pixelsPerPoint, size.height * pixelsPerPoint]
    charts.set(block, { asset, width, height })
  }
  return { charts, pictures }
}

const dataUrl = 'data:image/png;base64,'

function pngOf(answer: unknown): Uint8Array {
  const text = z.string().startsWith(dataUrl).parse(answer)
  return new Uint8Array(Buffer.from(text.slice(dataUrl.length), 'base64'))
}
