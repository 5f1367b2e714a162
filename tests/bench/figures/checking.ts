import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkDraft } from '../../../shared/check/check'
import type { Draft } from '../../../shared/model/draft'
import { nothingKnown, tellReport } from '../../../renderer/check/told-report'
import { readCorpus } from '../../check-corpus/corpus'
import { judgeReports, readReports, type JudgedReports } from '../../check-corpus/reports'
import { judge, type Judged } from '../../check-corpus/score'
import { root } from '../../e2e/antou'
import { draftOfText } from '../../shared/check/rule-tester'
import type { Figure, Line } from '../figure'
import { inTurns } from '../statistics'
import { longReport } from '../texts'

const assets = join(root, 'assets')
const example = readFileSync(join(assets, 'example/report.txt'), 'utf8')
const templates = ['county-government', 'department', 'police-branch'].map((name) =>
  readFileSync(join(assets, `templates/${name}.txt`), 'utf8'),
)
/** Sizes in characters, and what each may take beyond the yardstick, in milliseconds. */
const sizes = [
  [10_000, 50],
  [500_000, 2000],
] as const

/** How right the checker is, on the half of its corpus that no rule was mended by, and how fast. */
export const checking: Figure = {
  name: 'check',
  title: '检查：查准、查全、误报和快慢',
  measure: async () => {
    tell(judge(readCorpus('frozen')))
    tellReports(judgeReports(readReports('frozen')))
    const lines: Line[] = []
    for (const [size, most] of sizes) {
      const draft = ofSize(size)
      const text = draft.blocks.map((block) => ('text' in block ? block.text : '')).join('\n')
      const pair = await inTurns(
        7,
        async () => timeOf(() => checkDraft(draft)),
        async () => timeOf(() => scanned(text)),
      )
      const bound = { of: 'difference', most } as const
      const what = `检查 ${size / 10_000} 万字`
      lines.push({ what, beside: scan, unit: 'ms', ...pair, bound })
    }
    lines.push(await keystroke())
    return lines
  },
}

/** What the window does itself after a key in a report of 500,000 characters: telling the thread what changed. */
async function keystroke(): Promise<Line> {
  const known = nothingKnown()
  let report = longReport(50, 10_000)
  tellReport(report, known)
  const pair = await inTurns(
    31,
    async () => {
      const [first, ...rest] = report.chapters
      report = first
        ? { ...report, chapters: [{ ...first, title: `${first.title}。` }, ...rest] }
        : report
      return timeOf(() => structuredClone(tellReport(report, known)))
    },
    async () => timeOf(() => structuredClone(report)),
  )
  return {
    what: '50 万字里打一个字，交给检查线程',
    beside: '整份复制',
    unit: 'ms',
    ...pair,
    bound: { of: 'difference', most: 4 },
  }
}

const scan = '同样的字，用一条正则表达式找数字，找 50 遍'

function scanned(text: string): number {
  let found = 0
  for (let time = 0; time < 50; time += 1) found += text.match(/\d+[件起次]/gu)?.length ?? 0
  return found
}

/** The example as often as it takes, its blocks told apart. */
function ofSize(size: number): Draft {
  const draft = draftOfText(example)
  const times = Math.max(1, Math.round(size / example.length))
  const blocks = Array.from({ length: times }, (_, time) =>
    draft.blocks.map((block) => ({ ...block, id: `${block.id}.${time}` })),
  ).flat()
  const figures = Array.from({ length: times }, (_, time) =>
    draft.figures.map((figure) => ({ ...figure, block: `${figure.block}.${time}` })),
  ).flat()
  return { ...draft, blocks, figures }
}

function tell({ scores, loud, characters }: Judged): void {
  console.log('\n没有用来改规则的那一半语料：\n规则  查出/有错  误报  查准  查全')
  for (const { rule, faulty, found, wrong } of scores) {
    const precision = found + wrong === 0 ? '–' : percent(found / (found + wrong))
    console.log(`${rule}  ${found}/${faulty}  ${wrong}  ${precision}  ${percent(found / faulty)}`)
  }
  const sum = (count: (score: Judged['scores'][number]) => number): number =>
    scores.reduce((total, score) => total + count(score), 0)
  const [faulty, found, wrong] = [
    sum((score) => score.faulty),
    sum((score) => score.found),
    sum((score) => score.wrong),
  ]
  console.log(
    `合计  ${found}/${faulty}  ${wrong}  ${percent(found / (found + wrong))}  ${percent(found / faulty)}`,
  )
  const clean = [example, ...templates]
  const onClean = clean.reduce((total, text) => total + loudIn(text), 0)
  const length = clean.reduce((total, text) => total + text.length, 0)
  console.log(`正确的句子：${characters} 字，误报的错误和提醒 ${loud} 处`)
  console.log(`示例和模板：${length} 字，误报的错误和提醒 ${onClean} 处`)
  const rate = ((loud + onClean) / (characters + length)) * 2000
  console.log(`每 2000 字误报 ${rate.toFixed(2)} 处`)
}

function tellReports({ slips, missed, loud, hints, characters }: JudgedReports): void {
  const found = slips - missed.length
  const rate = ((loud.length / characters) * 2000).toFixed(2)
  console.log(
    `整篇报告：${characters} 字，改错 ${slips} 处，查出 ${found} 处（${percent(found / slips)}）`,
  )
  console.log(
    `　误报的错误和提醒 ${loud.length} 处，每 2000 字 ${rate} 处；建议 ${hints.length} 处`,
  )
}

/** A template's blanks are what it is for. */
function loudIn(text: string): number {
  return checkDraft(draftOfText(text)).filter(
    ({ severity, rule }) => severity !== 'info' && rule !== 'publication/blanks',
  ).length
}

function percent(share: number): string {
  return Number.isFinite(share) ? `${(share * 100).toFixed(1)}%` : '–'
}

/** Processor time, in milliseconds: other programs do not count. */
function timeOf(work: () => unknown): number {
  const from = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(from)
  return (user + system) / 1000
}
