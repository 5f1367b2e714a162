import { describe, expect, test } from 'vitest'
import { checkDraft } from '../../../shared/check/check'
import type { Draft, DraftBlock } from '../../../shared/model/draft'
import { extractFigures } from '../../../shared/figures/extract-figures'
import { draftOfText } from './rule-tester'

function draftOfBlocks(...texts: readonly string[]): Draft {
  const blocks = texts.map(
    (text, index): DraftBlock => ({ type: 'paragraph', id: `b${index + 1}`, place: index + 1, evidence: '', text }),
  )
  return { title: null, organization: null, year: 2025, head: null, blocks, figures: [], warnings: [] }
} // prettier-ignore

const length = 400_000
/** Processor time is what counts; on a busy machine that takes long, in milliseconds. */
const patience = 300_000

/** What makes a careless expression go back and forth. */
const hostile: readonly (readonly [string, string])[] = [
  ['no marks', '依法行政'],
  ['brackets', '（'],
  ['closing brackets', '）”》'],
  ['quotes', '"甲'],
  ['digits', '1'],
  ['digits and points', '1.'],
  ['digits and Han', '3千4百'],
  ['percentages', '由52%提升至60%'],
  ['commas', '，'],
  ['spaces', '依 '],
  ['ranges', '1-2-'],
  ['ordinals', '一是'],
  ['years', '2025年'],
  ['dates', '2025.1.'],
  ['repeated words', '工作'],
  ['names', '【待填'],
  ['letters', 'A1'],
  ['hints', '【提示'],
  ['titles', '《甲'],
  ['titles that are closed', '《甲乙丙丁戊己庚辛》'],
  ['ordinals that count', '第十个'],
  ['first of all', '首先，第二，'],
  ['pointers', '见附件1'],
  ['names', '当事人王'],
  ['good days', '优良天数310天，'],
  ['numbers of documents', '发[2025]'],
  ['years of the report', '今年2025'],
  ['provinces', '江苏省'],
  ['counties', '无锡市昆山市'],
  ['cities', '市'],
  ['days of events', '“12.4'],
  ['about', '约300'],
  ['up to', '截至2026年1月'],
  ['units', '市公安局'],
  ['guarded places', '看守所位于'],
  ['floors', '三楼机房'],
  ['streets', '云岭路12号'],
  ['inner words', '密级：'],
  ['units that sound alike', '云岭市公安局、云领市公安局、'],
  ['units of two names', '市规划和自然资源局'],
  ['persons', '局长周志远主持，'],
  ['Han before an ending', '和综合行政执法'],
]

describe('the time that checking takes', () => {
  test.each(hostile)(
    'grows with the length of %s and no faster',
    (_, unit) => {
      const short = unit.repeat(length / 10 / unit.length)
      const long = unit.repeat(length / unit.length)
      checkDraft(draftOfBlocks(short))
      // Ten times the text takes some ten times as long; what is quadratic takes a hundred, however
      // often one tries. A machine that is busy at the wrong moment does not slow every try.
      const tries = Array.from({ length: 5 }, () => ({ short: timeOf(short), long: timeOf(long) }))
      const least = (times: readonly number[]): number => Math.min(...times)
      const [one, ten] = [
        least(tries.map((each) => each.short)),
        least(tries.map((each) => each.long)),
      ]
      expect(ten).toBeLessThan(40 * Math.max(one, 3))
    },
    patience,
  )
})

test.each(['办理案件12件，', '联合检查3次，其中1次，', '办结5件，办结率90%，'])(
  'grows with the number of figures in a paragraph of %s',
  (unit) => {
    const timed = (size: number): number => {
      const draft = draftOfBlocks(unit.repeat(size / unit.length))
      const figures = extractFigures(draft.blocks)
      return Math.min(...Array.from({ length: 3 }, () => timeOfDraft({ ...draft, figures })))
    }
    expect(timed(80_000)).toBeLessThan(40 * Math.max(timed(8_000), 3))
  },
  patience,
)

function timeOf(text: string): number {
  return timeOfDraft(draftOfBlocks(text))
}

function timeOfDraft(draft: Draft): number {
  // Processor time: what other programs take does not count.
  const from = process.cpuUsage()
  checkDraft(draft)
  const { user, system } = process.cpuUsage(from)
  return (user + system) / 1000
}

test('findings stand in the order of the document, and say what is quoted', () => {
  const draft = draftOfText(
    '青杨区司法局2025年度法治政府建设情况报告\n一、举措,成效；\n1、全年办结57件，，占比102%。\n三、安排\n截止目前。',
  )
  const findings = checkDraft(draft)
  expect(findings.length).toBeGreaterThan(5)
  const order = new Map(draft.blocks.map(({ id }, index) => [id, index]))
  const ranks = findings.map(({ block }) => (block === null ? -1 : (order.get(block) ?? -1)))
  expect(ranks).toEqual(ranks.toSorted((one, other) => one - other))
  for (const { block, part, start, end, quote, message } of findings) {
    expect(message).toMatch(/[一-鿿].*。$/u)
    if (block === null) continue
    const found = draft.blocks.find(({ id }) => id === block)
    const text =
      found &&
      (part === 'number' ? 'number' in found && found.number : 'text' in found && found.text)
    if (typeof text === 'string') expect(text.slice(start, end)).toBe(quote)
  }
})
