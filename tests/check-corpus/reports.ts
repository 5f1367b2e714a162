import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkDraft } from '../../shared/check/check'
import type { Finding, Place } from '../../shared/check/finding'
import type { Draft } from '../../shared/model/draft'
import { draftOfFile, nothingBeside, type Half } from './corpus'

/** A whole report with slips planted in it, each marked ⟦rule|words⟧; all the rest of it is right. */
export interface Report {
  readonly name: string
  readonly lines: readonly string[]
  readonly draft: Draft
  readonly slips: readonly Slip[]
}

export interface Slip {
  readonly rule: string
  /** 1-based line of the file. */
  readonly line: number
  /** In the line without its marks. */
  readonly start: number
  readonly words: string
}

export interface JudgedReports {
  readonly slips: number
  readonly missed: readonly (Slip & { readonly report: string })[]
  /** Errors and warnings where nothing is wrong. */
  readonly loud: readonly Alarm[]
  /** Hints where nothing is wrong. */
  readonly hints: readonly Alarm[]
  readonly characters: number
}

interface Alarm {
  readonly report: string
  readonly finding: Finding
}

/** The whole reports of one half of the corpus, by their names. */
export function readReports(half: Half): readonly Report[] {
  const folder = join(import.meta.dirname, half, 'reports')
  return readdirSync(folder)
    .toSorted()
    .map((name) => reportOf(name, readFileSync(join(folder, name), 'utf8')))
}

/** A report from its text; a line 表:a|b / c|d is a table. */
export function reportOf(name: string, text: string): Report {
  const marked = text.split('\n')
  const lines = marked.map((line) => line.replaceAll(/⟦[^|⟧]*\||⟧/gu, ''))
  return { name, lines, draft: draftOfFile(lines.join('\n')), slips: marked.flatMap(slipsIn) }
}

function slipsIn(line: string, index: number): readonly Slip[] {
  let hidden = 0
  return [...line.matchAll(/⟦([^|⟧]*)\|([^⟧]*)⟧/gu)].map((match) => {
    const [mark, rule = '', words = ''] = match
    const start = match.index - hidden
    hidden += mark.length - words.length
    return { rule, line: index + 1, start, words }
  })
}

/** Lets the rules read whole reports, with nothing known beside them. */
export function judgeReports(reports: readonly Report[]): JudgedReports {
  const missed: JudgedReports['missed'][number][] = []
  const alarms: Alarm[] = []
  for (const report of reports) {
    const findings = checkDraft(report.draft, { context: nothingBeside })
    const touches = (finding: Finding, slip: Slip): boolean =>
      [finding, ...(finding.related ?? [])].some((place) => meets(report, slip, place))
    for (const slip of report.slips) {
      const found = findings.some((finding) => finding.rule === slip.rule && touches(finding, slip))
      if (!found) missed.push({ ...slip, report: report.name })
    }
    for (const finding of findings) {
      if (!report.slips.some((slip) => touches(finding, slip))) {
        alarms.push({ report: report.name, finding })
      }
    }
  }
  return {
    slips: reports.reduce((sum, { slips }) => sum + slips.length, 0),
    missed,
    loud: alarms.filter(({ finding }) => finding.severity !== 'info'),
    hints: alarms.filter(({ finding }) => finding.severity === 'info'),
    characters: reports.reduce((sum, { lines }) => sum + lines.join('').length, 0),
  }
}

/** Whether a place that a rule names is that of the slip: its words, or part of them. */
function meets({ draft, lines }: Report, slip: Slip, place: Place): boolean {
  const block = draft.blocks.find(({ id }) => id === place.block)
  if (block?.place !== slip.line) return false
  const text = 'text' in block ? block.text : ''
  const from = (lines[slip.line - 1] ?? '').indexOf(text) + place.start
  const to = from - place.start + place.end
  if (text !== '' && text.slice(place.start, place.end) === place.quote) {
    return from < slip.start + slip.words.length && slip.start < to
  }
  return (
    place.quote !== '' && (slip.words.includes(place.quote) || place.quote.includes(slip.words))
  )
}
