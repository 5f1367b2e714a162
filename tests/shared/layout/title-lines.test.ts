import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { titleLines } from '../../../shared/layout/title-lines'

test.each([
  [
    'a short title keeps one line',
    '关于法治政府建设情况的报告',
    '',
    ['关于法治政府建设情况的报告'],
  ],
  [
    'a longer one breaks behind the body that issues it',
    '白苇市公安局芦湾分局2025年度法治政府建设情况报告',
    '白苇市公安局芦湾分局',
    ['白苇市公安局芦湾分局', '2025年度法治政府建设情况报告'],
  ],
  [
    'before 关于 where the body is not known',
    '白苇县人民政府关于2025年度法治政府建设情况的报告',
    '',
    ['白苇县人民政府', '关于2025年度法治政府建设情况的报告'],
  ],
  ['a line feed stays', '白苇县人民政府\n工作报告', '', ['白苇县人民政府', '工作报告']],
])('%s', (_fact, title, organization, lines) => {
  expect(titleLines(title, organization)).toEqual(lines)
})

const anyTitle = fc.string({
  unit: fc.constantFrom(...Array.from('白苇县人民政府关于2025年度法治政府建设的报告《》（）')),
  maxLength: 120,
})

test('no character is lost, and no line is wider than the measure holds', () => {
  fc.assert(
    fc.property(anyTitle, (title) => {
      const lines = titleLines(title, '')
      expect(lines.join('')).toBe(title)
      for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(20)
    }),
  )
})

test('a title of 500 characters is broken at once', () => {
  expect(titleLines('法治'.repeat(250), '').join('')).toHaveLength(500)
})

function widthOf(line: string): number {
  return Array.from(line).reduce((sum, each) => sum + (each < '\u{80}' ? 0.5 : 1), 0)
}

test('larger type on a line of the same measure breaks a title into shorter lines', () => {
  const lines = titleLines('白苇镇人民政府关于推进法治建设的报告', '', 10)
  expect(lines.join('')).toBe('白苇镇人民政府关于推进法治建设的报告')
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(10)
})
