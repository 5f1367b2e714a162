import { pageMetrics } from '../../shared/layout/page-metrics'
import { ok, type Result } from '../../shared/model/failure'
import type { ProfileChoice } from '../../shared/model/page-profile'
import type { ResolvedReport } from '../../shared/resolve/resolved'
import { withPrintWindow, type PrintOptions } from '../app/print-window'
import { chartsOf, drawCharts, type DrawnCharts } from '../export/charts/draw-charts'

/** Draws the charts of a report for paper. Given what opens a window, since plain Node has none. */
export type DrawCharts = (
  report: ResolvedReport,
  profile: ProfileChoice,
  signal: AbortSignal | undefined,
) => Promise<Result<DrawnCharts>>

/** Draws in a hidden window, which is opened only for a report that has charts. */
export function chartDrawer({ rendererFolder }: Pick<PrintOptions, 'rendererFolder'>): DrawCharts {
  return async (report, profile, signal) => {
    if (chartsOf(report).length === 0) return ok({ charts: new Map(), pictures: new Map() })
    return withPrintWindow({ rendererFolder, signal }, async (window) =>
      drawCharts(window, report, pageMetrics(profile)),
    )
  }
}
