import { Editor, Transforms, type Location } from 'slate'
import { describe, expect, test } from 'vitest'
import { shiftLevels } from '../../../renderer/session/slate/levels'
import { insertPlain } from '../../../renderer/session/clipboard/insert-plain'
import { setStyle, toggleLead } from '../../../renderer/session/slate/style'
import {
  insertColumn,
  insertRow,
  insertTable,
  moveCell,
  removeColumn,
  removeRow,
} from '../../../renderer/session/slate/tables'
import { block, type Block } from '../../../shared/model/block'
import { heading, openDesk, paragraph, reportOf, table } from './desk'
import { blockText, leavesOf } from '../../words'
import { kinds } from './clipboard/blocks'

describe('the return key', () => {
  test.for<[string, Block[], Location, string[]]>([
    ['splits a paragraph', [paragraph('甲乙')], at([0, 0], 1), ['p 甲', 'p 乙']],
    ['after a heading starts body text', [heading(2, '甲')], at([0, 0], 1), ['h2 甲', 'p ']],
    ['before a heading makes room', [heading(2, '甲')], at([0, 0], 0), ['p ', 'h2 甲']],
    ['in a heading leaves body text', [heading(2, '甲乙')], at([0, 0], 1), ['h2 甲', 'p 乙']],
    ['goes on numbering', [paragraph('甲', { level: 3 })], at([0, 0], 1), ['p3 甲', 'p3 ']],
    ['ends numbering in an empty one', [paragraph('', { level: 3 })], at([0, 0], 0), ['p ']],
    [
      'after the recipient starts body text',
      [paragraph('区政府：', { role: 'recipient' })],
      at([0, 0], 4),
      ['p(recipient) 区政府：', 'p '],
    ],
    ['in a cell makes a line', [table([['甲乙', '丙']])], at([0, 0, 0, 0], 1), ['t 甲\n乙\t丙']],
  ])('%s', ([, blocks, where, expected]) => {
    expect(after(blocks, where, (editor) => editor.insertBreak())).toEqual(expected)
  })
})

describe('backspace', () => {
  test.for<[string, Block[], Location, string[]]>([
    [
      'first makes a heading body text',
      [paragraph('甲'), heading(2, '乙')],
      at([1, 0], 0),
      ['p 甲', 'p 乙'],
    ],
    [
      'first drops a number',
      [paragraph('甲'), paragraph('乙', { level: 2 })],
      at([1, 0], 0),
      ['p 甲', 'p 乙'],
    ],
    ['then merges', [heading(2, '甲'), paragraph('乙')], at([1, 0], 0), ['h2 甲乙']],
    ['never enters a table', [table([['甲']]), paragraph('乙')], at([1, 0], 0), ['t 甲', 'p 乙']],
    [
      'takes an empty line behind a table away',
      [table([['甲']]), paragraph('')],
      at([1, 0], 0),
      ['t 甲'],
    ],
    ['never leaves a cell', [table([['甲', '乙']])], at([0, 0, 1, 0], 0), ['t 甲\t乙']],
    [
      'over cells takes their text only',
      [table([['甲甲', '乙', '丙丙']])],
      { anchor: at([0, 0, 0, 0], 1), focus: at([0, 0, 2, 0], 1) },
      ['t 甲\t\t丙'],
    ],
    [
      'from text into a table keeps its grid',
      [paragraph('甲乙'), paragraph('丙'), table([['丁', '戊']])],
      { anchor: at([0, 0], 1), focus: at([2, 0, 1, 0], 0) },
      ['p 甲', 't \t戊'],
    ],
    [
      'over a whole table takes it away',
      [paragraph('甲乙'), table([['丁']]), paragraph('丙丙')],
      { anchor: at([0, 0], 1), focus: at([2, 0], 1) },
      ['p 甲丙'],
    ],
  ])('%s', ([, blocks, where, expected]) => {
    const result = after(blocks, where, (editor) => {
      const { selection } = editor
      const isRange = selection && !('path' in where)
      if (isRange) editor.deleteFragment({ direction: 'backward' })
      else editor.deleteBackward('character')
    })
    expect(result).toEqual(expected)
  })

  test('delete at the end of a cell stays in it', () => {
    const blocks = [table([['甲', '乙']])]
    expect(
      after(blocks, at([0, 0, 0, 0], 1), (editor) => editor.deleteForward('character')),
    ).toEqual(['t 甲\t乙'])
  })
})

describe('a run-in heading', () => {
  test('marks the first sentence and numbers the paragraph', () => {
    const shown = leaves([paragraph('抓好学法。一年来开展培训。')], at([0, 0], 3), (editor) =>
      toggleLead(editor, 2),
    )
    expect(shown).toEqual(['[抓好学法。]', '一年来开展培训。'])
  })

  test('typing at its end goes on in it until the full stop', () => {
    const shown = leaves([paragraph('抓好学法', { level: 2 })], at([0, 0], 4), (editor) => {
      toggleLead(editor, 2)
      for (const word of ['用法', '。一年来', '开展培训', '。再']) editor.insertText(word)
    })
    expect(shown).toEqual(['[抓好学法用法。]', '一年来开展培训。再'])
  })

  test('ends with its level', () => {
    const shown = leaves([paragraph('学法。培训。', { level: 2 })], at([0, 0], 1), (editor) => {
      toggleLead(editor, 2)
      setStyle(editor, { type: 'paragraph', level: null })
    })
    expect(shown).toEqual(['学法。培训。'])
  })

  test('a new paragraph after it begins plain', () => {
    const shown = leaves([paragraph('学法。', { level: 2 })], at([0, 0], 3), (editor) => {
      toggleLead(editor, 2)
      Transforms.select(editor, Editor.end(editor, []))
      editor.insertBreak()
      editor.insertText('培训')
    })
    expect(shown).toEqual(['[学法。]', '培训'])
  })
})

describe('levels', () => {
  const blocks = [
    heading(2, '甲'),
    paragraph('乙', { level: 3 }),
    paragraph('丙'),
    heading(2, '丁'),
  ]

  test('demoting takes everything below along', () => {
    expect(after(blocks, at([0, 0], 0), (editor) => shiftLevels(editor, 1))).toEqual([
      'h3 甲',
      'p4 乙',
      'p 丙',
      'h2 丁',
    ])
  })

  test('nothing moves where one would leave the four levels', () => {
    expect(after(blocks, at([0, 0], 0), (editor) => shiftLevels(editor, -1))[0]).toBe('h2 甲')
  })
})

describe('tables', () => {
  const grid = [
    table([
      ['1', '2'],
      ['3', '4'],
    ]),
  ]

  test.for<[string, (editor: Editor) => void, string]>([
    ['a row above', (editor) => insertRow(editor, 0), '1\t2\n\t\n3\t4'],
    ['a row below', (editor) => insertRow(editor, 1), '1\t2\n3\t4\n\t'],
    ['a column left', (editor) => insertColumn(editor, 0), '1\t\t2\n3\t\t4'],
    ['a column right', (editor) => insertColumn(editor, 1), '1\t2\t\n3\t4\t'],
    ['no row', removeRow, '1\t2'],
    ['no column', removeColumn, '1\n3'],
    ['Tab behind the last cell', (editor) => moveCell(editor, 1), '1\t2\n3\t4\n\t'],
  ])('%s', ([, act, expected]) => {
    expect(after(grid, at([0, 1, 1, 0], 0), act)).toEqual([`t ${expected}`])
  })

  test.for<[string, Location, string]>([
    ['over cells', { anchor: at([0, 0, 1, 0], 0), focus: at([0, 1, 1, 0], 1) }, 't 1\tx\n\t'],
    ['into a table', { anchor: at([1, 0], 1), focus: at([0, 1, 0, 0], 0) }, 't 1\t2\nx\t|p 尾'],
  ])('a key in the place of a selection %s keeps the grid', ([, where, expected]) => {
    const blocks = [...grid, paragraph('文尾')]
    const shown = after(blocks, where, (editor) => editor.insertText('x'))
    expect(shown.join('|').replace('|p 文尾', '')).toBe(expected)
  })

  test('a table grows to what the store takes, and no further', () => {
    const wide = [table([Array.from({ length: 255 }, () => '')])]
    const editor = edited(wide, at([0, 0, 0, 0], 0), (self) => {
      for (let more = 0; more < 3; more += 1) insertColumn(self, 1)
    })
    expect(editor.children.map((each) => block.safeParse(each).success)).toEqual([true])
    expect(shownOf(editor)).toEqual([`t ${'\t'.repeat(255)}`])
  })

  test('a column goes with the row that had nothing else', () => {
    const ragged = [table([['1'], ['2', '3']])]
    expect(after(ragged, at([0, 0, 0, 0], 0), removeColumn)).toEqual(['t 3'])
  })

  test('a merged cell grows with a row put through it', () => {
    const merged = table([['1', '2'], ['4']])
    if (merged.type !== 'table') throw new Error('no table')
    const cell = merged.children[0]?.children[0]
    if (cell) cell.rowSpan = 2
    const editor = edited([merged], at([0, 0, 1, 0], 0), (self) => insertRow(self, 1))
    const rows = editor.children[0] as typeof merged
    expect(rows.children.map((row) => row.children.length)).toEqual([2, 1, 1])
    expect(rows.children[0]?.children[0]?.rowSpan).toBe(3)
  })

  test('a new one takes the place of an empty paragraph, the caret in its first cell', () => {
    const editor = edited([paragraph('甲'), paragraph('')], at([1, 0], 0), (self) =>
      insertTable(self, 2, 2),
    )
    expect(shownOf(editor)).toEqual(['p 甲', 't \t\n\t'])
    expect(editor.selection?.focus.path).toEqual([1, 0, 0, 0])
  })
})

describe('pasting lines', () => {
  test('each is a paragraph, the indent that was typed is left to the paper', () => {
    const lines = '　　第一段。\r\n　　第二段。\n'
    expect(
      after([paragraph('前后')], at([0, 0], 1), (editor) => insertPlain(editor, lines)),
    ).toEqual(['p 前第一段。', 'p 第二段。后'])
  })

  test('in a cell they stay in it', () => {
    const result = after([table([['甲', '乙']])], at([0, 0, 0, 0], 1), (editor) =>
      insertPlain(editor, '丙\n丁'),
    )
    expect(result).toEqual(['t 甲丙\n丁\t乙'])
  })
})

function at(path: number[], offset: number) {
  return { path, offset }
}

function edited(blocks: Block[], where: Location, act: (editor: Editor) => void): Editor {
  const editor = openDesk(reportOf(structuredClone(blocks))).editor(0)
  Transforms.select(editor, where)
  act(editor)
  for (const each of editor.children) block.parse(each)
  const ids = (editor.children as Block[]).map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  return editor
}

function shownOf(editor: Editor): string[] {
  return (editor.children as Block[]).map((each) => {
    const kind = kinds[each.type]
    const level = 'level' in each ? (each.level ?? '') : ''
    const role = each.type === 'paragraph' && each.role ? `(${each.role})` : ''
    return `${kind}${level}${role} ${blockText(each)}`
  })
}

function after(blocks: Block[], where: Location, act: (editor: Editor) => void): string[] {
  return shownOf(edited(blocks, where, act))
}

/** All leaves of the chapter, a lead in brackets. */
function leaves(blocks: Block[], where: Location, act: (editor: Editor) => void): string[] {
  const children = edited(blocks, where, act).children as Block[]
  return children.flatMap((each) =>
    each.type === 'paragraph'
      ? leavesOf(each.children).map((leaf) => (leaf.lead ? `[${leaf.text}]` : leaf.text))
      : [],
  )
}
