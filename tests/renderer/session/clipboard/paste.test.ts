import * as fc from 'fast-check'
import { Editor, Node, Transforms, type Location } from 'slate'
import { describe, expect, test } from 'vitest'
import {
  encodeFragment,
  fragmentType,
  type Fragment,
} from '../../../../renderer/session/clipboard/fragment'
import type {} from '../../../../renderer/session/nodes'
import { insertPlain } from '../../../../renderer/session/clipboard/insert-plain'
import type { Block } from '../../../../shared/model/block'
import type { Failure } from '../../../../shared/model/failure'
import { heading, paragraph, table, tick } from '../desk'
import { at, blocksIn, deskWith, shownOf } from './blocks'
import { blockText, noFigures } from '../../../words'

const twoLines = '第一段。\n第二段。'
const structured = '（一）加强领导\n今年以来成效明显。'

describe('plain text at the caret', () => {
  test.each<[string, Block[], Location, string, string[]]>([
    ['one line goes into the paragraph', [paragraph('前后')], at([0, 0], 1), '中', ['p 前中后']],
    [
      'one line with a number stays in it as text',
      [paragraph('前后')],
      at([0, 0], 1),
      '（一）加强领导',
      ['p 前（一）加强领导后'],
    ],
    [
      'in an empty paragraph it is what it says',
      [paragraph('')],
      at([0, 0], 0),
      '（一）加强领导',
      ['h2 加强领导'],
    ],
    [
      'the first of several joins, the last takes the rest',
      [paragraph('前后')],
      at([0, 0], 1),
      twoLines,
      ['p 前第一段。', 'p 第二段。后'],
    ],
    [
      'a heading does not join',
      [paragraph('前后')],
      at([0, 0], 1),
      structured,
      ['p 前', 'h2 加强领导', 'p 今年以来成效明显。后'],
    ],
    [
      'at the start what stood there stays behind',
      [paragraph('后')],
      at([0, 0], 0),
      structured,
      ['h2 加强领导', 'p 今年以来成效明显。后'],
    ],
    [
      'at the end',
      [paragraph('前'), paragraph('下')],
      at([0, 0], 1),
      structured,
      ['p 前', 'h2 加强领导', 'p 今年以来成效明显。', 'p 下'],
    ],
    [
      'an empty paragraph makes room',
      [paragraph(''), paragraph('下')],
      at([0, 0], 0),
      structured,
      ['h2 加强领导', 'p 今年以来成效明显。', 'p 下'],
    ],
    [
      'into a heading',
      [heading(2, '前后')],
      at([0, 0], 1),
      twoLines,
      ['h2 前第一段。', 'p 第二段。后'],
    ],
    [
      'a heading’s rest is body',
      [heading(2, '前后')],
      at([0, 0], 1),
      '甲\t乙\n丙\t丁',
      ['h2 前', 't 甲\t乙\n丙\t丁', 'p 后'],
    ],
    [
      'into a numbered paragraph',
      [paragraph('前后', { level: 3 })],
      at([0, 0], 1),
      twoLines,
      ['p3 前第一段。', 'p 第二段。后'],
    ],
    [
      'a signature is not pulled along',
      [paragraph('前后', { role: 'signature' })],
      at([0, 0], 1),
      twoLines,
      ['p(signature) 前第一段。', 'p 第二段。后'],
    ],
    [
      'over a selection of several blocks',
      [paragraph('前甲'), paragraph('乙'), paragraph('丙后')],
      { anchor: { path: [0, 0], offset: 1 }, focus: { path: [2, 0], offset: 1 } },
      twoLines,
      ['p 前第一段。', 'p 第二段。后'],
    ],
    [
      'lines into a cell',
      [table([['甲', '乙']])],
      at([0, 0, 0, 0], 1),
      structured,
      ['t 甲（一）加强领导\n今年以来成效明显。\t乙'],
    ],
    [
      'columns into cells, from the caret on',
      [
        table([
          ['甲', '乙'],
          ['丙', '丁'],
        ]),
      ],
      at([0, 1, 1, 0], 0),
      '1\t2\n3\t4',
      ['t 甲\t乙\t\n丙\t1\t2\n\t3\t4'],
    ],
    ['nothing but line ends is nothing', [paragraph('前后')], at([0, 0], 1), '\r\n\n', ['p 前后']],
    [
      'at an image it stands below',
      [image()],
      at([0, 0], 0),
      twoLines,
      ['i 图', 'p 第一段。', 'p 第二段。'],
    ],
  ])('%s', (_name, blocks, where, text, expected) => {
    const { text: editor } = deskWith(blocks, where)
    pasteText(editor, text)
    expect(shownOf(editor)).toEqual(expected)
  })

  test('inside a lead one line stays in the lead, after its stop it does not', () => {
    const lead = { text: '严格审核。', lead: true as const }
    const block = paragraph('', { level: 3, children: [lead, { text: '今年' }] })
    const { text: editor } = deskWith([block], at([0, 0], 2))
    pasteText(editor, '规范')
    expect(shownOf(editor)).toEqual(['p3 [严格规范审核。]今年'])
    Transforms.select(editor, { path: [0, 0], offset: 7 })
    pasteText(editor, '以来')
    expect(shownOf(editor)).toEqual(['p3 [严格规范审核。]以来今年'])
  })

  test('text without a look takes the look around it', () => {
    const block = paragraph('', { children: [{ text: '前后', bold: true }] })
    const { text: editor } = deskWith([block], at([0, 0], 1))
    pasteText(editor, '中')
    expect(editor.children).toMatchObject([{ children: [{ text: '前中后', bold: true }] }])
  })

  test('the caret stands behind what came', () => {
    const { text: editor } = deskWith([paragraph('前后')], at([0, 0], 1))
    pasteText(editor, twoLines)
    Editor.insertText(editor, '|')
    expect(shownOf(editor)).toEqual(['p 前第一段。', 'p 第二段。|后'])
    pasteText(editor, '甲\t乙\n丙\t丁')
    Editor.insertText(editor, '|')
    expect(shownOf(editor)).toEqual(['p 前第一段。', 'p 第二段。|', 't 甲\t乙\n丙\t丁', 'p |后'])
  })
})

describe('blocks of this application', () => {
  const part: Fragment = { blocks: [heading(2, '领导')], startsInside: true, endsInside: true }
  const whole: Fragment = {
    blocks: [heading(2, '领导'), paragraph('甲', { level: 3 })],
    startsInside: false,
    endsInside: false,
  }
  test.each<[string, Block[], Location, Fragment, string[]]>([
    ['part of a heading is text', [paragraph('前后')], at([0, 0], 1), part, ['p 前领导后']],
    [
      'whole ones stay what they are',
      [paragraph('前后')],
      at([0, 0], 1),
      whole,
      ['p 前', 'h2 领导', 'p3 甲', 'p 后'],
    ],
    [
      'a table into a cell fills cells',
      [table([['甲']])],
      at([0, 0, 0, 0], 0),
      { blocks: [table([['1', '2']])], startsInside: false, endsInside: false },
      ['t 1\t2'],
    ],
    [
      'an image keeps its picture',
      [paragraph('')],
      at([0, 0], 0),
      { blocks: [image()], startsInside: false, endsInside: false },
      ['i 图', 'p '],
    ],
  ])('%s', (_name, blocks, where, fragment, expected) => {
    const { text: editor } = deskWith(blocks, where)
    paste(editor, { [fragmentType]: encodeFragment(fragment, noFigures), 'text/plain': '不用' })
    expect(shownOf(editor)).toEqual(expected)
    const ids = blocksIn(editor).map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test.each([
    '',
    '{',
    '[]',
    '{"blocks":[],"startsInside":false,"endsInside":false}',
    '{"blocks":[{"type":"script"}],"startsInside":false,"endsInside":false}',
    '{"blocks":[{"type":"paragraph","id":"A B","children":[{"text":"x"}]}],"startsInside":true,"endsInside":true}',
    '{"blocks":[{"type":"heading","id":"a","level":9,"children":[{"text":"x"}]}],"startsInside":true,"endsInside":true}',
  ])('what only says to be such is not trusted: %s', (encoded) => {
    const { text: editor } = deskWith([paragraph('前后')], at([0, 0], 1))
    paste(editor, { [fragmentType]: encoded, 'text/plain': '文字' })
    expect(shownOf(editor)).toEqual(['p 前文字后'])
  })

  test('keys that the model does not know are left behind', () => {
    const { text: editor } = deskWith([paragraph('')], at([0, 0], 0))
    const loose = { ...heading(2, '甲'), __proto__: null, onclick: 'x', constructor: 1 }
    const encoded = JSON.stringify({ blocks: [loose], startsInside: false, endsInside: false })
    paste(editor, { [fragmentType]: encoded })
    expect(Object.keys(editor.children[0] ?? {}).sort()).toEqual([
      'children',
      'id',
      'level',
      'type',
    ])
  })
})

describe('undo', () => {
  test('a paste is one step, typing before and after it are others', async () => {
    const { session, text: editor } = deskWith([paragraph('前后')], at([0, 0], 1))
    Editor.insertText(editor, '甲')
    await tick()
    pasteText(editor, twoLines)
    await tick()
    Editor.insertText(editor, '乙')
    await tick()
    expect(shownOf(editor)).toEqual(['p 前甲第一段。', 'p 第二段。乙后'])
    session.undo()
    expect(shownOf(editor)).toEqual(['p 前甲第一段。', 'p 第二段。后'])
    session.undo()
    expect(shownOf(editor)).toEqual(['p 前甲后'])
    session.undo()
    expect(shownOf(editor)).toEqual(['p 前后'])
    session.redo()
    session.redo()
    session.redo()
    expect(shownOf(editor)).toEqual(['p 前甲第一段。', 'p 第二段。乙后'])
  })

  test('so is one line in the midst of typing', async () => {
    const { session, text: editor } = deskWith([paragraph('')], at([0, 0], 0))
    for (const act of [
      () => Editor.insertText(editor, '甲'),
      () => pasteText(editor, '乙'),
      () => Editor.insertText(editor, '丙'),
    ]) {
      act()
      await tick()
    }
    session.undo()
    session.undo()
    expect(shownOf(editor)).toEqual(['p 甲'])
  })

  test('so are cells that a grid fills', async () => {
    const { session, text: editor } = deskWith([table([['甲', '乙']])], at([0, 0, 0, 0], 0))
    const before = structuredClone(editor.children)
    pasteText(editor, '1\t2\n3\t4')
    await tick()
    session.undo()
    expect(editor.children).toEqual(before)
  })
})

describe('beyond the limits nothing changes, and the user is told', () => {
  test.each<[string, Block[], Location, string]>([
    ['characters', [paragraph('前')], at([0, 0], 1), '甲'.repeat(5_000_001)],
    ['paragraphs', [paragraph('前')], at([0, 0], 1), '甲\n'.repeat(200_000)],
    ['columns of a table', [table([['甲']])], at([0, 0, 0, 0], 0), '\t'.repeat(256) + '乙'],
  ])('%s', async (_name, blocks, where, text) => {
    const { session, text: editor } = deskWith(blocks, where)
    const told: Failure[] = []
    session.onNotice((failure) => told.push(failure))
    const before = editor.children
    pasteText(editor, text)
    expect(editor.children).toBe(before)
    expect(told.map(({ code }) => code)).toEqual(['clipboard-too-large'])
  })

  test('files that are no pictures are told of', () => {
    const { session, text: editor } = deskWith([paragraph('前')], at([0, 0], 1))
    const told: Failure[] = []
    session.onNotice((failure) => told.push(failure))
    paste(editor, {}, [new File(['甲'], '表.xlsx')])
    expect(told.map(({ code }) => code)).toEqual(['clipboard-pictures'])
  })
})

describe('plain paste', () => {
  test.each<[string, Block[], Location, string, string[]]>([
    [
      'recognises nothing',
      [paragraph('前后')],
      at([0, 0], 1),
      structured,
      ['p 前（一）加强领导', 'p 今年以来成效明显。后'],
    ],
    ['makes no table', [paragraph('')], at([0, 0], 0), '甲\t乙\n丙\t丁', ['p 甲\t乙', 'p 丙\t丁']],
    ['keeps empty lines', [paragraph('')], at([0, 0], 0), '甲\n\n乙', ['p 甲', 'p ', 'p 乙']],
    [
      'keeps to its cell',
      [table([['甲', '乙']])],
      at([0, 0, 0, 0], 1),
      '1\t2\n3',
      ['t 甲1\t2\n3\t乙'],
    ],
  ])('%s', (_name, blocks, where, text, expected) => {
    const { text: editor } = deskWith(blocks, where)
    insertPlain(editor, text)
    expect(shownOf(editor)).toEqual(expected)
  })
})

test('wherever it is pasted, no word is lost, none is doubled, and one undo takes it back', () => {
  const line = fc.stringMatching(/^(?:（一）|2\.|　　)?[甲乙丙执法，。\t]{0,12}$/u)
  const blocks: Block[] = [
    paragraph('子丑寅'),
    heading(2, '卯辰'),
    paragraph('', { level: 3, children: [{ text: '巳午。', lead: true }, { text: '未申' }] }),
    table([
      ['酉', '戌'],
      ['亥', ''],
    ]),
    paragraph(''),
  ]
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), fc.nat(), (lines, seed) => {
      const { session, text: editor } = deskWith(blocks, at([0, 0], 0))
      const points = Array.from(Editor.positions(editor, { at: [] }))
      const point = points[seed % points.length]
      if (!point) throw new Error('There is no place to paste at.')
      Transforms.select(editor, point)
      const inCell = point.path.length === 4
      const before = editor.children
      const own = wordsOf(editor)
      pasteText(editor, lines.join('\n'))
      blocksIn(editor)
      const words = wordsOf(editor)
      // A grid in cells takes the place of what they held.
      if (!inCell || lines.every((each) => !each.includes('\t'))) {
        expect(sorted(words)).toBe(sorted(own + letters(lines.join(''))))
        expect(words.replaceAll(/[甲乙丙执法，。]/gu, '')).toBe(own.replaceAll('。', ''))
      }
      if (editor.children !== before) session.undo()
      expect(editor.children).toEqual(before)
    }),
  )
})

function wordsOf(editor: Editor): string {
  return letters(blocksIn(editor).map(blockText).join(''))
}

function sorted(text: string): string {
  return Array.from(text).sort().join('')
}

function letters(text: string): string {
  return text.replaceAll(/[^甲乙丙执法，。子丑寅卯辰巳午未申酉戌亥]/gu, '')
}

function image(): Block {
  const asset = '0'.repeat(64)
  const parts = {
    asset,
    name: 'a.png',
    caption: '图',
    width: 4,
    height: 3,
    children: [{ text: '' }],
  }
  return { ...paragraph(''), ...parts, type: 'image' } as Block
}

function pasteText(editor: Editor, text: string): void {
  paste(editor, { 'text/plain': text })
}

/** Pages need a real parser of HTML: tests/e2e/paste.test.ts pastes them. */
function paste(
  editor: Editor,
  types: Readonly<Record<string, string>>,
  files: readonly File[] = [],
): void {
  const data = { getData: (type: string) => types[type] ?? '', files }
  editor.insertData(data as unknown as DataTransfer)
  expect(Node.isNodeList(editor.children)).toBe(true)
}
