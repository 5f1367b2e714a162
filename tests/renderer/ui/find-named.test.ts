import { describe, expect, test } from 'vitest'
import { commands } from '../../../renderer/commands'
import { findNamed } from '../../../renderer/ui/find-named'
import { pinyinInitials } from '../../../renderer/ui/pinyin'

describe('the first letters of pinyin', () => {
  test.each([
    ['导出 PDF…', 'dcpdf'],
    ['新建报告', 'xjbg'],
    ['加粗', 'jc'],
    ['撤销', 'cx'],
    ['全选本章', 'qxbz'],
    ['二级标题（一）', 'ejbty'],
    ['下划线', 'xhx'],
    ['正文', 'zw'],
    ['恢复', 'hf'],
    ['快捷键与关于', 'kjjygy'],
    ['立即保存', 'ljbc'],
  ])('%s', (text, initials) => {
    expect(pinyinInitials(text)).toBe(initials)
  })
})

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
