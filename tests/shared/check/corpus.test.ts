import { describe, expect, test } from 'vitest'
import { rules } from '../../../shared/check/rules/index'
import { judgeReports, readReports } from '../../check-corpus/reports'
import { readCorpus } from '../../check-corpus/corpus'
import { judge } from '../../check-corpus/score'

/** Tuning samples that no rule should find by guessing, each with why. */
const left: readonly string[] = [
  // One stroke joins places too: 青杨—沙河.
  '+ 建设法治阵地⟦—⟧云岭法治公园。',
  // The recogniser reads （一）、 as a number of its own form.
  '+ 报告¶一、主要举措¶（一）⟦、⟧加强领导¶统筹推进。¶（二）加强监督¶定期检查。¶二、不足¶力度不够。',
]

describe('the corpus', () => {
  test('has samples of every rule that one report shows', () => {
    const sampled = new Set(readCorpus('frozen').map(({ rule }) => rule))
    expect(rules.map(({ id }) => id).filter((id) => !sampled.has(id))).toEqual([])
  })

  test('is read as it is marked, in the half that rules are mended by', () => {
    const { missed, alarms } = judge(readCorpus('tuning'))
    expect(missed.map(({ line }) => line).filter((line) => !left.includes(line))).toEqual([])
    expect(alarms.map(({ finding, sample }) => `${finding.rule}: ${sample.line}`)).toEqual([])
  })

  test('is read well in the half that nothing is mended by', () => {
    const { scores, loud, characters } = judge(readCorpus('frozen'))
    // Single sentences that are right were written as traps; a report is what they are in.
    const reports = judgeReports(readReports('frozen'))
    const faulty = scores.reduce((sum, score) => sum + score.faulty, 0)
    const found = scores.reduce((sum, score) => sum + score.found, 0)
    expect(found / faulty).toBeGreaterThan(0.93)
    const wrong = loud + reports.loud.length
    expect((wrong / (characters + reports.characters)) * 2000).toBeLessThan(1)
  })
})
