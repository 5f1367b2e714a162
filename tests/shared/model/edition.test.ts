import { describe, expect, test } from 'vitest'
import { writtenOut } from '../../../shared/figures/written-out'
import type { Block } from '../../../shared/model/block'
import type { Inline } from '../../../shared/model/blocks/inline'
import { editionOf, publicEdition } from '../../../shared/model/edition'
import { emptyHead } from '../../../shared/model/head'
import { newId, type BlockId } from '../../../shared/model/ids'
import { chaptersInOrder, type Report } from '../../../shared/model/report'
import { withheldPlaces } from '../../../shared/model/withheld-places'
import { writtenText } from '../../../shared/model/written-text'
import { indicatorOf } from './indicators'
import { line, note, reference } from './inlines'
import { chapter, image, paragraph, reportOf, table } from './reports'
import { chartOf } from '../resolve/charts'

function textsOf(report: Report): string[] {
  return chaptersInOrder(writtenOut(report)).flatMap(({ title, blocks }) => [
    ...(title === '' ? [] : [title]),
    ...blocks.map(writtenText),
  ])
}

function placesOf(report: Report) {
  return withheldPlaces(report, writtenOut(report))
}

describe('the public edition', () => {
  test('leaves out or words otherwise what is marked, and the reporting edition is the very report', () => {
    const report = reportOf([
      chapter('执法', [
        line(
          { text: '全年查处案件295件，' },
          { text: '其中在甲区', withheld: '其中' },
          { text: '和乙区', bold: true, withheld: '其中' },
          { text: '查处31件。' },
          { text: '线索来自内线。', withheld: '' },
        ),
      ]),
    ])
    expect(editionOf(report, 'reporting')).toBe(report)
    expect(textsOf(publicEdition(report))).toContain('全年查处案件295件，其中查处31件。')
    expect(placesOf(report)).toMatchObject([
      {
        text: '其中在甲区和乙区',
        wording: '其中',
        before: '全年查处案件295件，',
        after: '查处31件。线索来自内线',
      },
      { text: '线索来自内线。', wording: '', range: { start: 25, end: 32 } },
    ])
  })

  test('leaves out the chart of a table that is marked, with the chapter that holds nothing else', () => {
    const numbers = table('办件', [
      ['项目', '件数'],
      ['复议', '72'],
    ])
    const other = { ...numbers, id: newId<BlockId>() }
    const charted = (of: BlockId) => chartOf({ of: 'table', table: of, by: 'columns' })
    const hidden = { ...charted(numbers.id), caption: '办件图' }
    const report = reportOf([
      chapter('执法', [
        { ...numbers, withheld: '' } as Block,
        paragraph('正文'),
        other,
        charted(other.id),
      ]),
      chapter('图', [hidden]),
    ])
    const made = publicEdition(report)
    expect(made.chapters.map(({ title }) => title)).toEqual(['执法'])
    expect(made.chapters[0]?.blocks.map(({ type }) => type)).toEqual([
      'paragraph',
      'table',
      'chart',
    ])
    expect(placesOf(report)).toMatchObject([
      { kind: 'table', text: '办件' },
      { kind: 'chapter', text: '图' },
      { kind: 'chart', text: '办件图', wording: '', because: 'table' },
    ])
  })

  test('two passages that touch and are worded otherwise are two', () => {
    const report = reportOf([
      chapter('执法', [line({ text: '甲', withheld: 'A' }, { text: '乙', withheld: 'B' })]),
    ])
    expect(textsOf(publicEdition(report))).toContain('AB')
    expect(placesOf(report)).toHaveLength(2)
  })

  test('a figure is withheld as any word, also one in a cell', () => {
    const count = indicatorOf('查处', { value: '295' })
    const figure = (withheld?: string): Inline => ({
      type: 'figure',
      indicator: count.id,
      form: 'value',
      children: [{ text: '', ...(withheld !== undefined && { withheld }) }],
    })
    const cells: Block = {
      type: 'table',
      id: newId(),
      caption: '案件',
      children: [
        {
          type: 'table-row',
          children: [
            { type: 'table-cell', children: [{ text: '查处' }] },
            { type: 'table-cell', children: [{ text: '' }, figure(''), { text: '' }] },
          ],
        },
      ],
    }
    const report = reportOf(
      [
        chapter('执法', [
          line({ text: '查处' }, figure('若干件'), { text: '。' }, figure()),
          cells,
        ]),
      ],
      { register: [count] },
    )
    expect(textsOf(publicEdition(report))).toEqual(
      expect.arrayContaining(['查处若干件。295件', '查处']),
    )
    expect(placesOf(report)).toMatchObject([
      { text: '295件', wording: '若干件', range: { start: 2, end: 6 } },
      { text: '295件', wording: '', range: { start: 2, end: 6 } },
    ])
  })

  test('a line, a table, a picture, a chart and a chapter of which nothing is left are gone', () => {
    const inner = chapter('内部情况', [line({ text: '不公开的一段', withheld: '' })])
    const report = reportOf([
      chapter('执法', [
        { type: 'heading', id: newId(), level: 2, children: [{ text: '专案', withheld: '' }] },
        line({ text: '' }),
        { ...table('布控点位', [['点位'], ['甲路']]), withheld: '' } as Block,
        { ...image('卡口'), withheld: '（图略）' } as Block,
        chartOf({ of: 'years', indicators: [newId()] }, { caption: '案件走势', withheld: '' }),
      ]),
      inner,
    ])
    const made = publicEdition(report)
    expect(made.chapters).toHaveLength(1)
    expect(made.chapters[0]?.blocks.map((block) => writtenText(block as never))).toEqual([
      '',
      '（图略）',
    ])
    expect(placesOf(report)).toMatchObject([
      { kind: 'text', text: '专案' },
      { kind: 'table', text: '布控点位', wording: '' },
      { kind: 'image', text: '卡口', wording: '（图略）' },
      { kind: 'chart', text: '案件走势', wording: '' },
      { kind: 'chapter', chapter: inner.id, block: null, text: '内部情况' },
      { kind: 'text', text: '不公开的一段' },
    ])
  })

  test('a chapter stays where one under it stays, and one that was empty from the first', () => {
    const marked = line({ text: '不公开', withheld: '' })
    const report = reportOf([
      chapter('总', [marked]),
      chapter('分', [paragraph('公开')], { level: 2 }),
      chapter('待写', []),
      chapter('末', [marked]),
    ])
    expect(publicEdition(report).chapters.map(({ title }) => title)).toEqual(['总', '分', '待写'])
  })

  test('what stays inside of the head goes, the rest stays', () => {
    const head = {
      ...emptyHead,
      copyNumber: '000001',
      classification: '秘密★1年',
      urgency: '特急' as const,
      signer: '甲',
      documentNumber: '白政报〔2026〕1号',
      issuer: '白苇镇人民政府',
    }
    expect(publicEdition(reportOf([], { head })).head).toEqual({
      ...emptyHead,
      documentNumber: '白政报〔2026〕1号',
      issuer: '白苇镇人民政府',
    })
  })

  test('chapters and blocks without a mark are the same objects', () => {
    const report = reportOf([
      chapter('执法', [paragraph('甲'), line({ text: '乙', withheld: '' })]),
    ])
    const made = publicEdition(report)
    expect(made.front).toBe(report.front)
    expect(made.chapters[0]?.blocks[0]).toBe(report.chapters[0]?.blocks[0])
  })
})

describe('notes and references of the public edition', () => {
  const own = note('线索来自内线。')
  const withheld = { text: '，其中31件由内线提供', withheld: '' }
  const marked = (to: Block, wording?: string): Inline => ({
    type: 'reference',
    to: to.id,
    children: [{ text: '', ...(wording !== undefined && { withheld: wording }) }],
  })

  /** Between the salutation and the last line. */
  const publicTexts = (report: Report) => textsOf(publicEdition(report)).slice(1, -1)

  test('a note goes with the passage that marks it', () => {
    const report = reportOf([
      chapter('执法', [line('查处295件', withheld, marked(own, ''), '。'), own]),
    ])
    expect(publicTexts(report)).toEqual(['执法', '查处295件。'])
    expect(placesOf(report)).toMatchObject([
      { text: '，其中31件由内线提供①' },
      { text: '线索来自内线。', because: 'mark', block: own.id },
    ])
  })

  test('it stays where it is marked elsewhere, too', () => {
    const report = reportOf([
      chapter('执法', [
        line('查处295件', marked(own, ''), '，结案31件', reference(own), '。'),
        own,
      ]),
    ])
    expect(publicTexts(report)).toEqual(['执法', '查处295件，结案31件①。', '线索来自内线。'])
  })

  test('a mark goes with its note', () => {
    const secret = line({ text: '线索来自内线。', withheld: '' })
    const report = reportOf([
      chapter('执法', [
        line('查处295件', reference(secret), '。'),
        { ...secret, role: 'note' as const },
      ]),
    ])
    expect(publicTexts(report)).toEqual(['执法', '查处295件。'])
  })

  test('what names a table that is left out is a blank, which no edition goes out with', () => {
    const numbers = { ...table('办件', [['甲']]), withheld: '' } as Block
    const report = reportOf([chapter('执法', [line('见', reference(numbers), '。'), numbers])])
    expect(publicTexts(report)).toEqual(['执法', '见【待填：引用】。'])
    expect(placesOf(report)).toMatchObject([
      { text: '表1', wording: '【待填：引用】', because: 'target', range: { start: 1, end: 3 } },
      { kind: 'table' },
    ])
  })

  test('notes that nothing marks stay', () => {
    const report = reportOf([chapter('执法', [line('查处295件。'), note('注：含派出所。')])])
    expect(publicTexts(report)).toEqual(['执法', '查处295件。', '注：含派出所。'])
  })
})
