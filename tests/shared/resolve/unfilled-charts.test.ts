import { expect, test } from 'vitest'
import { writtenOut } from '../../../shared/figures/written-out'
import { nextBlank } from '../../../shared/model/blanks'
import { newId, type IndicatorId } from '../../../shared/model/ids'
import { chartData } from '../../../shared/resolve/chart-data'
import { tableIn } from '../../../shared/resolve/tables'
import { countOpen, unfilledCharts } from '../../../shared/resolve/unfilled-charts'
import { evaluate } from '../../../shared/figures/evaluate'
import { figuresOf } from '../../../shared/figures/printed-figure'
import type { Report } from '../../../shared/model/report'
import { indicatorOf } from '../model/indicators'
import { chapter, paragraph, reportOf, table } from '../model/reports'
import { chartOf } from './charts'

const filled = indicatorOf('收案', { value: '72', prior: '60' })
const empty = indicatorOf('结案', { value: null, prior: '50' })
const values = ['prior', 'now'] as const

function charted(...indicators: IndicatorId[]) {
  return chartOf({ of: 'indicators', indicators, values: [...values] })
}

const whole = charted(filled.id)
const halfOpen = charted(filled.id, empty.id)
const gone = charted(newId())
const numbers = table('办件', [
  ['项目', '件数', '办结'],
  ['复议', '72', '【待填】'],
])
const ofTable = chartOf({ of: 'table', table: numbers.id, by: 'columns' })
const ofNoTable = chartOf({ of: 'table', table: newId(), by: 'columns' })

function openIn(report: Report) {
  const written = writtenOut(report)
  const figures = figuresOf(report.register, evaluate(report.register))
  const context = { figures, year: 2025, earlier: [] }
  return unfilledCharts(written, (chart) =>
    chartData(chart, { ...context, table: (id) => tableIn(written, id) }),
  )
}

const report = reportOf(
  [
    chapter('甲', [paragraph('共【待填】件'), whole, halfOpen]),
    chapter('乙', [numbers, ofTable, gone, ofNoTable]),
  ],
  { register: [filled, empty] },
)

test('charts without a number that is to be filled in are open; those of a table are so by the table', () => {
  expect(openIn(report)).toEqual(new Set([halfOpen.id, gone.id, ofNoTable.id]))
  // Two blanks, of a line and of a cell, and three charts.
  expect(countOpen(report)).toBe(5)
})

test('going from blank to blank meets the open charts in their order and comes round', () => {
  const written = writtenOut(report)
  const charts = openIn(report)
  const met: unknown[] = []
  let at = { chapter: report.front.id, block: 0, offset: 0 }
  for (let turn = 0; turn < 6; turn += 1) {
    const found = nextBlank(written, at, charts)
    met.push(found?.block)
    const blocks = report.chapters.find(({ id }) => id === found?.chapter)?.blocks ?? []
    const block = blocks.findIndex(({ id }) => id === found?.block)
    at = { chapter: found?.chapter ?? report.front.id, block, offset: found?.end ?? 0 }
  }
  const line = report.chapters[0]?.blocks[0]?.id
  expect(met).toEqual([line, halfOpen.id, numbers.id, gone.id, ofNoTable.id, line])
})

test('where a chart is all that is open, it is met from itself again', () => {
  const alone = reportOf([chapter('甲', [paragraph('正文'), halfOpen])], {
    register: [filled, empty],
  })
  const [own] = alone.chapters
  const from = { chapter: own?.id ?? alone.front.id, block: 1, offset: 0 }
  expect(nextBlank(writtenOut(alone), from, openIn(alone))?.block).toBe(halfOpen.id)
})
