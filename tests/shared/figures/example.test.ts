import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { extractFigures } from '../../../shared/figures/extract-figures'
import { recognise } from '../../../shared/structure/recognise'
import { sourceOf } from '../structure/source'

const root = resolve(import.meta.dirname, '../../..')

/** Read by a person, sentence by sentence: block, text, value, unit, kind, label, approximate, change. */
const expected: unknown = JSON.parse(
  readFileSync(resolve(root, 'tests/fixtures/reports/example.figures.json'), 'utf8'),
)

test('the example holds the figures that a person reads in it', () => {
  const { blocks } = recognise(
    sourceOf(readFileSync(resolve(root, 'assets/example/report.txt'), 'utf8')),
  )
  const found = extractFigures(blocks).map(
    ({ block, text, value, unit, kind, label, approximate, change }) => [
      block,
      text,
      value,
      unit,
      kind,
      label,
      approximate,
      change,
    ],
  )
  expect(found).toEqual(expected)
})
