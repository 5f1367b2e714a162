import type { Chapter } from '../../../shared/model/chapter'
import { heading, pageBreak, paragraph } from '../../shared/model/reports'
import { around, cell, leaves, runIn, two } from './blocks'
import { suite, type Hand } from './suite'

const write = ({ ime }: Hand): Promise<void> => ime.type('gongji', '共计')

suite('a composition replaces', [
  {
    name: 'words, selected forward',
    blocks: two(),
    from: { block: 1, at: 2 },
    to: { block: 1, at: 4 },
    write,
    expected: '全年受理。\n办结共计件。',
  },
  {
    name: 'words, selected backward',
    blocks: two(),
    from: { block: 1, at: 4 },
    to: { block: 1, at: 2 },
    write,
    expected: '全年受理。\n办结共计件。',
  },
  {
    name: 'a selection over two blocks',
    blocks: two(),
    from: { block: 0, at: 2 },
    to: { block: 1, at: 2 },
    write,
    expected: '全年共计四十件。',
  },
  {
    name: 'a selection over three blocks, backward',
    blocks: [heading(2, '受理情况'), paragraph('略。', 3), ...two()],
    from: { block: 2, at: 2 },
    to: { block: 0, at: 2 },
    write,
    expected: '受理共计受理。\n办结四十件。',
  },
  {
    name: 'all of the chapter',
    blocks: [heading(2, '受理情况'), ...two()],
    from: { block: 1, at: 2 },
    write: async (hand) => {
      await hand.page.keyboard.press('Control+A')
      await write(hand)
    },
    expected: '共计',
  },
  {
    name: 'a selection over looks',
    blocks: [leaves({ text: '甲甲' }, { text: '乙乙', bold: true }, { text: '丙丙' })],
    from: { block: 0, at: 1 },
    to: { block: 0, at: 5 },
    write,
    expected: '甲共计丙',
  },
  {
    name: 'a run-in heading',
    blocks: [runIn(2, '加强培训。', '举办四十场。')],
    from: { block: 0, at: 0 },
    to: { block: 0, at: 5 },
    write,
    expected: '共计举办四十场。',
  },
  {
    name: 'a selection over a whole table',
    blocks: around(),
    from: { block: 0, at: 1 },
    to: { block: 2, at: 2 },
    write,
    expected: '见共计未办。',
  },
  {
    name: 'a selection over a page break',
    blocks: [paragraph('甲甲'), pageBreak(), paragraph('乙乙')],
    from: { block: 0, at: 1 },
    to: { block: 2, at: 1 },
    write,
    expected: '甲共计乙',
  },
  {
    name: 'a selection from the text into a cell, and keeps the grid',
    blocks: around(),
    from: { block: 0, at: 1 },
    to: { block: 1, at: 1, in: cell(1, 1) },
    write,
    expected: '见共计\n目\t件数\n受理\t\n其余未办。',
  },
  {
    name: 'a selection out of a cell, backward, and keeps the grid',
    blocks: around(),
    from: { block: 2, at: 2 },
    to: { block: 1, at: 1, in: cell(2, 1) },
    write,
    expected: '见下表。\n项目\t件数\n受共计\t\n未办。',
  },
  {
    name: 'a selection over cells, and keeps the grid',
    blocks: around(),
    from: { block: 1, at: 1, in: cell(1, 1) },
    to: { block: 1, at: 1, in: cell(2, 1) },
    write,
    expected: '见下表。\n项共计\t\n理\t\n其余未办。',
  },
  {
    name: 'a selection that it was given up for: the words are gone, undo brings them back',
    blocks: two(),
    from: { block: 0, at: 2 },
    to: { block: 1, at: 2 },
    write: async ({ ime, page }) => {
      await ime.compose('gong')
      await ime.cancel()
      await page.keyboard.press('Control+Z')
    },
    expected: '全年受理。\n办结四十件。',
  },
  {
    name: 'nothing, with bold chosen before it',
    blocks: two(),
    from: { block: 0, at: 2 },
    write: async (hand) => {
      // Slate hears of a caret moved by script 100 milliseconds later, of a key at once.
      await hand.page.keyboard.type('x')
      await hand.page.keyboard.press('Backspace')
      await hand.page.keyboard.press('Control+B')
      await write(hand)
      await hand.page.keyboard.press('Control+B')
      await hand.ime.type('wei', '为')
    },
    expected: '全年共计为受理。\n办结四十件。',
    also: [leavesOf, [{ text: '全年' }, { text: '共计', bold: true }, { text: '为受理。' }]],
  },
])

function leavesOf({ blocks: [block] }: Chapter): unknown {
  return block?.children
}
