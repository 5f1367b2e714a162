import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cellsOf, filledTable } from '../../../../renderer/session/clipboard/fill-cells'
import { gridOf, widthOf } from '../../../../shared/model/table-grid'
import { table as tableSchema, type Table } from '../../../../shared/model/blocks/table'
import { table } from '../desk'
import { blockText, noFigures, plainText } from '../../../words'

describe('a grid put into a table', () => {
  test.each<[string, Table, [number, number], string[][], string]>([
    [
      'over what stood there',
      of([
        ['甲', '乙'],
        ['丙', '丁'],
      ]),
      [0, 0],
      [['1', '2']],
      '1\t2\n丙\t丁',
    ],
    [
      'the table grows down and to the right',
      of([
        ['甲', '乙'],
        ['丙', '丁'],
      ]),
      [1, 1],
      [
        ['1', '2'],
        ['3', '4'],
      ],
      '甲\t乙\t\n丙\t1\t2\n\t3\t4',
    ],
    ['ragged rows', of([['甲', '乙']]), [0, 0], [['1'], ['2', '3', '4']], '1\t乙\t\n2\t3\t4'],
    [
      'a covered place adds to the cell that covers it',
      merged(),
      [1, 0],
      [['1', '2']],
      '甲\n1\t乙\n2'.replace('甲\n1', '1'),
    ],
  ])('%s', (_name, into, [row, column], cells, expected) => {
    expect(blockText(filled(into, row, column, cells).table)).toBe(expected)
  })

  test('says which cell was filled last', () => {
    expect(
      filled(of([['甲', '乙']]), 0, 1, [
        ['1', '2'],
        ['3', '4'],
      ]).last,
    ).toEqual([1, 2])
  })

  test('beyond the limits it is refused', () => {
    const wide = [Array.from({ length: 256 }, () => [{ text: '1' }])]
    expect(filledTable(of([['甲', '乙']]), 0, 0, wide)).not.toBeNull()
    expect(filledTable(of([['甲', '乙']]), 0, 1, wide)).toBeNull()
    const high = Array.from({ length: 10_000 }, () => [[{ text: '1' }]])
    expect(filledTable(of([['甲'], ['乙']]), 1, 0, high)).toBeNull()
  })
})

test('every cell is found again at its place, and the rest stays', () => {
  const cells = fc.array(
    fc.array(fc.stringMatching(/^[1-9]{1,3}$/u), { minLength: 1, maxLength: 4 }),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  const old = [
    ['甲', '乙', '丙'],
    ['丁', '戊', '己'],
  ]
  fc.assert(
    fc.property(cells, fc.nat(1), fc.nat(2), (rows, row, column) => {
      const result = filled(of(old), row, column, rows).table
      tableSchema.parse(result)
      const grid = cellsOf(result, noFigures).map((line) => line.map(plainText))
      expect(new Set(grid.map(({ length }) => length))).toEqual(new Set([widthOf(gridOf(result))]))
      for (const [down, line] of grid.entries()) {
        for (const [right, words] of line.entries()) {
          expect(words).toBe(rows[down - row]?.[right - column] ?? old[down]?.[right] ?? '')
        }
      }
    }),
  )
})

function filled(into: Table, row: number, column: number, cells: readonly (readonly string[])[]) {
  const result = filledTable(
    into,
    row,
    column,
    cells.map((line) => line.map((text) => [{ text }])),
  )
  if (!result) throw new Error('The table did not take the cells.')
  return result
}

function of(rows: readonly (readonly string[])[]): Table {
  const made = table(rows)
  if (made.type !== 'table') throw new Error('It is a table.')
  return made
}

/** 甲 covers both rows of the first column. */
function merged(): Table {
  const made = of([['甲', '乙'], ['丙']])
  const first = made.children[0]?.children[0]
  if (first) first.rowSpan = 2
  return made
}
