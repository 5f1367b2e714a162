import type { Block } from '../../../shared/model/block'
import type { Inline } from '../../../shared/model/blocks/inline'
import { newId } from '../../../shared/model/ids'
import { paragraph } from '../../shared/model/reports'
import { cell } from './blocks'
import type { Case, Hand } from './suite'

/**
 * Writing beside, between and over what is computed in a line. `make` gives one of it, with `lead`
 * one of a run-in heading; `shown` is what it says in a report that holds nothing else.
 */
export function besideComputed(make: (lead?: boolean) => Inline, shown: string): readonly Case[] {
  return [
    write('before it', ['甲', make(), '乙'], { in: piece(1), at: 1 }, `甲新增${shown}乙`),
    write('behind it', ['甲', make(), '乙'], { in: piece(3), at: 0 }, `甲${shown}新增乙`),
    write(
      'between two',
      ['', make(), '', make(), ''],
      { in: piece(3), at: 0 },
      `${shown}新增${shown}`,
    ),
    write(
      'before one that begins the line',
      ['', make(), '乙'],
      { in: piece(1), at: 0 },
      `新增${shown}乙`,
    ),
    write(
      'behind one that ends the line',
      ['甲', make(), ''],
      { in: piece(3), at: 0 },
      `甲${shown}新增`,
    ),
    write(
      'in a line of its own, behind it',
      ['', make(), ''],
      { in: piece(3), at: 0 },
      `${shown}新增`,
    ),
    write(
      'behind one in a run-in heading',
      [{ text: '甲', lead: true }, make(true), { text: '乙。', lead: true }, { text: '丙' }],
      { in: piece(3), at: 0 },
      `甲${shown}新增乙。丙`,
      2,
    ),
    {
      name: 'in a cell',
      blocks: [inTable(make())],
      from: { block: 0, in: `${cell(1, 1)} ${piece(3)}`, at: 0 },
      write: ({ ime }) => ime.type('xinzeng', '新增'),
      expected: `${shown}新增`,
    },
    {
      name: 'over it: what is selected goes with it',
      blocks: [line('甲子', make(), '乙丑')],
      from: { block: 0, in: piece(1), at: 1 },
      to: { block: 0, in: piece(3), at: 1 },
      write: ({ ime }) => ime.type('xinzeng', '新增'),
      expected: '甲新增丑',
    },
    {
      name: 'over it and two blocks',
      blocks: [line('甲子', make(), '乙丑'), paragraph('丙寅')],
      from: { block: 0, in: piece(1), at: 1 },
      to: { block: 1, at: 1 },
      write: ({ ime }) => ime.type('xinzeng', '新增'),
      expected: '甲新增寅',
    },
    {
      name: 'after Backspace has taken it',
      blocks: [line('甲', make(), '乙')],
      from: { block: 0, in: piece(3), at: 0 },
      write: async ({ ime, page }) => {
        await page.keyboard.press('Backspace')
        await ime.type('xinzeng', '新增')
      },
      expected: '甲新增乙',
    },
    {
      name: 'given up, and begun again',
      blocks: [line('甲', make(), '乙')],
      from: { block: 0, in: piece(3), at: 0 },
      write: async ({ ime }) => {
        await ime.compose('xin')
        await ime.cancel()
        await ime.type('xinzeng', '新增')
      },
      expected: `甲${shown}新增乙`,
    },
    {
      name: 'and undone',
      blocks: [line('甲', make(), '乙')],
      from: { block: 0, in: piece(3), at: 0 },
      write: async ({ ime, page }) => {
        await ime.type('xinzeng', '新增')
        await page.keyboard.press('Control+Z')
      },
      expected: `甲${shown}乙`,
    },
    {
      name: 'three times along the arrows',
      blocks: [line('甲', make(), '乙')],
      from: { block: 0, in: piece(1), at: 0 },
      write: walk,
      expected: `一甲二${shown}三乙`,
    },
  ]
}

/** Types before the text, before the element, and behind it; the keys go over it as over a character. */
async function walk({ ime, page }: Hand): Promise<void> {
  await ime.type('yi', '一')
  await page.keyboard.press('ArrowRight')
  await ime.type('er', '二')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await ime.type('san', '三')
}

function write(
  name: string,
  inlines: readonly (string | Inline)[],
  from: { readonly in: string; readonly at: number },
  expected: string,
  level?: 2,
): Case {
  const block = line(...inlines)
  return {
    name,
    blocks: [level && block.type === 'paragraph' ? { ...block, level } : block],
    from: { block: 0, ...from },
    write: ({ ime }) => ime.type('xinzeng', '新增'),
    expected,
  }
}

function line(...inlines: readonly (string | Inline)[]): Block {
  const children = inlines.map((each) => (typeof each === 'string' ? { text: each } : each))
  return { type: 'paragraph', id: newId(), children }
}

/** The selector of a child of its block; counted from 1. */
function piece(at: number): string {
  return `> :nth-child(${at})`
}

function inTable(inline: Inline): Block {
  const children = [{ text: '' }, inline, { text: '' }]
  return {
    type: 'table',
    id: newId(),
    caption: '',
    children: [{ type: 'table-row', children: [{ type: 'table-cell', children }] }],
  }
}
