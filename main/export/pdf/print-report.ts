import type { FaceUse } from '../../../shared/model/page-profile'
import { layoutHtml, needsPlaces } from '../../../shared/layout/layout-html'
import { pageCss } from '../../../shared/layout/page-css'
import { pageMetrics } from '../../../shared/layout/page-metrics'
import { plainNumbers } from '../../../shared/layout/page-plan'
import { choosePages, type PageChoice } from '../../../shared/model/page-choice'
import type { ProfileChoice } from '../../../shared/model/page-profile'
import { pageNumbersCss, pageNumbersHtml } from '../../../shared/layout/page-numbers'
import type { ResolvedReport } from '../../../shared/resolve/resolved'
import { fetchFaces, hiddenAtFirst } from './fetch-faces'
import { distinctCharacters, missingWarnings } from './missing-characters'
import { arrangePages, plannedPages } from './arrange-pages'
import {
  brokenPictures,
  charactersWithoutFace,
  dashTop,
  facesOnly,
  fitHead,
  fitRows,
  fitTables,
  officialUses,
  settleFonts,
} from './page-scripts'
import { pressMarks } from './press-marks'
import type { Finisher, Picture, PrintSurface } from './surface'

export interface PrintedReport {
  readonly pdf: Uint8Array
  readonly pages: number
  readonly official: ReadonlySet<FaceUse>
  readonly warnings: readonly string[]
  /** How many of the pages are in the file. */
  readonly chosen: number
}

export interface PrintReportParts {
  readonly surface: PrintSurface
  readonly finisher: Finisher
  readonly picture: (name: string) => Picture | null
  /** The names of pictures that were drawn for this and can be shown: to look at each takes a while. */
  readonly drawn?: readonly string[]
  readonly profile: ProfileChoice
  readonly draft?: boolean | undefined
  /** All of them unless told. */
  readonly choice?: PageChoice | undefined
  readonly progress?: ((stage: string, fraction: number | null) => void) | undefined
}

/** The report as a finished PDF: laid out, printed, its pages numbered (GB/T 9704-2012). */
export async function printReport(
  report: ResolvedReport,
  { surface, finisher, picture, drawn = [], profile, draft, choice, progress }: PrintReportParts,
): Promise<PrintedReport> {
  const metrics = pageMetrics(profile)
  progress?.('正在排版', 0.1)
  const css = pageCss(metrics, report.head) + hiddenAtFirst
  await surface.show({ html: layoutHtml(report, metrics), css, picture })
  await fetchFaces(surface, metrics.faces)
  await settleFonts(surface)
  await pressMarks(surface)
  const broken = await brokenPictures(surface, drawn)
  await fitHead(surface)
  const tiny = await fitTables(surface)
  await fitRows(surface, metrics)
  progress?.('正在生成页面', 0.3)
  // Only looked at where it is printed again: its tags would take longer than the rest of it.
  const isLookedAt = needsPlaces(report.head)
  const first = await finisher.open(await surface.print({ tagged: !isLookedAt }))
  const plan = isLookedAt ? await plannedPages(surface, first, metrics) : null
  if (plan) {
    progress?.('正在排目录和版记', 0.5)
    await arrangePages(surface, plan)
  }
  const { pages } = plan ? await finisher.open(await surface.print({ tagged: true })) : first
  // On a page of their own: what is measured must not change the report's.
  await surface.show(facesOnly)
  const official = await officialUses(surface)
  const missing = await charactersWithoutFace(surface, distinctCharacters(report))
  const dash = await dashTop(surface)
  progress?.('正在编页码', 0.6)
  const shown = plan?.numbers.length === pages ? plan.numbers : plainNumbers(pages)
  await surface.show({
    html: pageNumbersHtml(shown, draft ? metrics.grid.lines : 0),
    css: pageNumbersCss(metrics, dash),
    picture,
  })
  await settleFonts(surface)
  const numbers = await surface.print({ tagged: false })
  progress?.('正在写入文件', 0.8)
  const { title, organization } = report
  const chosen = choice && choosePages(pages, choice)
  const facts = { title, author: organization }
  const { pdf, drawnFonts } = await finisher.finish(numbers, facts, chosen)
  const warnings = [
    ...missingWarnings(report, missing),
    ...broken.map(brokenWarning),
    ...tiny.map(tinyWarning),
    ...drawnFonts.map(drawnWarning),
  ]
  return { pdf, pages, official, warnings, chosen: chosen?.length ?? pages }
}

function brokenWarning(caption: string): string {
  return `“${caption}”的图片读不出来，没有印上；请删去，换一张再插入。`
}

function tinyWarning(caption: string): string {
  return `“${caption}”太宽，字缩小了才放得下；请改成横排，或者分成几张表。`
}

function drawnWarning(font: string): string {
  return `字体“${font}”只能画成图形，PDF 里用它排的文字可能搜索不到。`
}
