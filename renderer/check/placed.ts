import { checkDraft } from '../../shared/check/check'
import type { Finding } from '../../shared/check/finding'
import type { CheckContext } from '../../shared/check/context'
import { knownValues } from '../../shared/check/known-values'
import { draftOfReport } from '../../shared/check/report-draft'
import { writtenOut } from '../../shared/figures/written-out'
import type { Draft } from '../../shared/model/draft'
import type { BlockId, ChapterId } from '../../shared/model/ids'
import { chaptersInOrder, type Report } from '../../shared/model/report'
import type { WrittenReport } from '../../shared/model/written'
import { computeNumbers } from '../../shared/resolve/numbers'

/** A finding with its place in the window. */
export interface PlacedFinding extends Finding {
  /** Null for what is missing in the whole report. */
  readonly chapter: ChapterId | null
  /** Null for a title line. */
  readonly home: BlockId | null
  /** Where it is written; null for a computed number, which is no text. */
  readonly written: {
    readonly part: 'text' | 'caption' | 'title'
    readonly start: number
    readonly end: number
  } | null
  /** The text that holds it, by which it is found on the screen. */
  readonly text: string
}

/** Last year's report as the rules look at it. */
export function draftOfPrior(prior: Report): Draft {
  return draftOfReport(writtenOut(prior), computeNumbers(prior))
}

/** Checks a report as the window holds it, beside its register and last year's. */
export function checkReport(
  stored: Report,
  known: Omit<CheckContext, 'register'>,
): readonly PlacedFinding[] {
  const report = writtenOut(stored)
  const draft = draftOfReport(report, computeNumbers(stored))
  const homes = homesOf(report)
  const texts = new Map(draft.blocks.map((block) => [block.id, block]))
  const context = { ...known, register: knownValues(stored.register) }
  return checkDraft(draft, { context }).map((finding) => {
    const block = finding.block === null ? undefined : texts.get(finding.block)
    const text = textOf(report, block, finding)
    const home = homes.get(finding.block ?? '')
    if (finding.block === 'title') {
      return {
        ...finding,
        chapter: report.front.id,
        home: null,
        text,
        written: writtenAt('title', finding, 0),
      }
    }
    if (!home) return { ...finding, chapter: null, home: null, text, written: null }
    const part = partOf(finding, home.block, block?.type === 'table')
    const offset = finding.part === 'cell' ? cellOffset(report, home, finding) : 0
    const written = part === null ? null : writtenAt(part, finding, offset)
    return { ...finding, chapter: home.chapter, home: home.block, text, written }
  })
}

interface Home {
  readonly chapter: ChapterId
  readonly block: BlockId | null
}

function homesOf(report: WrittenReport): ReadonlyMap<string, Home> {
  const homes = new Map<string, Home>()
  for (const { id: chapter, kind, blocks } of chaptersInOrder(report)) {
    if (kind === 'chapter') homes.set(chapter, { chapter, block: null })
    for (const { id: block } of blocks) homes.set(block, { chapter, block })
  }
  return homes
}

type Part = NonNullable<PlacedFinding['written']>['part']

function partOf(finding: Finding, block: BlockId | null, isTable: boolean): Part | null {
  if (finding.part === 'number') return null
  if (block === null) return 'title'
  return isTable && finding.part !== 'cell' ? 'caption' : 'text'
}

function writtenAt(part: Part, { start, end }: Finding, offset: number): PlacedFinding['written'] {
  return { part, start: offset + start, end: offset + end }
}

function textOf(
  report: WrittenReport,
  block: ReturnType<typeof draftOfReport>['blocks'][number] | undefined,
  { block: id, part, row = 0, column = 0 }: Finding,
): string {
  if (id === 'title') return report.title
  if (block?.type === 'table')
    return part === 'cell' ? (block.rows[row]?.[column] ?? '') : (block.caption ?? '')
  return block && 'text' in block ? block.text : ''
}

/** How much text of the table stands before a cell: cells have nothing between them. */
function cellOffset(report: WrittenReport, home: Home, { row = 0, column = 0 }: Finding): number {
  const chapter = chaptersInOrder(report).find(({ id }) => id === home.chapter)
  const table = chapter?.blocks.find(({ id }) => id === home.block)
  if (table?.type !== 'table') return 0
  const taken: boolean[][] = table.children.map(() => [])
  let offset = 0
  for (const [at, { children }] of table.children.entries()) {
    let next = 0
    for (const { rowSpan = 1, columnSpan = 1, children: leaves } of children) {
      while (taken[at]?.[next] === true) next += 1
      if (at === row && next === column) return offset
      for (let down = at; down < at + rowSpan; down += 1) {
        for (let across = next; across < next + columnSpan; across += 1) {
          const line = taken[down]
          if (line) line[across] = true
        }
      }
      next += columnSpan
      offset += leaves.reduce((sum, { text }) => sum + text.length, 0)
    }
  }
  return offset
}
