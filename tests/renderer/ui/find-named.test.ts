import { describe, expect, test } from 'vitest'
import { commands } from '../../../renderer/commands'
import { findNamed } from '../../../renderer/ui/find-named'

const named = commands.map(({ id, title, menu }) => ({ id, name: title, aside: menu }))

describe('the palette finds', () => {
  test.each([
    ['pdf', 'export-pdf'],
    ['导出', 'export-pdf'],
    ['dc', 'export-pdf'],
    ['  加粗 ', 'bold'],
    ['xzyz', 'add-chapter'],
    ['表格', 'insert-table'],
  ])('by “%s” first %s', (typed, id) => {
    expect(findNamed(named, typed)[0]?.id).toBe(id)
  })

  test('everything, in its order, before anything was typed', () => {
    expect(findNamed(named, ' ')).toBe(named)
  })

  test('nothing where there is nothing', () => {
    expect(findNamed(named, '没有这个命令')).toEqual([])
  })
})
