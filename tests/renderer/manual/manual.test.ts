import { expect, test } from 'vitest'
import { familyLabels } from '../../../renderer/check/labels'
import { manual } from '../../../renderer/manual/manual'
import { rules } from '../../../shared/check/rules/index'

const titles = manual.map(({ title }) => title)

test('the manual ends with every rule, by its family and by what it looks for', () => {
  const begin = titles.findIndex((title) => title.endsWith('检查规则'))
  const told = manual.slice(begin + 1)
  for (const label of Object.values(familyLabels)) {
    expect(titles.some((title) => title.startsWith(`检查规则：${label}`))).toBe(true)
  }
  expect(told.filter(({ level }) => level === 3)).toHaveLength(rules.length)
  expect(told.filter(({ title, text }) => /^[a-z]+\//u.test(title + text))).toEqual([])
})

test('the manual sends nobody to a file that is not in the program', () => {
  expect(manual.map(({ text }) => text).join('\n')).not.toContain('docs/')
})
