import type { ExportKind } from '../../shared/model/export-kind'
import { ok, type Result } from '../../shared/model/failure'
import type { Report } from '../../shared/model/report'
import { chartDrawer } from './draw-charts'
import { exportDocx } from './export-docx'
import { exportReport, type ExportOptions, type ExportParts } from './export-report'
import { exportHtml, exportText } from './export-web'

export interface Exported {
  /** Null for what has no pages until it is opened. */
  readonly pages: number | null
  /** Whole sentences for the user. */
  readonly warnings: readonly string[]
}

/** How an export goes: with what stops it. */
export type WriteOptions = ExportOptions & { readonly signal: AbortSignal }

type Write = (
  report: Report,
  target: string,
  parts: ExportParts,
  options: WriteOptions,
) => Promise<Result<Exported>>

/** Writes a report as each kind of file: a new kind is a line here. */
export const writers: Readonly<Record<ExportKind, Write>> = {
  pdf: exportReport,
  docx: async (report, target, parts, options) => {
    options.progress?.('正在写成 Word 文件', null)
    return withoutPages(await exportDocx(report, target, drawing(parts), lookOf(options)))
  },
  html: async (report, target, parts, options) => {
    options.progress?.('正在写成网页', null)
    return withoutPages(await exportHtml(report, target, drawing(parts), lookOf(options)))
  },
  txt: async (report, target, parts) => withoutPages(await exportText(report, target, parts)),
}

function drawing(parts: ExportParts) {
  return { ...parts, draw: chartDrawer(parts) }
}

function lookOf({ edition, profile, signal }: WriteOptions) {
  return { signal, ...(edition && { edition }), ...(profile !== undefined && { profile }) }
}

function withoutPages(written: Result<{ readonly warnings: readonly string[] }>): Result<Exported> {
  return written.ok ? ok({ pages: null, ...written.value }) : written
}
