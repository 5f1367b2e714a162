import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Block } from '../../../shared/model/block'
import { emptyHead } from '../../../shared/model/head'
import { newId } from '../../../shared/model/ids'
import { chaptersInOrder } from '../../../shared/model/report'
import { resolve } from '../../../shared/resolve/resolve'
import type { ResolvedBlock } from '../../../shared/resolve/resolved'
import { anyReport, chapter, heading, image, paragraph, reportOf, table } from '../model/reports'
import { leavesOf } from '../../words'

describe('a report on paper', () => {
  test('is front, chapters and back in one list, with the chapters headed and numbered', () => {
    const report = reportOf([
      chapter('举措和成效', [heading(2, '规范执法'), paragraph('全年办案12件。', 3)]),
      chapter('存在的不足', [paragraph('主要是：')]),
    ])
    expect(resolve(report).blocks.map(print)).toEqual([
      'paragraph 县人民政府：',
      'heading1 一、举措和成效',
      'heading2 （一）规范执法',
      'paragraph3 1.全年办案12件。',
      'heading1 二、存在的不足',
      'paragraph 主要是：',
      'paragraph 特此报告。',
    ])
  })

  test('keeps the data of its first page', () => {
    const head = { ...emptyHead, documentNumber: '白政报〔2026〕1号', signer: '陆一苇' }
    const { title, organization, year, head: shown } = resolve(reportOf([], { head }))
    expect([title, organization, year]).toEqual([
      '白苇镇人民政府2025年度法治政府建设情况报告',
      '白苇镇人民政府',
      2025,
    ])
    expect(shown).toEqual(head)
  })
})

describe('a chapter whose title runs in', () => {
  const title = '强化能力建设。'
  const cases: readonly (readonly [string, Block[], readonly string[]])[] = [
    [
      'opens its first paragraph and gives it number and level',
      [paragraph('年内培训3期。'), paragraph('另。')],
      ['paragraph2 （一）[强化能力建设。]年内培训3期。', 'paragraph 另。'],
    ],
    [
      'stands alone before a numbered paragraph',
      [paragraph('年内培训3期。', 3)],
      ['heading2 （一）强化能力建设。', 'paragraph3 1.年内培训3期。'],
    ],
    [
      'stands alone before a table',
      [table('培训', [['期', '3']])],
      ['heading2 （一）强化能力建设。', 'table 表1培训|期|3'],
    ],
    ['stands alone where there is no text', [], ['heading2 （一）强化能力建设。']],
  ]
  test.each(cases)('%s', (_, blocks, printed) => {
    const { blocks: all } = resolve(reportOf([chapter(title, blocks, { level: 2, runIn: true })]))
    expect(all.slice(1, -1).map(print)).toEqual(printed)
  })
})

test('leaves keep their look, cells their spans, images their size', () => {
  const look: Block = {
    type: 'paragraph',
    id: newId(),
    level: 3,
    role: 'note',
    children: [
      { text: '甲。', lead: true },
      { text: '乙', bold: true },
      { text: '丙', underline: true },
    ],
  }
  const merged: Block = {
    type: 'table',
    id: newId(),
    caption: '',
    children: [
      {
        type: 'table-row',
        children: [{ type: 'table-cell', columnSpan: 2, rowSpan: 3, children: [{ text: '丁' }] }],
      },
    ],
  }
  const { blocks } = resolve(reportOf([chapter('题', [look, merged, image('戊')])]))
  const plain = { bold: false, underline: false, lead: false }
  expect(blocks.slice(2, 5)).toMatchObject([
    {
      role: 'note',
      runs: [
        { ...plain, text: '甲。', lead: true },
        { ...plain, text: '乙', bold: true },
        { ...plain, text: '丙', underline: true },
      ],
    },
    { label: '表1', caption: '', rows: [[{ columnSpan: 2, rowSpan: 3, runs: [{ text: '丁' }] }]] },
    { label: '图1', caption: '戊', width: 640, height: 480, asset: '0a'.repeat(32) },
  ])
})

test('every word of a report is on its paper, in order', () => {
  fc.assert(
    fc.property(anyReport, (report) => {
      const words = chaptersInOrder(report).flatMap((each) => [
        each.kind === 'chapter' ? each.title : '',
        ...each.blocks.map(wordsOf),
      ])
      const shown = resolve(report).blocks.map(textOf)
      expect(shown.join('')).toBe(words.join(''))
    }),
  )
})

test('each block is resolved once and knows its chapter', () => {
  fc.assert(
    fc.property(anyReport, (report) => {
      const expected = chaptersInOrder(report).flatMap(({ id, blocks }) =>
        blocks.map((each) => [id, each.id]),
      )
      const shown = resolve(report).blocks.flatMap(({ chapter: of, block }) =>
        block === null ? [] : [[of, block]],
      )
      expect(shown).toEqual(expected)
    }),
  )
})

/** Type, level, number or label, and text, with leads in square brackets. */
function print(block: ResolvedBlock): string {
  if (block.type === 'page-break') return block.type
  if (block.type === 'image' || block.type === 'chart')
    return `image ${block.label}${block.caption}`
  if (block.type === 'table') {
    const cells = block.rows.flat().map(({ runs }) => runs.map(({ text }) => text).join(''))
    return `table ${block.label}${[block.caption, ...cells].join('|')}`
  }
  const text = block.runs.map((run) => (run.lead ? `[${run.text}]` : run.text)).join('')
  return `${block.type}${block.level ?? ''} ${block.number ?? ''}${text}`
}

function textOf(block: ResolvedBlock): string {
  if (block.type === 'page-break') return ''
  if (block.type === 'image' || block.type === 'chart') return block.caption
  const runs = block.type === 'table' ? block.rows.flat().flatMap((cell) => cell.runs) : block.runs
  return `${block.type === 'table' ? block.caption : ''}${runs.map(({ text }) => text).join('')}`
}

function wordsOf(block: Block): string {
  if (block.type === 'image') return block.caption
  const leaves =
    block.type === 'table'
      ? block.children.flatMap((row) => row.children.flatMap((cell) => cell.children))
      : block.children
  return `${block.type === 'table' ? block.caption : ''}${leavesOf(leaves)
    .map(({ text }) => text)
    .join('')}`
}
