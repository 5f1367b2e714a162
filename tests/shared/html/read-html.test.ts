import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readHtml } from '../../../shared/html/read-html'
import type { HtmlNode } from '../../../shared/html/node'
import { shownLines, type RichContent } from '../../../shared/html/rich-content'
import { plainText } from '../../../shared/model/blocks/text'
import { bounds } from './bounds'
import { body, comment, el, grid } from './nodes'

describe('text', () => {
  test.each<[string, HtmlNode, string[]]>([
    [
      'blocks are paragraphs',
      body(el('p', {}, '甲'), el('div', {}, '乙', el('p', {}, '丙'))),
      ['甲', '乙', '丙'],
    ],
    [
      'empty ones are nothing',
      body(el('p', {}, el('o:p', {}, '\u00a0')), el('p', {}, '甲')),
      ['甲'],
    ],
    ['a line break ends a paragraph', body(el('p', {}, '甲', el('br', {}), '乙')), ['甲', '乙']],
    [
      'indents are the paper’s',
      body(el('p', {}, '　　甲'), el('p', {}, '\u00a0 乙 ')),
      ['甲', '乙'],
    ],
    ['white space is one space', body(el('p', {}, 'a \n\t b', el('b', {}, ' c'))), ['a b c']],
    [
      'a wrapped line of Han is joined',
      body(el('p', {}, '甲\n', el('span', {}, '乙，\r\n丙'))),
      ['甲乙，丙'],
    ],
    ['a space between Han is kept', body(el('p', {}, '甲 乙\u00a0丙')), ['甲 乙 丙']],
    ['a wrapped line of Latin is not', body(el('p', {}, 'Act\nNo. 5')), ['Act No. 5']],
    ['white space of pre counts', body(el('pre', {}, 'a  b\nc')), ['a  b', 'c']],
    [
      'what is hidden is left out',
      body(el('p', { 'data-style': 'display:none' }, '甲'), '乙'),
      ['乙'],
    ],
    [
      'deleted text of Word too',
      body(el('p', {}, el('del', { datetime: '2025' }, '甲'), '乙')),
      ['乙'],
    ],
    [
      'Word’s comments too',
      body('甲', el('div', { 'data-style': 'mso-element:comment-list' }, '乙')),
      ['甲'],
    ],
    ['scripts and forms too', body(el('script', {}, 'x'), el('svg', {}, 'y'), '甲'), ['甲']],
    ['radicals are ideographs', body('⼀、⾏政'), ['一、行政']],
    ['marks of width nothing go', body('甲\u200b乙\ufeff'), ['甲乙']],
  ])('%s', (_name, page, lines) => expect(linesOf(page)).toEqual(lines))

  test('bold and underline, as elements and as styles, and nothing else', () => {
    const [piece] = read(
      body(
        el(
          'p',
          {},
          '甲',
          el('b', {}, '乙', el('span', { 'data-style': 'font-weight: 400' }, '丙')),
        ),
      ),
    ).pieces
    expect(piece).toMatchObject({
      leaves: [{ text: '甲' }, { text: '乙', bold: true }, { text: '丙' }],
    })
    const [other] = read(
      body(
        el('span', { 'data-style': 'font-weight:700;text-decoration:underline;color:red' }, '甲'),
        el('a', { href: 'x' }, el('u', {}, '乙')),
      ),
    ).pieces
    expect(other).toMatchObject({
      leaves: [{ text: '甲', bold: true, underline: true }, { text: '乙' }],
    })
  })

  test('the look says what may be a heading', () => {
    const outline = { 'data-style': 'mso-outline-level:1; text-align:center' }
    const looks = read(
      body(
        el('h2', {}, '甲'),
        el('p', outline, el('font', { face: '黑体' }, '乙')),
        el('p', {}, '丙'),
      ),
    ).pieces.map((piece) => (piece.kind === 'paragraph' ? piece.look : null))
    expect(looks).toEqual([
      { outlineLevel: 2 },
      { outlineLevel: 1, centered: true, font: '黑体' },
      {},
    ])
  })
})

describe('numbers of lists', () => {
  const ignore = (number: string) => el('span', { 'data-style': 'mso-list:Ignore' }, number)
  test.each<[string, HtmlNode, (string | null)[]]>([
    [
      'Word',
      body(
        el(
          'p',
          {},
          comment('[if !supportLists]'),
          el('span', {}, ignore('（二）\u00a0')),
          comment('[endif]'),
          '甲',
        ),
      ),
      ['（二）'],
    ],
    ['without its comments', body(el('p', {}, ignore('1.'), '甲')), ['1.']],
    [
      'bullets are none',
      body(el('p', {}, ignore('l'), '甲'), el('p', {}, ignore('·'), '乙')),
      [null, null],
    ],
    ['ol', body(el('ol', {}, el('li', {}, '甲'), el('li', {}, el('p', {}, '乙')))), ['1.', '2.']],
    [
      'ol from 4, one with a value',
      body(el('ol', { start: '4' }, el('li', {}, '甲'), el('li', { value: '9' }, '乙'))),
      ['4.', '9.'],
    ],
    [
      'ol in Chinese',
      body(el('ol', { 'data-style': 'list-style-type: cjk-ideographic' }, el('li', {}, '甲'))),
      ['一、'],
    ],
    ['ul', body(el('ul', {}, el('li', {}, '甲'))), [null]],
    [
      'an empty item gives its number to nobody',
      body(el('ol', {}, el('li', {})), el('p', {}, '甲')),
      [null],
    ],
  ])('%s', (_name, page, numbers) => {
    const { pieces } = read(page)
    expect(pieces.map((piece) => (piece.kind === 'paragraph' ? piece.autoNumber : ''))).toEqual(
      numbers,
    )
  })

  test('a region that is never closed is text', () => {
    expect(linesOf(body(el('p', {}, comment('[if !supportLists]'), '1.甲')))).toEqual(['1.甲'])
  })
})

describe('tables', () => {
  const wide = (span: string, words: string, more = {}) =>
    el('td', { colspan: span, ...more }, words)
  const high = (span: string, words: string) => el('td', { rowspan: span }, words)
  test.each<[string, HtmlNode, string[][], number[][]]>([
    [
      'plain',
      grid(['甲', '乙'], ['丙', '丁']),
      [
        ['甲', '乙'],
        ['丙', '丁'],
      ],
      [],
    ],
    [
      'short rows are filled up',
      grid(['甲', '乙'], ['丙']),
      [
        ['甲', '乙'],
        ['丙', ''],
      ],
      [],
    ],
    [
      'merged',
      grid([high('2', '甲'), '乙'], ['丙']),
      [
        ['甲', '乙'],
        ['', '丙'],
      ],
      [[0, 0, 2, 1]],
    ],
    [
      'a span beyond the end',
      grid([high('9', '甲'), '乙'], ['丙']),
      [
        ['甲', '乙'],
        ['', '丙'],
      ],
      [[0, 0, 2, 1]],
    ],
    [
      'rowspan 0 is to the end',
      grid([high('0', '甲'), '乙'], ['丙']),
      [
        ['甲', '乙'],
        ['', '丙'],
      ],
      [[0, 0, 2, 1]],
    ],
    [
      'columns in which nothing begins',
      grid([wide('100', '甲')], ['乙', '丙']),
      [
        ['甲', ''],
        ['乙', '丙'],
      ],
      [[0, 0, 1, 2]],
    ],
    [
      'spans that fall on each other',
      grid(['甲', high('2', '乙')], [wide('2', '丙')]),
      [
        ['甲', '乙'],
        ['丙', ''],
      ],
      [[0, 1, 2, 1]],
    ],
    [
      'Excel’s overflow is no span',
      grid([wide('2', '甲', { 'data-style': 'mso-ignore:colspan' })], ['乙', '丙']),
      [
        ['甲', ''],
        ['乙', '丙'],
      ],
      [],
    ],
    ['senseless spans', grid([wide('-3', '甲'), wide('x', '乙')]), [['甲', '乙']], []],
  ])('%s', (_name, table, rows, merges) => {
    const [piece] = read(body(table)).pieces
    if (piece?.kind !== 'table') throw new Error('No table was read.')
    expect(piece.rows.map((row) => row.map(plainText))).toEqual(rows)
    expect(
      piece.merges.map((each) => [each.row, each.column, each.rowSpan, each.columnSpan]),
    ).toEqual(merges)
  })

  test('a cell keeps its lines, its list’s numbers and its bold', () => {
    const cell = el('td', {}, el('p', {}, '甲'), el('ol', {}, el('li', {}, el('b', {}, '乙'))))
    const [piece] = read(body(grid([cell, '丙']))).pieces
    expect(piece).toMatchObject({
      rows: [[[{ text: '甲\n1.' }, { text: '乙', bold: true }], [{ text: '丙' }]]],
    })
  })

  test('a table around tables is a page’s layout', () => {
    const { pieces } = read(body(grid(['甲', el('td', {}, grid(['乙', '丙']))])))
    expect(pieces.map(({ kind }) => kind)).toEqual(['paragraph', 'table'])
  })

  test('its caption is its caption', () => {
    const table = el(
      'table',
      {},
      el('caption', {}, '表2 办件\n情况'),
      el('tr', {}, el('td', {}, '甲')),
    )
    expect(read(body(table)).pieces).toMatchObject([{ caption: '表2 办件 情况' }])
  })
})

test('pictures are counted, and points by which pages count their readers are not', () => {
  const page = body(el('img', {}), el('img', { width: '1', height: '1' }), '甲')
  expect(read(page)).toMatchObject({ pictures: 1, pieces: [{ kind: 'paragraph' }] })
})

describe('beyond the limits a page is refused', () => {
  const deep = (depth: number): HtmlNode =>
    depth === 0 ? el('p', {}, '甲') : el('div', {}, deep(depth - 1))
  test.each<[string, HtmlNode]>([
    ['elements inside each other', body(deep(201))],
    ['columns', body(grid(Array.from({ length: 257 }, () => '甲')))],
    ['rows', body(grid(...Array.from({ length: 10_001 }, () => ['甲'])))],
    ['characters', body(...Array.from({ length: 51 }, () => el('p', {}, '甲'.repeat(100_000))))],
  ])('%s', (_name, page) => {
    const refused = readHtml(page, bounds)
    expect(refused.ok ? null : refused.failure.code).toBe('clipboard-too-large')
  })

  test('at them it is read', () => {
    expect(linesOf(body(deep(198)))).toEqual(['甲'])
    expect(read(body(grid(Array.from({ length: 256 }, () => '甲')))).pieces).toHaveLength(1)
  })
})

test('every word of a page comes back, in order', () => {
  const words = fc.stringMatching(/^[甲乙丙丁a-c1-3，。（）一]{1,8}$/u)
  const inline = fc.constantFrom('b', 'u', 'span', 'a', 'font', 'o:p')
  const block = fc.constantFrom('p', 'div', 'h2', 'li', 'ol', 'ul', 'section', 'td', 'tr', 'center')
  const { page } = fc.letrec<{ page: HtmlNode; node: HtmlNode | string }>((tie) => ({
    page: fc.array(tie('node'), { maxLength: 6 }).map((inside) => body(...inside)),
    node: fc.oneof(
      { maxDepth: 5, withCrossShrink: true },
      words,
      fc
        .tuple(inline, fc.array(tie('node'), { maxLength: 3 }))
        .map(([name, inside]) => el(name, {}, ...inside)),
      fc
        .tuple(block, fc.array(tie('node'), { maxLength: 3 }))
        .map(([name, inside]) => el(name, {}, ...inside)),
      fc
        .array(fc.array(words, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
        .map((rows) => grid(...rows)),
    ),
  }))
  fc.assert(
    fc.property(page, (root) => {
      // Without the numbers of lists, which the page shows but does not hold.
      const leaves = read(root).pieces.flatMap((piece) =>
        piece.kind === 'paragraph' ? piece.leaves : shownLines(piece).flat(),
      )
      expect(plainText(leaves).replaceAll(/\s/gu, '')).toBe(textOf(root).replaceAll(/\s/gu, ''))
    }),
  )
})

function read(page: HtmlNode): RichContent {
  const result = readHtml(page, bounds)
  if (!result.ok) throw new Error(result.failure.message)
  return result.value
}

function linesOf(page: HtmlNode): string[] {
  return read(page).pieces.flatMap((piece) => shownLines(piece).map(plainText))
}

function textOf(node: HtmlNode): string {
  return node.nodeType === 3 ? (node.nodeValue ?? '') : Array.from(node.childNodes, textOf).join('')
}
