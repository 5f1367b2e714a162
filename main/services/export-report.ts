import { join } from 'node:path'
import type { EarlierYear } from '../../shared/model/earlier-year'
import type { Edition } from '../../shared/model/edition'
import { pageMetrics } from '../../shared/layout/page-metrics'
import { fail, ok, type Result } from '../../shared/model/failure'
import { assetId, type AssetId } from '../../shared/model/ids'
import type { Report } from '../../shared/model/report'
import type { PageChoice } from '../../shared/model/page-choice'
import type { ProfileChoice } from '../../shared/model/page-profile'
import { withDrawn } from '../../shared/resolve/drawn'
import { resolve } from '../../shared/resolve/resolve'
import { withPrintWindow } from '../app/print-window'
import { drawCharts } from '../export/charts/draw-charts'
import { printReport, type PrintedReport } from '../export/pdf/print-report'
import type { Picture } from '../export/pdf/surface'
import { isWholePicture } from '../export/whole-picture'
import { writeTarget } from '../export/write-target'
import { faceStates } from './faces'
import { withFinisher } from './finishing'

export interface ExportParts {
  /** The folder of the window's built page, for its fonts. */
  readonly rendererFolder: string
  /** The folder of the built workers. */
  readonly workersFolder: string
  /** The bytes of a picture; null where there are none. */
  readonly picture: (asset: AssetId) => Picture | null
  /** What is known of the years before last year, for charts over the years. */
  readonly earlier: readonly EarlierYear[]
}

export interface ExportOptions {
  /** The whole report unless told; it says nothing of itself that the public is not to know. */
  readonly edition?: Edition
  /** True to a ruler unless told. */
  readonly profile?: ProfileChoice
  /** With line numbers and the word 草稿. */
  readonly draft?: boolean
  readonly choice?: PageChoice
  readonly signal?: AbortSignal
  readonly progress?: ((stage: string, fraction: number | null) => void) | undefined
}

/** Writes a report as an official document in PDF. Warnings are whole sentences for the user. */
export async function exportReport(
  report: Report,
  target: string,
  parts: ExportParts,
  options: ExportOptions = {},
): Promise<Result<{ readonly pages: number; readonly warnings: readonly string[] }>> {
  const printed = await renderReport(report, parts, options)
  if (!printed.ok) return printed
  if (options.signal?.aborted) return cancelled
  const written = await writeTarget(target, printed.value.pdf)
  if (!written.ok) return written
  return ok({ pages: printed.value.pages, warnings: warningsOf(printed.value) })
}

/** The report as a finished PDF in memory. */
export async function renderReport(
  report: Report,
  { rendererFolder, workersFolder, picture, earlier }: ExportParts,
  { profile = 'ruler', draft, choice, signal, progress }: ExportOptions = {},
): Promise<Result<PrintedReport>> {
  const resolved = resolve(report, earlier)
  const worker = join(workersFolder, 'finish-pdf.js')
  return withPrintWindow({ rendererFolder, signal }, async (surface) =>
    withFinisher(worker, signal, async (finisher) => {
      const { charts, pictures } = await drawCharts(surface, resolved, pageMetrics(profile))
      const stored = pictureOf(picture)
      return printReport(withDrawn(resolved, charts), {
        surface,
        finisher,
        picture: (name) => pictures.get(name) ?? stored(name),
        drawn: Array.from(pictures.keys()),
        profile,
        draft,
        choice,
        progress,
      })
    }),
  )
}

const cancelled = fail('cancelled', '导出已取消。', '原有的文件没有改动。')

function pictureOf(picture: ExportParts['picture']): (name: string) => Picture | null {
  return (name) => {
    const id = assetId.safeParse(name)
    const found = id.success ? picture(id.data) : null
    return found && isWholePicture(found.mediaType, found.bytes) ? found : null
  }
}

function warningsOf({ official, warnings }: PrintedReport): readonly string[] {
  const lacking = faceStates(official).filter((face) => !face.official)
  const names = [...new Set(lacking.map(({ wanted }) => wanted))].join('、')
  const substitutes = `这台电脑没有${names}，用了随附的代用字体，版式不变。`
  return [...(lacking.length > 0 ? [substitutes] : []), ...warnings]
}
