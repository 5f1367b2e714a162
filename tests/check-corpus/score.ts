import type { Finding } from '../../shared/check/finding'
import { findingsIn, isMarked, type Sample } from './corpus'

/** How a rule does on the samples of a corpus. */
export interface Score {
  readonly rule: string
  readonly faulty: number
  readonly right: number
  /** Faulty samples in which it found the slip where it is. */
  readonly found: number
  /** Samples, of its own or of another rule, in which it found what is none. */
  readonly wrong: number
}

export interface Judged {
  readonly scores: readonly Score[]
  /** Lines that a rule got wrong, with what it said. */
  readonly missed: readonly Sample[]
  readonly alarms: readonly { readonly sample: Sample; readonly finding: Finding }[]
  /** Errors and warnings on texts that are right, and the characters of these. */
  readonly loud: number
  readonly characters: number
}

/** Lets every rule read every sample: a false alarm on another rule's right text counts too. */
export function judge(samples: readonly Sample[]): Judged {
  const missed: Sample[] = []
  const alarms: Judged['alarms'][number][] = []
  let characters = 0
  for (const sample of samples) {
    const findings = findingsIn(sample)
    const own = findings.filter(({ rule }) => rule === sample.rule)
    if (isFaulty(sample)) {
      if (!own.some((finding) => isMarked(sample, finding))) missed.push(sample)
      continue
    }
    characters += sample.line.length - 2
    alarms.push(...findings.map((finding) => ({ sample, finding })))
  }
  const names = [...new Set(samples.map(({ rule }) => rule))]
  const scores = names.map((rule): Score => {
    const own = samples.filter((sample) => sample.rule === rule)
    const faulty = own.filter(isFaulty).length
    const wrong = new Set(
      alarms.filter(({ finding }) => finding.rule === rule).map(({ sample }) => sample),
    )
    return {
      rule,
      faulty,
      right: own.length - faulty,
      found: faulty - missed.filter((sample) => sample.rule === rule).length,
      wrong: wrong.size,
    }
  })
  const loud = alarms.filter(({ finding }) => finding.severity !== 'info').length
  return { scores, missed, alarms, loud, characters }
}

function isFaulty({ line }: Sample): boolean {
  return line.startsWith('+')
}
