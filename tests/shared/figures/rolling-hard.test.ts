import { expect, test } from 'vitest'
import { rolledForward } from '../../../shared/figures/rolling/roll-forward'
import { yearPlaces } from '../../../shared/figures/rolling/year-places'
import { blockText } from '../../words'
import { chapter, paragraph, reportOf } from '../model/reports'

/** A sentence of a report of 2024 as it stands in the next year's draft, as the rules propose it. */
function rolled(text: string, title = '主要举措和成效'): string {
  const report = reportOf([chapter(title, [paragraph(text)])], { year: 2024 })
  const years = new Set(yearPlaces(report).flatMap(({ sure, id }) => (sure ? [id] : [])))
  const [block] = rolledForward(report, { years, blank: false }).chapters[0]?.blocks ?? []
  if (!block) throw new Error('The paragraph is gone.')
  return blockText(block)
}

// What belongs to a name, a number or another year stays; what means the report's year moves.
const cases: readonly (readonly [string, string, string])[] = [
  [
    'a law and its edition',
    '2024年，贯彻《江口市城市更新条例（2024年修订）》。',
    '2025年，贯彻《江口市城市更新条例（2024年修订）》。',
  ],
  [
    'a title within a title',
    '印发《关于落实〈2024年法治工作要点〉的通知》，2024年办结。',
    '印发《关于落实〈2024年法治工作要点〉的通知》，2025年办结。',
  ],
  [
    'a number with square brackets',
    '依据江府函[2024]15号，2024年清理文件3件。',
    '依据江府函[2024]15号，2025年清理文件3件。',
  ],
  [
    'a number with full-width brackets',
    '依据江公（2024）第6号令，2024年立案3件。',
    '依据江公（2024）第6号令，2025年立案3件。',
  ],
  [
    'the year of a judgment',
    '（2024）江行终12号判决生效，2024年败诉1件。',
    '（2024）江行终12号判决生效，2025年败诉1件。',
  ],
  ['compared with 比', '2024年受理12件，比2024年上半年多3件。', '2025年受理12件，比2024年上半年多3件。'],
  ['compared with 较', '2024年较2023年上升3%。', '2025年较2023年上升3%。'],
  ['compared with 与…相比', '2024年与2022年相比下降2%。', '2025年与2022年相比下降2%。'],
  ['above a year', '2024年办结率高于2021年水平。', '2025年办结率高于2021年水平。'],
  [
    'a quotation',
    '会议提出“2024年底前见效”，2024年已完成。',
    '会议提出“2024年底前见效”，2025年已完成。',
  ],
  ['a range of years', '2021—2024年规划收官，2024年评估良好。', '2021—2024年规划收官，2025年评估良好。'],
  ['a range in words', '2020年至2024年共办结9件。', '2020年至2024年共办结9件。'],
  ['the beginning of something', '2024年起施行的制度，2024年检查2次。', '2024年起施行的制度，2025年检查2次。'],
  ['since a year', '自2024年以来持续推进。', '自2024年以来持续推进。'],
  ['an edition', '对照2024年版目录，2024年调整5项。', '对照2024年版目录，2025年调整5项。'],
  ['another year', '2019年成立，2024年扩编。', '2019年成立，2025年扩编。'],
  ['Chinese numerals', '二〇二四年办结7件，依据《二〇二四年要点》。', '二〇二五年办结7件，依据《二〇二四年要点》。'],
  ['the whole year by its months', '2024年1至12月受理90件。', '2025年1至12月受理90件。'],
  ['up to a day', '截止2024年12月31日，共受理90件。', '截止2025年12月31日，共受理90件。'],
  ['a day of the year is asked about', '2024年3月5日印发，2024年落实。', '2024年3月5日印发，2025年落实。'],
  ['a number that is no year', '编号2024的案件，2024年办结，共2024件。', '编号2024的案件，2025年办结，共2024件。'],
  ['a year in brackets', '去年（2024年）的做法，2024年推广。', '去年（2024年）的做法，2025年推广。'],
] // prettier-ignore

test.each(cases)('%s: %s', (_, text, next) => {
  expect(rolled(text)).toBe(next)
})

test('a plan’s next year moves with it, and what it is compared with stays', () => {
  expect(rolled('2025年，力争比2024年提高，落实《2025年工作要点》。', '2025年工作安排')).toBe(
    '2026年，力争比2024年提高，落实《2025年工作要点》。',
  )
})
