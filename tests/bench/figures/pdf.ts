import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { electronPrint } from '../../../main/cli/electron-print'
import { nodeWorker } from '../../../main/cli/node-worker'
import { createParser } from '../../../main/services/parsing'
import { ok, type Result } from '../../../shared/model/failure'
import { chaptersInOrder, type Report } from '../../../shared/model/report'
import { reportFromDraft } from '../../../shared/structure/to-report'
import { ownArguments, root, runtime } from '../../e2e/antou'
import { reportFile } from '../../e2e/desk'
import type { Figure, Line } from '../figure'
import { newFolder } from '../folders'
import { plainPdf } from '../plain-pdf'
import { realReport } from '../real-report'
import { inTurns } from '../statistics'
import { timesOver } from '../texts'
import { blockText } from '../../words'

/** A report as a PDF in a file, the start of the program included, beside a plain print of its words. */
export const pdf: Figure = {
  name: 'pdf',
  title: 'PDF',
  measure: async (little) => {
    const example = await read(reportFile('example'))
    const real = existsSync(realReport) ? await read(realReport) : null
    const fifty = timesOver(real ?? example, 50)
    const reports: (readonly [string, Report, number])[] = [['示例的 PDF', example, 5]]
    if (real) reports.push(['真实报告的 PDF', real, 5])
    reports.push([`${real ? '真实报告' : '示例'} 50 倍的 PDF`, fifty, 2])
    const lines: Line[] = []
    for (const [what, report, turns] of reports) {
      const plain = plainPdf(little, wordsOf(report))
      const pair = await inTurns(turns, () => printed(report), plain.print)
      lines.push({ what, beside: plain.name, unit: 'ms', ...pair })
    }
    return lines
  },
}

const parse = createParser(nodeWorker(join(root, 'out/main/parse.js')))
const print = electronPrint(() => ok({ command: runtime.electron, args: ownArguments() }))

async function read(file: string): Promise<Report> {
  return reportFromDraft(
    value(await parse({ name: 'report.txt', bytes: readFileSync(file) })).draft,
  )
}

async function printed(report: Report): Promise<number> {
  const target = join(newFolder(), 'report.pdf')
  const began = performance.now()
  value(await print(report, target, new Map()))
  return performance.now() - began
}

function wordsOf(report: Report): readonly string[] {
  const lines = chaptersInOrder(report).flatMap(({ title, blocks }) => [
    title,
    ...blocks.map(blockText),
  ])
  return [report.title, ...lines].filter((line) => line !== '')
}

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.failure.code}: ${result.failure.message}`)
  return result.value
}
