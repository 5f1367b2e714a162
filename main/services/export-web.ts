import { ok, type Result } from '../../shared/model/failure'
import type { Report } from '../../shared/model/report'
import { withDrawn } from '../../shared/resolve/drawn'
import { resolve } from '../../shared/resolve/resolve'
import { plainTextOf } from '../export/web/plain-text'
import { webPage } from '../export/web/web-page'
import { writeTarget } from '../export/write-target'
import {
  exportCancelled,
  picturesOf,
  type ExportDocxOptions,
  type ExportDocxParts,
} from './export-docx'

type Told = Result<{ readonly warnings: readonly string[] }>

/**
 * Writes a report as one web page with its pictures and charts within. A picture without bytes is a
 * warning, its caption stays.
 */
export async function exportHtml(
  report: Report,
  target: string,
  { picture, earlier, draw }: Omit<ExportDocxParts, 'workersFolder'>,
  { profile = 'ruler', signal }: ExportDocxOptions = {},
): Promise<Told> {
  const resolved = resolve(report, earlier)
  const drawn = draw ? await draw(resolved, profile, signal) : null
  if (drawn && !drawn.ok) return drawn
  if (signal?.aborted) return exportCancelled
  const pictures = new Map([...picturesOf(report, picture), ...(drawn?.value.pictures ?? [])])
  const shown = drawn ? withDrawn(resolved, drawn.value.charts) : resolved
  const page = webPage(shown, (asset) => pictures.get(asset) ?? null)
  const lost = shown.blocks.flatMap((block) =>
    block.type === 'image' && !pictures.has(block.asset)
      ? [`${block.label}的图片读不出来，网页里只有它的题注。`]
      : [],
  )
  return textWritten(target, page, lost)
}

/** Writes a report as plain text: charts are their numbers, pictures their captions. */
export async function exportText(
  report: Report,
  target: string,
  { earlier }: Pick<ExportDocxParts, 'earlier'>,
): Promise<Told> {
  return textWritten(target, plainTextOf(resolve(report, earlier)), [])
}

async function textWritten(
  target: string,
  text: string,
  warnings: readonly string[],
): Promise<Told> {
  const kept = await writeTarget(target, new TextEncoder().encode(text))
  return kept.ok ? ok({ warnings }) : kept
}
