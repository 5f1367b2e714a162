import { newId, type ReportId } from '../../model/ids'
import type { Indicator, Register } from '../../model/indicator'
import type { Report } from '../../model/report'
import { evaluate } from '../evaluate'
import { extractFigures } from '../extract-figures'
import { printedValue } from '../printed'
import { changeEdits } from './change-edits'
import { editTexts, type ReportText, type TextEdit } from './report-texts'
import { yearPlaces } from './year-places'

export interface RollingWish {
  /** Ids of the years that move on (`YearPlace`). */
  readonly years: ReadonlySet<string>
  /** Last year's numbers in prose and tables become 【待填】, changes told of a figure figures. */
  readonly blank: boolean
}

/** What stands where a number is to be filled in; the checker and 下一处【待填】 find it. */
export const blank = '【待填】'

/**
 * Next year's draft of a report: structure and prose kept, the years that were confirmed moved on,
 * last year's values of the register its prior values, this year's empty, formulas carried over. What
 * belongs to the one document (文号, 印发日期) is emptied. The report itself stays as it is.
 */
export function rolledForward(report: Report, { years, blank: isBlank }: RollingWish): Report {
  const moves = new Map<string, TextEdit[]>()
  for (const place of yearPlaces(report).filter(({ id }) => years.has(id))) {
    const known = moves.get(place.of.key)
    if (known) known.push(place)
    else moves.set(place.of.key, [place])
  }
  const next = editTexts(report, (text) =>
    inOrder([
      ...(moves.get(text.key) ?? []),
      ...(isBlank ? [...changeEdits(text, report.register), ...blanks(text)] : []),
    ]),
  )
  const chapters = [next.front, ...next.chapters, next.back].map((each) => ({
    ...each,
    revision: 0,
  }))
  const [front = next.front] = chapters
  return {
    ...next,
    id: newId<ReportId>(),
    year: report.year === null ? null : report.year + 1,
    head: { ...report.head, documentNumber: '', issuedOn: '' },
    front,
    chapters: chapters.slice(1, -1),
    back: chapters.at(-1) ?? next.back,
    register: nextRegister(report.register),
    structureRevision: 0,
  }
}

/** Last year's values, entered or computed, become the prior ones; nothing is checked any more. */
export function nextRegister(register: Register): Indicator[] {
  const evaluation = evaluate(register)
  return register.map((indicator) => {
    const now = evaluation.get(indicator.id)?.now
    const value = now ? printedValue(now, indicator) : null
    // A derived one computes last year's value as well, where all that it needs is there.
    const prior = indicator.formula === null ? (value ?? indicator.value) : value
    return { ...indicator, prior, value: null, checked: false, cutOff: '', evidence: [] }
  })
}

const numberIn = /\d[\d,，]*(?:[.．]\d+)?/u
const numberOnly = /^\s*[-−]?\d[\d,，]*(?:[.．]\d+)?\s*%?\s*$/u

function blanks({ kind, text, column }: ReportText): readonly TextEdit[] {
  if (kind === 'cell') {
    // The first column holds names and running numbers.
    if (column === 0 || !numberOnly.test(text)) return []
    const found = numberIn.exec(text)
    return found ? [blankAt(found.index, found[0])] : []
  }
  if (kind !== 'paragraph') return []
  const figures = extractFigures([{ type: 'paragraph', id: 'b1', place: 1, evidence: '', text }])
  return figures.flatMap(({ start, text: printed }) => {
    const found = numberIn.exec(printed)
    return found ? [blankAt(start + found.index, found[0])] : []
  })
}

function blankAt(start: number, number: string): TextEdit {
  return { start, end: start + number.length, text: blank }
}

/** Ascending; of two that overlap the first stands. */
function inOrder(edits: readonly TextEdit[]): readonly TextEdit[] {
  const kept: TextEdit[] = []
  for (const edit of [...edits].sort((one, other) => one.start - other.start)) {
    if (edit.start >= (kept.at(-1)?.end ?? 0)) kept.push(edit)
  }
  return kept
}
