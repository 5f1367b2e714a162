import { expect, test } from 'vitest'
import { checkDraft } from '../../../shared/check/check'
import { draftOfReport } from '../../../shared/check/report-draft'
import { writtenOut } from '../../../shared/figures/written-out'
import { computeNumbers } from '../../../shared/resolve/numbers'
import type { Report } from '../../../shared/model/report'
import { line, note, reference } from '../model/inlines'
import { chapter, reportOf } from '../model/reports'

const own = note('含派出所办理的案件。')

function rulesOf(report: Report): readonly string[] {
  const draft = draftOfReport(writtenOut(report), computeNumbers(report))
  return checkDraft(draft).map(({ rule }) => rule)
}

test('a note between two of a series is not of it', () => {
  const series = (second: string) =>
    rulesOf(
      reportOf([
        chapter('主要举措', [
          line('一是健全机制', reference(own), '，全年修订制度12项。'),
          own,
          line(`${second}是压实责任，全年督导32次。`),
        ]),
      ]),
    )
  expect(series('二')).not.toContain('structure/items')
  expect(series('三')).toContain('structure/items')
})

test('a wrong change is found behind a mark, too', () => {
  const wrong = line('全年收案1161件', reference(own), '，上年901件，同比上升20.9%。')
  expect(rulesOf(reportOf([chapter('主要举措', [wrong, own])]))).toContain('figures/change')
})
