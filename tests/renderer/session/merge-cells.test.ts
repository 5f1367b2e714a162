import type { Editor } from 'slate'
import { describe, expect, test } from 'vitest'
import {
  canMerge,
  canSplitCell,
  mergeCells,
  splitCell,
} from '../../../renderer/session/slate/merge-cells'
import { gridOf } from '../../../shared/model/table-grid'
import { at, blocksIn, deskWith } from './clipboard/blocks'
import { table } from './desk'

/** Cells as words with what they cover, rows parted. */
function cellsOf(editor: Editor): string[] {
  const [block] = blocksIn(editor)
  if (block?.type !== 'table') throw new Error('No table stands there.')
  return block.children.map((row) =>
    row.children
      .map(({ rowSpan = 1, columnSpan = 1, children }) => {
        const words = children.map((leaf) => ('text' in leaf ? leaf.text : '#')).join('')
        return rowSpan * columnSpan > 1 ? `${words}(${rowSpan}×${columnSpan})` : words
      })
      .join('|'),
  )
}

const nine = [
  ['甲', '乙', '丙'],
  ['丁', '戊', '己'],
  ['庚', '辛', '壬'],
]

const over = (from: readonly [number, number], to: readonly [number, number]) => ({
  anchor: { path: [0, ...from, 0], offset: 0 },
  focus: { path: [0, ...to, 0], offset: 1 },
})

describe('merging and parting cells', () => {
  test('cells of a rectangle become one, from whichever corners, and come apart again', () => {
    for (const where of [over([0, 1], [1, 2]), over([0, 2], [1, 1])]) {
      const { session, text } = deskWith([table(nine)], where)
      const before = text.children
      session.together(() => mergeCells(text))
      expect(cellsOf(text)).toEqual(['甲|乙\n丙\n戊\n己(2×2)', '丁', '庚|辛|壬'])
      session.undo()
      expect(text.children).toEqual(before)
      session.redo()
      text.select({ path: [0, 0, 1, 0], offset: 0 })
      expect(canSplitCell(text)).toBe(true)
      splitCell(text)
      expect(cellsOf(text)).toEqual(['甲|乙\n丙\n戊\n己|', '丁||', '庚|辛|壬'])
      const [block] = blocksIn(text)
      expect(block?.type === 'table' && gridOf(block)).toHaveLength(9)
    }
  })

  test('the rectangle grows around a merged cell that it would cut', () => {
    const twelve = nine.map((row, down) => [String(down), ...row])
    const { text } = deskWith([table(twelve)], over([0, 1], [0, 2]))
    mergeCells(text)
    text.select(over([0, 2], [1, 2]))
    mergeCells(text)
    expect(cellsOf(text)).toEqual(['0|甲\n乙\n丙\n丁\n戊\n己(2×3)', '1', '2|庚|辛|壬'])
  })

  test('a row is not left without a cell, and one cell is nothing to merge', () => {
    const { text } = deskWith([table(nine)], over([0, 0], [1, 2]))
    expect(canMerge(text)).toBe(false)
    text.select(over([0, 0], [0, 0]))
    expect(canMerge(text)).toBe(false)
    text.select(at([0, 0, 0, 0], 0))
    expect(canMerge(text)).toBe(false)
    expect(canSplitCell(text)).toBe(false)
  })
})
