import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { dashTop } from '../../../main/export/pdf/page-scripts'
import { styleSheets } from '../../../shared/layout/layout-html'
import { buildPrintApp } from './electron-twin'
import { longReport } from './long-report'
import { fullHead, officialReport, withWideTable } from './official'
import type { PrintJob } from './print-jobs'
import { printAll } from './prints'
import { rightOf, type PdfLine } from './read-pdf'

/**
 * The figures of docs/measured-page.md beside those of a fresh export: what the page says of the PDF is what
 * pdf.js reads in it now, to the last digit but one of rounding.
 */
const app = await buildPrintApp()
const prints = await printAll(app, {
  long: longReport(24),
  full: officialReport(3, fullHead),
  wide: withWideTable(officialReport(1, {})),
})
const dash = await inkOfDash()
const em = (points: number): number => (points / 72) * 25.4
const pitch = (225 - em(16)) / 21

const long = prints.pdfOf('long').pages
const lines = long.flatMap((page) => page.lines)
const body = lines.filter(({ size }) => Math.round(size) === 16)
const [odd, even] = [long[0]?.number, long[1]?.number]
const [copyNumber, classification, urgency, mark, number, title] = prints.pageOf('full', 4).lines
const red = prints.rulesOf('full', 4).find(({ colour }) => colour === '#ff0000')
const seal = signed()
const last = prints.last('full')
const rules = prints.rulesOf('full', prints.pdfOf('full').pages.length - 1).slice(-3)
const annex = prints.pdfOf('full').pages.find((page) => page.lines[0]?.text === '附件1')
const lying = prints.pdfOf('wide').pages.find(({ turned }) => turned)

/** By the row's name: its figures in the order of the page. */
const measured: Readonly<Record<string, readonly number[]>> = {
  '天头（首行字面上沿到纸边）': [most(long.slice(1).map((page) => top(page.lines)))],
  '订口（字面左沿到纸边）': [most(long.map((page) => -Math.min(...page.lines.map(({ left }) => left)))) * -1],
  版心右沿: [rightOf(body)],
  末行字面下沿: [Math.max(...lines.map((line) => line.top + em(line.size)))],
  每页行数: [Math.max(...long.map((page) => page.lines.length))],
  '每行字数，全是汉字的满行': [most(body.filter(({ text, right }) => right > 183.5 && /^\p{Script=Han}+$/u.test(text)).map(({ characters, left }) => characters + Math.round((left - 28) / (156 / 28))))],
  '每行离它在 22 行里的位置': [Math.min(...body.map(offGrid)), Math.max(...body.map(offGrid))],
  标题: [sizeOf(lines[0])],
  '页码字号、左右位置': [sizeOf(odd), odd?.right ?? 0, even?.left ?? 0],
  一字线上沿到版心下边缘: [(odd?.baseline ?? 0) - dash * em(14) - 262],
  '份号、密级、紧急程度': [copyNumber, classification, urgency].map((line) => line?.top ?? 0).concat(copyNumber?.left ?? 0, sizeOf(copyNumber)),
  发文机关标志上沿到版心上沿: [(mark?.top ?? 0) - 37],
  发文字号: [(number?.top ?? 0) - (mark ? mark.top + em(mark.size) : 0), number?.left ?? 0],
  签发人: [number?.right ?? 0],
  红线到标题: [(title?.top ?? 0) - (red?.top ?? 0)],
  红色分隔线: [(red?.top ?? 0) - (number ? number.top + em(16) : 0), red?.left ?? 0, red?.right ?? 0],
  '加盖印章的署名、日期': [seal.right],
  版记末条线: [rules.at(-1)?.bottom ?? 0],
  版记线: rules.map(({ top: upper, bottom }) => bottom - upper),
  '抄送、印发机关和日期': [sizeOf(last.lines[0]), last.lines[0]?.left ?? 0, last.lines.at(-1)?.right ?? 0],
  附件: [top(annex?.lines ?? [])],
  横排表格: [lying?.number?.baseline ?? 0],
} // prettier-ignore

const documented = rowsOfPage()

describe('the page of measured figures', () => {
  test.each(Object.entries(measured))('says of %s what is measured', (name, values) => {
    const told = documented.get(name)
    if (told === undefined) throw new Error(`docs/measured-page.md has no row “${name}”.`)
    expect(told).toHaveLength(values.length)
    for (const [at, value] of values.entries()) {
      const { number: wanted, step } = told[at] ?? { number: Number.NaN, step: 0 }
      expect(Math.abs(value - wanted), `${value} is not ${wanted}`).toBeLessThanOrEqual(step)
    }
  })

  test('has no figure of the PDF that is not measured here', () => {
    const open = [...documented].filter(([name, told]) => told.some(({ step }) => step < 1) && !(name in measured))
    expect(open.map(([name]) => name)).toEqual([])
  }) // prettier-ignore
})

interface Told {
  readonly number: number
  /** What the last digit that is written counts. */
  readonly step: number
}

/** The numbers in the last cell of each row of the two tables of the PDF, by its first cell. */
function rowsOfPage(): ReadonlyMap<string, readonly Told[]> {
  const file = resolve(import.meta.dirname, '../../../docs/measured-page.md')
  const text = readFileSync(file, 'utf8')
  const end = text.indexOf('## Word 文件')
  const rows = text.slice(0, end).split('\n').filter((line) => line.startsWith('| ')) // prettier-ignore
  return new Map(
    rows.map((row) => {
      const cells = row.split('|').map((cell) => cell.trim())
      return [cells[1] ?? '', numbersOf(cells[3] ?? '')]
    }),
  )
}

/** Only those with a unit, or of 22 lines and 28 characters: 270° is no length. */
function numbersOf(cell: string): readonly Told[] {
  const found = /^\d+$/u.test(cell) ? [cell] : (cell.match(/[−-]?\d+\.\d+|\d+(?= 磅)|^\d+(?=；)/gu) ?? [])
  return found.map((digits) => ({
    number: Number(digits.replace('−', '-')),
    step: digits.includes('.') ? 10 ** -(digits.length - 1 - digits.indexOf('.')) : 0.5,
  }))
} // prettier-ignore

/** How far below or above its place of the 22 a line stands. */
function offGrid({ top: at }: PdfLine): number {
  const steps = Math.round((at - 37) / pitch)
  return at - 37 - steps * pitch
}

function top(of: readonly PdfLine[]): number {
  return Math.min(...of.map((line) => line.top))
}

function sizeOf(line: PdfLine | null | undefined): number {
  return Math.round((line?.size ?? 0) * 2) / 2
}

function most(values: readonly number[]): number {
  return Math.max(...values)
}

function signed(): PdfLine {
  const page = prints.datedPage('full', '2026年1月5日')
  const date = page.lines.find(({ text }) => text === '2026年1月5日')
  if (!date) throw new Error('There is no date.')
  return date
}

/** How far the ink of a dash rises over the baseline, in em, as the program itself asks for it. */
async function inkOfDash(): Promise<number> {
  const scripts: string[] = []
  await dashTop({
    ask: async (script) => {
      scripts.push(script)
      return 0
    },
    show: async () => {},
    print: async () => new Uint8Array(),
  })
  const html = `<!doctype html><link rel="stylesheet" href="${styleSheets.fonts}">`
  const job: PrintJob = { kind: 'ask', html, css: '', script: scripts[0] ?? '' }
  const { results } = await app.run([job])
  const [answer] = results
  return answer?.ok ? Number(answer.value) : Number.NaN
}
