import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { families } from '../../../shared/check/finding'
import { rules } from '../../../shared/check/rules/index'
import { findingsIn, sampleOf } from '../../check-corpus/corpus'

const docs = join(import.meta.dirname, '../../../docs')
const index = readFileSync(join(docs, 'rules.md'), 'utf8')
const pages = families.map((family) => readFileSync(join(docs, `rules/${family}.md`), 'utf8'))
const sections = new Map(
  pages
    .flatMap((page) => page.split(/^## /mu).slice(1))
    .map((section): [string, string] => [section.slice(0, section.indexOf('\n')), section]),
)
const own = rules.map(({ id }): string => id)

test('docs/rules.md and its pages tell of every rule, and of no other', () => {
  const listed = Array.from(index.matchAll(/^\| \[([a-z]+\/[a-z-]+)\]/gmu), ({ 1: id = '' }) => id)
  for (const told of [listed, [...sections.keys()]]) {
    expect(own.filter((id) => !told.includes(id))).toEqual([])
    expect(told.filter((id) => !own.includes(id))).toEqual([])
    expect(told.length).toBe(own.length)
  }
})

describe.each(own)('the page of %s', (rule) => {
  const section = sections.get(rule) ?? ''
  const told = (what: string): string =>
    new RegExp(`^- ${what}：(.+)$`, 'mu').exec(section)?.[1]?.replaceAll('`', '') ?? ''

  test('says what it finds, how bad that is, why, and from where', () => {
    for (const what of ['查什么', '程度', '为什么', '依据'])
      expect(told(what), what).toMatch(/[一-鿿]|GB\/T/u)
  })

  test('shows a text in which it finds something, and one in which it does not', () => {
    const found = (what: string): number =>
      findingsIn(sampleOf(rule, `  ${told(what)}`)).filter((each) => each.rule === rule).length
    expect(told('对')).not.toBe('')
    expect(found('错')).toBeGreaterThan(0)
    expect(found('对')).toBe(0)
  })
})
