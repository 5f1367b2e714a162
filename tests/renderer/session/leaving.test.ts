import { Editor, Transforms, type Path } from 'slate'
import { describe, expect, test } from 'vitest'
import { leaving, type Step } from '../../../renderer/session/slate/leaving'
import type { Block } from '../../../shared/model/block'
import type { TableCell } from '../../../shared/model/blocks/table'
import { newId } from '../../../shared/model/ids'
import { openDesk, paragraph, reportOf } from './desk'

type Cell = Pick<TableCell, 'rowSpan' | 'columnSpan'>

// ┌───┬───────┐
// │   │  0 1  │
// │0 0├───┬───┤
// │   │1 0│1 1│
// ├───┴───┼───┤
// │  2 0  │2 1│
// └───────┴───┘
const merged = tableOf([
  [{ rowSpan: 2 }, { columnSpan: 2 }],
  [{}, {}],
  [{ columnSpan: 2 }, {}],
])
const plain = tableOf([
  [{}, {}],
  [{}, {}],
])

describe('the caret leaves', () => {
  test.each<[string, readonly Block[], Path, Step, Path, readonly Path[]]>([
    ['a cell down', [plain], [0, 0, 1], 1, [0, 0, 1], [[0, 1, 1]]],
    ['a cell up', [plain], [0, 1, 0], -1, [0, 1, 0], [[0, 0, 0]]],
    [
      'a wide cell down to any below it',
      [merged],
      [0, 0, 1],
      1,
      [0, 0, 1],
      [
        [0, 1, 0],
        [0, 1, 1],
      ],
    ],
    ['a high cell below all its rows', [merged], [0, 0, 0], 1, [0, 0, 0], [[0, 2, 0]]],
    [
      'a wide cell up to any above it',
      [merged],
      [0, 2, 0],
      -1,
      [0, 2, 0],
      [
        [0, 0, 0],
        [0, 1, 0],
      ],
    ],
    ['a cell up to a wide one', [merged], [0, 1, 1], -1, [0, 1, 1], [[0, 0, 1]]],
    ['the last row to the text', [plain, paragraph('')], [0, 1, 1], 1, [0, 1, 1], [[1]]],
    ['the first row to the text', [paragraph(''), plain], [1, 0, 0], -1, [1, 0, 0], [[0]]],
    ['the last row of the chapter to nowhere', [plain], [0, 1, 0], 1, [0, 1, 0], []],
    ['the first row of the chapter to nowhere', [plain], [0, 0, 1], -1, [0, 0, 1], []],
    [
      'a text to the first row',
      [paragraph(''), plain],
      [0],
      1,
      [0],
      [
        [1, 0, 0],
        [1, 0, 1],
      ],
    ],
    [
      'a text to the last row',
      [merged, paragraph('')],
      [1],
      -1,
      [1],
      [
        [0, 2, 0],
        [0, 2, 1],
      ],
    ],
    [
      'a table to the next one',
      [plain, merged],
      [0, 1, 0],
      1,
      [0, 1, 0],
      [
        [1, 0, 0],
        [1, 0, 1],
      ],
    ],
  ])('%s', (_, blocks, at, by, from, to) => {
    expect(leavingFrom(blocks, at, by)).toEqual({ from, to })
  })

  test('a text that stands beside no table as the browser likes', () => {
    const blocks = [paragraph('甲'), paragraph('乙'), plain]
    expect(leavingFrom(blocks, [0], 1)).toBeNull()
    expect(leavingFrom(blocks, [1], -1)).toBeNull()
  })
})

function leavingFrom(blocks: readonly Block[], at: Path, by: Step): ReturnType<typeof leaving> {
  const editor = openDesk(reportOf(blocks)).editor(0)
  Transforms.select(editor, Editor.start(editor, at))
  return leaving(editor, by)
}

function tableOf(rows: readonly (readonly Cell[])[]): Block {
  const children = rows.map((cells) => ({
    type: 'table-row' as const,
    children: cells.map((spans) => ({
      type: 'table-cell' as const,
      ...spans,
      children: [{ text: '' }],
    })),
  }))
  return { type: 'table', id: newId(), caption: '', children }
}
