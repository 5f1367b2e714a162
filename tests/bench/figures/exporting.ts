import { statSync } from 'node:fs'
import { join } from 'node:path'
import { electronPrint } from '../../../main/cli/electron-print'
import { exportDocx } from '../../../main/services/export-docx'
import type { Block } from '../../../shared/model/block'
import { newId, type IndicatorId } from '../../../shared/model/ids'
import type { Report } from '../../../shared/model/report'
import { ok, type Result } from '../../../shared/model/failure'
import { ownArguments, root, runtime } from '../../e2e/antou'
import type { Figure, Line } from '../figure'
import { newFolder } from '../folders'
import { openOffice } from '../office'
import { inTurns } from '../statistics'
import { longReport } from '../texts'

/**
 * A report with a table and a chart in every chapter, as PDF and for Word: how long it takes and how large it
 * is, beside LibreOffice with the same content, which it has as our Word document (charts are tables there).
 */
export const exporting: Figure = {
  name: 'export',
  title: '导出 PDF 和 Word，有表格和图表',
  long: true,
  measure: async () => {
    const office = openOffice()
    if (!office) throw new Error('没有装 LibreOffice，量不了导出。')
    const lines: Line[] = []
    for (const [size, chapters, turns] of sizes) {
      const report = withTablesAndCharts(chapters)
      const folder = newFolder()
      const [pdf, docx] = ['pdf', 'docx'].map((ending) => join(folder, `report.${ending}`)) as [string, string]
      await written(report, docx)
      const odt = await office.convert(docx, 'odt')
      const converted = async (file: string | null, form: string): Promise<string> => {
        const made = file === null ? null : await office.convert(file, form)
        if (made === null) throw new Error(`LibreOffice made no ${form}.`)
        return made
      }
      const [theirPdf, theirDocx] = [await converted(docx, 'pdf'), await converted(odt, 'docx')]
      const asPdf = await inTurns(turns, timed(async () => value(await print(report, pdf, new Map()))), timed(() => converted(docx, 'pdf')))
      const asDocx = await inTurns(turns, timed(() => written(report, docx)), timed(() => converted(odt, 'docx')))
      const beside = 'LibreOffice，同样的内容'
      lines.push(
        { what: `PDF，${size}`, beside, unit: 'ms', ...asPdf },
        { what: `PDF，${size}，大小`, beside, unit: 'MB', ours: [megabytes(pdf)], yardstick: [megabytes(theirPdf)] },
        { what: `Word，${size}`, beside, unit: 'ms', ...asDocx },
        { what: `Word，${size}，大小`, beside, unit: 'MB', ours: [megabytes(docx)], yardstick: [megabytes(theirDocx)] },
      )
    }
    return lines
  },
} // prettier-ignore

/** Chapters of 10,000 characters each. */
const sizes = [
  ['1 万字', 1, 3],
  ['50 万字', 50, 1],
] as const

const print = electronPrint(() => ok({ command: runtime.electron, args: ownArguments() }))

/** Without a process of its own, as in the window. */
async function written(report: Report, target: string): Promise<void> {
  const parts = { workersFolder: join(root, 'out/main'), picture: () => null, earlier: [], draw: null }
  value(await exportDocx(report, target, parts))
} // prettier-ignore

/** No two of the charts show the same. */
function withTablesAndCharts(chapters: number): Report {
  const report = longReport(chapters, 10_000)
  const [counted] = report.register
  if (!counted) throw new Error('The report counts nothing.')
  const own = report.chapters.map((_, at) => ({
    ...counted,
    id: newId<IndicatorId>(),
    name: `第${at + 1}类案件`,
    value: String(187 + at * 3),
    prior: String(175 + at * 2),
  }))
  const chart = (indicator: IndicatorId): Block => ({
    type: 'chart',
    id: newId(),
    kind: 'bar',
    source: { of: 'indicators', indicators: [indicator], values: ['prior', 'now'] },
    caption: '收案变化',
    children: [{ text: '' }],
  })
  return {
    ...report,
    register: [counted, ...own],
    chapters: report.chapters.map((chapter, at) => ({
      ...chapter,
      blocks: [...chapter.blocks, table(), chart(own[at]?.id ?? counted.id)],
    })),
  }
}

/** Twenty rows of five cells. */
function table(): Block {
  const children = Array.from({ length: 20 }, (_, row) => ({
    type: 'table-row' as const,
    children: Array.from({ length: 5 }, (__, column) => ({
      type: 'table-cell' as const,
      children: [{ text: column === 0 ? `第${row + 1}项任务` : String(row * 37 + column) }],
    })),
  }))
  return { type: 'table', id: newId(), caption: '任务完成情况', children }
}

function timed(work: () => Promise<unknown>): () => Promise<number> {
  return async () => {
    const began = performance.now()
    await work()
    return performance.now() - began
  }
}

function megabytes(file: string): number {
  return statSync(file).size / 1e6
}

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.failure.code}: ${result.failure.message}`)
  return result.value
}
