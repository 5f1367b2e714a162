import { Editor, type Location, type Range } from 'slate'
import { describe, expect, test } from 'vitest'
import type {} from '../../../../renderer/session/nodes'
import { decodeFragment, fragmentType } from '../../../../renderer/session/clipboard/fragment'
import type { Block } from '../../../../shared/model/block'
import { heading, paragraph, table } from '../desk'
import { at, deskWith, shownOf } from './blocks'

const chapter: Block[] = [
  heading(2, '加强领导'),
  paragraph('今年<以来>成效 & 经验。'),
  paragraph('', {
    level: 3,
    children: [
      { text: '严格审核。', lead: true },
      { text: '审核', bold: true },
    ],
  }),
  {
    ...table([
      ['事项', '件数'],
      ['登记\n注销', '12'],
    ]),
    caption: '办件情况',
  } as Block,
  paragraph('青杨区司法局', { role: 'signature' }),
]

describe('text is what a reader sees, numbers included', () => {
  test.each<[string, Location, string]>([
    [
      'all',
      all(),
      '（一）加强领导\n今年<以来>成效 & 经验。\n1.严格审核。审核\n表1　办件情况\n事项\t件数\n登记 注销\t12\n青杨区司法局',
    ],
    ['part of a heading has no number', range([0, 0], 2, [0, 0], 4), '领导'],
    ['a heading from its start has', range([0, 0], 0, [0, 0], 2), '（一）加强'],
    [
      'from the middle to a whole one',
      range([1, 0], 7, [2, 1], 2),
      '成效 & 经验。\n1.严格审核。审核'.slice(1),
    ],
    ['part of a cell', range([3, 1, 0, 0], 0, [3, 1, 0, 0], 2), '登记'],
    ['cells of a table', range([3, 0, 1, 0], 0, [3, 1, 1, 0], 2), '件数\n12'],
    [
      'into a table takes it whole',
      range([2, 1], 0, [3, 0, 0, 0], 1),
      '审核\n表1　办件情况\n事项\t件数\n登记 注销\t12',
    ],
  ])('%s', (_name, where, text) => expect(copied(where)['text/plain']).toBe(text))
})

describe('the page is what Word and WPS keep', () => {
  test.each([
    [
      'a heading of the outline, in its face and size, its number as text',
      /<h2 style="[^"]*mso-outline-level:2[^"]*"><span style="font-family:楷体_GB2312;[^"]*font-size:16pt">（一）加强领导<\/span><\/h2>/u,
    ],
    [
      'body with an indent of two characters',
      /<p style="[^"]*text-indent:32pt[^"]*"><span style="font-family:仿宋_GB2312[^"]*">今年&lt;以来&gt;成效 &amp; 经验。/u,
    ],
    ['a run-in heading with its number', />1\.严格审核。<\/span><span [^>]*><b>审核<\/b>/u],
    [
      'a caption above the table',
      /text-align:center"><span [^>]*>表1　办件情况<\/span><\/p><table /u,
    ],
    [
      'a table as wide as the type area, with borders',
      /<table border="1"[^>]*style="width:442\.2pt;border-collapse:collapse/u,
    ],
    [
      'cells with width and border of their own',
      /<td width="\d+" style="width:[\d.]+pt;border:solid windowtext 1\.0pt;[^"]*text-align:right"><span [^>]*>12<\/span>/u,
    ],
    ['lines of a cell', /登记<br>注销/u],
    ['a signature at the right', /<p style="[^"]*text-align:right[^"]*"><span [^>]*>青杨区司法局/u],
  ])('%s', (_name, pattern) => expect(copied(all())['text/html']).toMatch(pattern))

  test('the widths of a table’s cells are the table’s', () => {
    const html = copied(all())['text/html'] ?? ''
    const rows = [...html.matchAll(/<tr>(.*?)<\/tr>/gu)].map(([, row = '']) =>
      [...row.matchAll(/<td [^>]*style="width:([\d.]+)pt/gu)].reduce(
        (sum, [, width]) => sum + Number(width),
        0,
      ),
    )
    expect(rows).toHaveLength(2)
    for (const width of rows) expect(width).toBeCloseTo(442.2, 0)
  })

  test('part of a paragraph is a stretch of text', () => {
    expect(copied(range([1, 0], 0, [1, 0], 2))['text/html']).toMatch(
      /^<span style="font-family:仿宋_GB2312[^>]*>今年<\/span>$/u,
    )
  })
})

describe('what is copied here and pasted here', () => {
  test('is the same', () => {
    const { [fragmentType]: encoded = '' } = copied(all())
    const own = decodeFragment(encoded, { knows: () => true, isTaken: () => true })
    expect(own?.blocks.map(({ id: _id, ...rest }) => rest)).toEqual(
      chapter.map(({ id: _id, ...rest }) => rest),
    )
    expect(own?.blocks.map(({ id }) => id)).not.toEqual(chapter.map(({ id }) => id))
  })

  test('a part of a table with merged cells is a table of the model', () => {
    const merged = table([
      ['甲', '乙', '丙'],
      ['丁', '戊'],
    ])
    if (merged.type !== 'table') throw new Error('It is a table.')
    const [first] = merged.children
    if (first?.children[0]) first.children[0] = { ...first.children[0], rowSpan: 2 }
    const types = copied(range([0, 0, 1, 0], 0, [0, 1, 1, 0], 1), [merged])
    expect(types['text/plain']).toBe('乙\t丙\n丁\t戊')
    expect(
      decodeFragment(types[fragmentType] ?? '', { knows: () => true, isTaken: () => true }),
    ).not.toBeNull()
  })

  test('nothing selected is nothing copied', () => {
    expect(copied(at([0, 0], 1))).toEqual({})
  })
})

test('cutting takes out what was copied', () => {
  const { text: editor } = deskWith(chapter, range([1, 0], 2, [1, 0], 6))
  const types = setData(editor)
  Editor.deleteFragment(editor)
  expect(types['text/plain']).toBe('<以来>')
  expect(shownOf(editor)[1]).toBe('p 今年成效 & 经验。')
})

function copied(where: Location, blocks: readonly Block[] = chapter): Record<string, string> {
  const { text: editor } = deskWith(blocks, where)
  return setData(editor)
}

function setData(editor: Editor): Record<string, string> {
  const types: Record<string, string> = {}
  const data = { setData: (type: string, value: string) => void (types[type] = value) }
  editor.setFragmentData(data as DataTransfer)
  return types
}

function all(): Range {
  return range([0, 0], 0, [4, 0], 6)
}

function range(from: number[], start: number, to: number[], end: number): Range {
  return { anchor: { path: from, offset: start }, focus: { path: to, offset: end } }
}
