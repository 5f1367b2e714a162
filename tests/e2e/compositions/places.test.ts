import type { Block } from '../../../shared/model/block'
import type { Chapter } from '../../../shared/model/chapter'
import { heading, pageBreak, paragraph, table } from '../../shared/model/reports'
import { around, cell, leaves, runIn, two } from './blocks'
import { suite } from './suite'
import { leavesOf } from '../../words'

suite('a composition stands', [
  {
    name: 'at the start of a paragraph',
    blocks: two(),
    from: { block: 1, at: 0 },
    write: ({ ime }) => ime.type('qizhong', '其中，'),
    expected: '全年受理。\n其中，办结四十件。',
  },
  {
    name: 'in the middle of a paragraph',
    blocks: two(),
    from: { block: 0, at: 2 },
    write: ({ ime }) => ime.type('fenju', '分局'),
    expected: '全年分局受理。\n办结四十件。',
  },
  {
    name: 'at the end of a paragraph, three on end',
    blocks: two(),
    from: { block: 1, at: 6 },
    write: async ({ ime }) => {
      await ime.type('yiding', '一定')
      await ime.type('zheng', '整')
      await ime.type('gai', '改。')
    },
    expected: '全年受理。\n办结四十件。一定整改。',
  },
  {
    name: 'in an empty paragraph',
    blocks: [paragraph('全年受理。'), paragraph('')],
    from: { block: 1, at: 0 },
    write: ({ ime }) => ime.type('xinduan', '新段'),
    expected: '全年受理。\n新段',
  },
  {
    name: 'in a chapter without a word, over the placeholder',
    blocks: [paragraph('')],
    from: { block: 0, at: 0 },
    write: async ({ ime, page }) => {
      await ime.compose('kai')
      await page.locator('.chapter-text [data-slate-placeholder]').waitFor({ state: 'detached' })
      await ime.type('kaishi', '开始')
    },
    expected: '开始',
  },
  {
    name: 'behind bold words, and is bold',
    blocks: [leaves({ text: '受理' }, { text: '四十件', bold: true })],
    from: { block: 0, at: 5 },
    write: ({ ime }) => ime.type('yu', '余'),
    expected: '受理四十件余',
    also: [boldIn, '四十件余'],
  },
  {
    name: 'before bold words',
    blocks: [leaves({ text: '四十件', bold: true }, { text: '已办结' })],
    from: { block: 0, at: 0 },
    write: ({ ime }) => ime.type('qizhong', '其中'),
    expected: '其中四十件已办结',
  },
  {
    name: 'between two looks',
    blocks: [leaves({ text: '甲', bold: true }, { text: '乙', underline: true }, { text: '丙' })],
    from: { block: 0, at: 1 },
    write: async ({ ime }) => {
      await ime.type('zi', '子')
      await ime.type('chou', '丑')
    },
    expected: '甲子丑乙丙',
  },
  {
    name: 'at the open end of a run-in heading, up to its stop and beyond',
    blocks: [runIn(2, '加强培训', '')],
    from: { block: 0, at: 4 },
    write: async ({ ime }) => {
      await ime.type('gongzuo', '工作。')
      await ime.type('quannian', '全年四十场。')
    },
    expected: '加强培训工作。全年四十场。',
    also: [leadIn, '加强培训工作。'],
  },
  {
    name: 'behind the stop of a run-in heading, before its text',
    blocks: [runIn(2, '加强培训。', '举办四十场。')],
    from: { block: 0, at: 5 },
    write: ({ ime }) => ime.type('quannian', '全年'),
    expected: '加强培训。全年举办四十场。',
    also: [leadIn, '加强培训。'],
  },
  {
    name: 'with the stop of a run-in heading in its middle',
    blocks: [runIn(2, '加强培训', '举办四十场。')],
    from: { block: 0, at: 4 },
    write: ({ ime }) => ime.type('gongzuo', '工作。全年'),
    expected: '加强培训工作。全年举办四十场。',
    also: [leadIn, '加强培训工作。'],
  },
  {
    name: 'in a heading',
    blocks: [heading(2, '执法监督'), paragraph('评查案卷。')],
    from: { block: 0, at: 0 },
    write: ({ ime }) => ime.type('jiaqiang', '加强'),
    expected: '加强执法监督\n评查案卷。',
  },
  {
    name: 'at the start of a numbered paragraph',
    blocks: [paragraph('受理四十件。', 3), paragraph('办结。', 3)],
    from: { block: 1, at: 0 },
    write: ({ ime }) => ime.type('jinnian', '今年'),
    expected: '受理四十件。\n今年办结。',
  },
  {
    name: 'in an empty cell, and in the next one',
    blocks: around(),
    from: { block: 1, at: 0, in: cell(2, 2) },
    write: async ({ ime, page }) => {
      await ime.type('sishi', '四十')
      await page.keyboard.press('Shift+Tab')
      await page.keyboard.press('End')
      await ime.type('anjian', '案件')
    },
    expected: '见下表。\n项目\t件数\n受理案件\t四十\n其余未办。',
  },
  {
    name: 'in a full cell',
    blocks: around(),
    from: { block: 1, at: 1, in: cell(1, 1) },
    write: ({ ime }) => ime.type('fen', '分'),
    expected: '见下表。\n项分目\t件数\n受理\t\n其余未办。',
  },
  {
    name: 'in the caption of a table',
    blocks: [table('办理', [['甲', '乙']])],
    from: { block: 0, at: 0, in: cell(1, 1) },
    write: async ({ ime, page }) => {
      await page.locator('.caption textarea').focus()
      await page.keyboard.press('End')
      await ime.type('qingkuang', '情况')
    },
    expected: '办理情况\n甲\t乙',
  },
  {
    name: "in the chapter's title",
    blocks: two(),
    from: { block: 0, at: 0 },
    write: async ({ ime, page }) => {
      await page.keyboard.press('F2')
      await page.locator('.chapter-title textarea:focus').waitFor()
      await page.keyboard.press('End')
      await ime.type('gaiguo', '改过')
    },
    expected: '全年受理。\n办结四十件。',
    also: [({ title }) => title, "in the chapter's title改过"],
  },
  {
    name: 'before a page break',
    blocks: [paragraph('甲'), pageBreak(), paragraph('乙')],
    from: { block: 0, at: 1 },
    write: ({ ime }) => ime.type('zi', '子'),
    expected: '甲子\n\n乙',
  },
  {
    name: 'after Return',
    blocks: two(),
    from: { block: 0, at: 5 },
    write: async ({ ime, page }) => {
      await page.keyboard.press('Enter')
      await ime.type('linghang', '另行')
    },
    expected: '全年受理。\n另行\n办结四十件。',
  },
])

function boldIn({ blocks }: Chapter): string {
  return textWhere(blocks, 'bold')
}

function leadIn({ blocks }: Chapter): string {
  return textWhere(blocks, 'lead')
}

function textWhere(blocks: readonly Block[], look: 'bold' | 'lead'): string {
  const own = blocks.flatMap((block) => (block.type === 'paragraph' ? block.children : []))
  return leavesOf(own)
    .map((leaf) => (leaf[look] ? leaf.text : ''))
    .join('')
}
