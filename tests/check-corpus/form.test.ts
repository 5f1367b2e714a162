import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readReports } from './reports'

const root = join(import.meta.dirname, '../..')

/** The corpus as it is written: that it can be read, and that there is enough of it on either side. */
const halves = ['tuning', 'frozen'] as const
/** Rules have at least so many samples on either side; of these the frozen half has its share. */
const least = { both: 20, frozen: 10 }

interface Line {
  readonly place: string
  readonly rule: string
  readonly words: string
}

const rules = [
  ...readFileSync(join(root, 'docs/rules.md'), 'utf8').matchAll(/^\| \[([a-z]+\/[a-z-]+)\]/gmu),
].map(([, rule = '']) => rule)
const lines = halves.flatMap((half) =>
  readdirSync(join(import.meta.dirname, half), { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap(({ name }) => linesOf(`${half}/${name}`)),
)

function linesOf(place: string): readonly Line[] {
  let rule = ''
  return readFileSync(join(import.meta.dirname, place), 'utf8')
    .split('\n')
    .flatMap((words, index) => {
      if (words.startsWith('## ')) rule = words.slice(3)
      return words === '' || words.startsWith('## ')
        ? []
        : [{ place: `${place}:${index + 1}`, rule, words }]
    })
}

function countOf(rule: string, side: string, half: string): number {
  return lines.filter(
    (line) => line.rule === rule && line.words.startsWith(side) && line.place.startsWith(half),
  ).length
}

describe('the corpus of the checker', () => {
  it('says of every line whether it is right, under a rule', () => {
    expect(
      lines.filter(({ rule, words }) => !/^[+-] \S/u.test(words) || !/^\w+\/[\w-]+$/u.test(rule)),
    ).toEqual([])
  })

  it('closes its marks, and marks nothing in a text that is right', () => {
    expect(
      lines.filter(
        ({ words }) =>
          /[⟦⟧]/u.test(words.replaceAll(/⟦[^⟦⟧¶]*⟧/gu, '')) ||
          (words.startsWith('-') && words.includes('⟦')),
      ),
    ).toEqual([])
  })

  it('marks slips in whole reports under rules that there are', () => {
    const slips = halves.flatMap(readReports).flatMap((report) => report.slips)
    expect(slips.filter(({ rule }) => !rules.includes(rule))).toEqual([])
  })

  it('has no slip twice, so that no rule is judged by what it was mended by', () => {
    const faulty = lines.filter(({ words }) => words.startsWith('+'))
    const seen = faulty.map(({ words }) => words)
    expect(faulty.filter(({ words }, index) => seen.indexOf(words) !== index)).toEqual([])
  })

  it.each(rules)('has enough of %s on either side', (rule) => {
    for (const side of ['+', '-']) {
      const frozen = countOf(rule, side, 'frozen')
      expect(frozen).toBeGreaterThanOrEqual(least.frozen)
      expect(frozen + countOf(rule, side, 'tuning')).toBeGreaterThanOrEqual(least.both)
    }
  })
})
