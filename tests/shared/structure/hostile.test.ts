import { expect, test } from 'vitest'
import { correct } from '../../../shared/structure/correct'
import { recognise } from '../../../shared/structure/recognise'
import { renumbered, reportFromDraft } from '../../../shared/structure/to-report'
import { givesBack, sourceOf } from './source'

const million = 1_000_000
const half = 500_000

/** Each would take minutes or hours if anything were quadratic: the test's own time limit tells. */
const texts: readonly (readonly [string, string])[] = [
  ['spaces', ' '.repeat(million)],
  ['spaces between two words', `甲${' '.repeat(million)}乙`],
  ['full-width spaces after a number', `一、${'\u3000'.repeat(million)}。`],
  ['open brackets with a numeral', '（一'.repeat(million)],
  ['numbers with points', '1.'.repeat(million)],
  ['quotes that never close', `1.${'“'.repeat(million)}`],
  ['brackets in brackets', `1.题。${'（'.repeat(million)}`],
  ['commas', `1.甲${'，'.repeat(million)}`],
  ['end marks', `1.甲${'。'.repeat(million)}`],
  ['tabs', `甲${'\t'.repeat(half)}乙\n丙${'\t'.repeat(half)}丁`],
  ['dashes', '—'.repeat(million)],
  ['attachments', `附件${' '.repeat(million)}：`],
  ['a head line without end', `签发人${'：'.repeat(million)}`],
  ['digits', '1'.repeat(million)],
  ['one long first sentence', `1.${'加强法治建设'.repeat(200_000)}。其他`],
  ['headings', '一、加强\n'.repeat(100_000)],
  ['numbers alone on their lines', '1.\n'.repeat(100_000)],
  ['attachment lists', '附件：1.甲\n'.repeat(100_000)],
  ['dates', '2026年2月10日\n'.repeat(100_000)],
  ['bodies above dates', '青杨区司法局\n'.repeat(100_000) + '2026年2月10日'],
  ['titles', '青杨区2025年度法治政府建设情况报告\n'.repeat(100_000)],
  ['captions', '表1 情况\n'.repeat(100_000)],
  ['rows', '甲\t乙\n'.repeat(100_000)],
  ['contents', `目录\n${'一、加强……1\n'.repeat(50_000)}${'一、加强\n'.repeat(50_000)}`],
  ['leaders', `目录\n一、加强${'.'.repeat(million)}1`],
  ['titles in clauses before a colon', `1.${'加强，'.repeat(million / 4)}：`],
  ['siblings', '1.执法力量不足；\n'.repeat(100_000)],
  ['parts', '第一章 甲\n第二章 乙\n'.repeat(50_000)],
  ['annexes', '附件\n清单\n一、甲\n'.repeat(30_000)],
  ['notices', `${'关于报送'.repeat(million / 4)}的函`],
]

test.each(texts)(
  'a million of %s is read in time, without loss',
  (_, text) => {
    const draft = recognise(sourceOf(text))
    expect(givesBack(draft, text)).toBe(true)
    renumbered(draft)
    reportFromDraft(draft)
    correct(draft, [{ block: 'b1', as: { type: 'run-in', level: 1 } }])
  },
  60_000,
)
