import type { Block } from '../../../shared/model/block'
import { newId } from '../../../shared/model/ids'
import { heading, paragraph, table } from '../../shared/model/reports'
import { composed } from '../typing'
import { leaves } from './blocks'
import { suite, type Case, type Hand } from './suite'

/** Chromium takes the end of such a line and the beginning of the next one for one place. */
const before: readonly (readonly [name: string, block: Block, words: string])[] = [
  ['a paragraph that ends with a line feed', paragraph('受理。\n'), '受理。\n'],
  ['a paragraph that ends with two', paragraph('受理。\n\n'), '受理。\n\n'],
  ['a heading that does', heading(2, '受理\n'), '受理\n'],
  ['a table whose last cell does', lastCell('40\n\n'), '项目\t件数\n受理\t40\n\n'],
  ['a table whose last cell is a line feed', lastCell('\n'), '项目\t件数\n受理\t\n'],
]

suite('a composition at the beginning of a line below', [
  ...before.flatMap(([name, block, words]): Case[] => [
    {
      name: `${name}, letter by letter`,
      blocks: [block, paragraph('其余未办。')],
      from: { block: 1, at: 0 },
      write: async ({ ime }) => {
        await ime.type('qizhong', '其中，')
        await ime.type('fenju', '分局')
      },
      expected: `${words}\n其中，分局其余未办。`,
    },
    {
      name: `${name}, taken back letter by letter, and given up`,
      blocks: [block, paragraph('其余未办。')],
      from: { block: 1, at: 0 },
      write: async ({ ime }) => {
        for (const letters of ['q', 'qi', 'q']) await ime.compose(letters)
        await ime.cancel()
        await ime.type('qizhong', '其中，')
      },
      expected: `${words}\n其中，其余未办。`,
    },
    {
      name: `${name}, and a click ends it with its letters`,
      blocks: [block, paragraph('其余未办。'), paragraph('见下。')],
      from: { block: 1, at: 0 },
      write: async ({ ime, page }) => {
        for (const letters of ['q', 'qi', 'qiz']) await ime.compose(letters)
        // A real click ends the composition first; one of the protocol does not.
        await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
        await composed(page)
        await page.getByText('见下。').click()
      },
      expected: `${words}\nqiz其余未办。\n见下。`,
    },
    {
      name: `${name}, and undone`,
      blocks: [block, paragraph('其余未办。')],
      from: { block: 1, at: 0 },
      write: async ({ ime, page }) => {
        await ime.type('qizhong', '其中，')
        await page.keyboard.press('Control+Z')
        await ime.type('qiyu', '除此以外，')
      },
      expected: `${words}\n除此以外，其余未办。`,
    },
  ]),
  into('an empty line', paragraph(''), '新增'),
  into(
    'a line in bold',
    leaves({ text: '其余', bold: true }, { text: '未办。' }),
    '新增其余未办。',
  ),
  into('a line that begins with a figure', figureFirst(), '新增【待填】未办。', '> :nth-child(1)'),
  {
    name: 'and takes the place of what is selected in it',
    blocks: [paragraph('受理。\n'), paragraph('其余未办。')],
    from: { block: 1, at: 0 },
    to: { block: 1, at: 2 },
    write: ({ ime }) => ime.type('xinzeng', '新增'),
    expected: '受理。\n\n新增未办。',
  },
])

function into(name: string, block: Block, expected: string, inner = ''): Case {
  return {
    name: `into ${name}`,
    blocks: [paragraph('受理。\n'), block],
    from: { block: 1, at: 0, in: inner },
    write: ({ ime }: Hand) => ime.type('xinzeng', '新增'),
    expected: `受理。\n\n${expected}`,
  }
}

function figureFirst(): Block {
  const figure = { type: 'figure', indicator: newId(), form: 'value' } as const
  const children = [{ text: '' }, { ...figure, children: [{ text: '' }] }, { text: '未办。' }]
  return { type: 'paragraph', id: newId(), children } as Block
}

function lastCell(text: string): Block {
  return table('', [
    ['项目', '件数'],
    ['受理', text],
  ])
}
