import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

/** The corpus as it is written: that it can be read. */
const halves = ['tuning', 'frozen'] as const
interface Line {
  readonly place: string
  readonly rule: string
  readonly words: string
}

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

  it('has no slip twice, so that no rule is judged by what it was mended by', () => {
    const faulty = lines.filter(({ words }) => words.startsWith('+'))
    const seen = faulty.map(({ words }) => words)
    expect(faulty.filter(({ words }, index) => seen.indexOf(words) !== index)).toEqual([])
  })
})
