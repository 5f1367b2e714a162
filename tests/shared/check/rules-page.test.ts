import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { rules } from '../../../shared/check/rules/index'

const page = readFileSync(join(import.meta.dirname, '../../../docs/rules.md'), 'utf8')

test('docs/rules.md tells of every rule, and of no other', () => {
  const told = Array.from(page.matchAll(/^\| ([a-z]+\/[a-z-]+) /gmu), ({ 1: id = '' }) => id)
  const own = rules.map(({ id }): string => id)
  expect(own.filter((id) => !told.includes(id))).toEqual([])
  expect(told.filter((id) => !own.includes(id))).toEqual([])
  expect(told.length).toBe(own.length)
})
