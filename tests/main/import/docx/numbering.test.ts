import { describe, expect, test } from 'vitest'
import { formatCount } from '../../../../main/import/document/number-format'
import { inList, list, p, style } from './make-docx'
import { document, numbersOf } from './read'

describe('a count', () => {
  test.each([
    ['decimal', [1, 10, 100], ['1', '10', '100']],
    ['decimalZero', [1, 10, 100], ['01', '10', '100']],
    ['decimalFullWidth', [1, 20], ['１', '２０']],
    ['chineseCounting', [1, 10, 11, 20, 21, 99, 100, 105], ['一', '十', '十一', '二十', '二十一', '九十九', '一○○', '一○五']], // prettier-ignore
    ['chineseCountingThousand', [10, 12, 30, 100, 101, 110, 1005, 2000], ['十', '十二', '三十', '一百', '一百零一', '一百一十', '一千零五', '二千']], // prettier-ignore
    ['japaneseCounting', [1, 10, 21], ['一', '十', '二十一']],
    ['ideographDigital', [1, 10, 21, 105], ['一', '十', '二一', '一〇五']],
    ['chineseLegalSimplified', [1, 10, 25, 105], ['壹', '壹拾', '贰拾伍', '壹佰零伍']],
    ['ideographTraditional', [1, 10, 11], ['甲', '癸', '11']],
    ['ideographZodiac', [1, 12, 13], ['子', '亥', '13']],
    ['decimalEnclosedCircle', [1, 20, 21, 35, 36, 50, 51], ['①', '⑳', '㉑', '㉟', '㊱', '㊿', '51']], // prettier-ignore
    ['decimalEnclosedFullstop', [1, 20, 21], ['⒈', '⒛', '21.']],
    ['decimalEnclosedParen', [1, 20, 21], ['⑴', '⒇', '(21)']],
    ['ideographEnclosedCircle', [1, 10, 11], ['㈠', '㈩', '11']],
    ['lowerLetter', [1, 26, 27, 54], ['a', 'z', 'aa', 'bbb']],
    ['upperLetter', [2, 28], ['B', 'BB']],
    ['lowerRoman', [1, 4, 9, 14, 40, 99], ['i', 'iv', 'ix', 'xiv', 'xl', 'xcix']],
    ['upperRoman', [2023], ['MMXXIII']],
    ['numberInDash', [3], ['- 3 -']],
    ['none', [1], ['']],
    ['bullet', [1], [null]],
    ['hebrew1', [7], ['7']],
  ] as const)('is printed as %s', (format, values, printed) => {
    expect(values.map((value) => formatCount(value, format))).toEqual(printed)
  })
})

const chapters = list([
  ['chineseCountingThousand', '%1、'],
  ['chineseCountingThousand', '（%2）'],
  ['decimal', '%3.'],
  ['decimal', '（%4）'],
])

describe('automatic numbers', () => {
  test.each<[string, string, readonly number[], readonly string[]]>([
    [
      'restart below a higher level',
      chapters,
      [0, 1, 1, 2, 2, 3, 1, 2, 0, 1],
      ['一、', '（一）', '（二）', '1.', '2.', '（1）', '（三）', '1.', '二、', '（一）'],
    ],
    ['begin at any level', chapters, [2, 2, 1, 2], ['1.', '2.', '（一）', '1.']],
    [
      'run on where the level never restarts',
      list([['chineseCounting', '%1、'], ['decimal', '%2.', '<w:lvlRestart w:val="0"/>']]), // prettier-ignore
      [0, 1, 1, 0, 1],
      ['一、', '1.', '2.', '二、', '3.'],
    ],
    [
      'restart only after the level that is named',
      list([['decimal', '%1'], ['decimal', '%1.%2'], ['decimal', '%3)', '<w:lvlRestart w:val="1"/>']]), // prettier-ignore
      [0, 1, 2, 1, 2, 0, 2],
      ['1', '1.1', '1)', '1.2', '2)', '2', '1)'],
    ],
    [
      'show levels above in plain digits where they are legal',
      list([
        ['chineseCounting', '第%1章'],
        ['decimal', '%1.%2', '<w:isLgl/>'],
      ]),
      [0, 0, 1],
      ['第一章', '第二章', '2.1'],
    ],
    ['are dashes as printed', list([['bullet', '——']]), [0, 0], ['——', '——']],
    ['are nothing where the format is none', list([['none', '%1']]), [0], ['']],
    ['are words alone', list([['decimal', '附件：']]), [0], ['附件：']],
  ])('%s', async (_, numbering, levels, printed) => {
    const body = levels.map((level) => p('报送材料', inList(level))).join('')
    expect(await numbersOf({ body, numbering })).toEqual(printed)
  })

  test('of lists of one definition count on, and begin anew where a list says so', async () => {
    const again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    const numbering =
      list([['decimal', '%1.']]) +
      '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>' +
      `<w:num w:numId="3"><w:abstractNumId w:val="1"/>${again}</w:num>`
    const body = [1, 1, 2, 3, 3, 1].map((id) => p('报送材料', inList(0, id))).join('')
    expect(await numbersOf({ body, numbering })).toEqual(['1.', '2.', '3.', '1.', '2.', '3.'])
  })

  test('of a level that a list redefines are of its form', async () => {
    const other =
      '<w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:start w:val="5"/><w:numFmt w:val="decimalEnclosedCircle"/><w:lvlText w:val="%1"/></w:lvl></w:lvlOverride>'
    const numbering = list([['decimal', '%1.']], 1, other)
    const body = p('报送材料', inList()).repeat(2)
    expect(await numbersOf({ body, numbering })).toEqual(['⑤', '⑥'])
  })

  test('come from the style, its base and its level, and a paragraph can leave them', async () => {
    const styles =
      style('h', 'heading 1', `<w:pPr>${inList(0)}</w:pPr>`) +
      style('a', '一级', '<w:basedOn w:val="h"/>') +
      style('b', '二级', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
    const numbering = list([
      ['chineseCounting', '%1、', '<w:pStyle w:val="h"/>'],
      ['chineseCounting', '（%2）', '<w:pStyle w:val="b"/>'],
    ])
    const of = (id: string, more = '') => p('报送材料', `<w:pStyle w:val="${id}"/>${more}`)
    const none = '<w:numPr><w:numId w:val="0"/></w:numPr>'
    const body = [of('h'), of('b'), of('a'), of('b'), of('h', none), of('a', inList(1))].join('')
    expect(await numbersOf({ body, styles, numbering })).toEqual(
      ['一、', '（一）', '二、', '（一）', '', '（二）'], // prettier-ignore
    )
  })

  test('come from the level that is linked to a style, whatever else the style says of it', async () => {
    const styles =
      style('h', 'heading 1', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>') +
      style(
        'b',
        '二级',
        '<w:basedOn w:val="h"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr>',
      )
    const numbering = list([
      ['chineseCounting', '%1、', '<w:pStyle w:val="h"/>'],
      ['chineseCounting', '（%2）', '<w:pStyle w:val="b"/>'],
    ])
    const body = ['h', 'b', 'b', 'h']
      .map((id) => p('报送材料', `<w:pStyle w:val="${id}"/>`))
      .join('')
    expect(await numbersOf({ body, styles, numbering })).toEqual([
      '一、',
      '（一）',
      '（二）',
      '二、',
    ])
  })

  test('are found through a style of lists, and never in a circle', async () => {
    const linked = (id: number, name: string) =>
      `<w:abstractNum w:abstractNumId="${id}"><w:numStyleLink w:val="${name}"/></w:abstractNum><w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`
    const numbering = list([['chineseCounting', '%1、']]) + linked(2, 's') + linked(3, 'c')
    const styles =
      style('s', '列表', `<w:pPr>${inList(0, 1)}</w:pPr>`, 'numbering') +
      style('c', '圆圈', `<w:pPr>${inList(0, 3)}</w:pPr>`, 'numbering')
    const body = p('报送材料', inList(0, 2)) + p('报送材料', inList(0, 3))
    expect(await numbersOf({ body, styles, numbering })).toEqual(['一、', ''])
  })

  test('of deleted paragraphs are not counted', async () => {
    const mark = '<w:rPr><w:del w:id="1" w:author="甲"/></w:rPr>'
    const gone = '<w:del w:id="2" w:author="甲"><w:r><w:delText>旧</w:delText></w:r></w:del>'
    const body = p('第一项', inList()) + p(gone, inList() + mark) + p('第二项', inList())
    const numbering = list([['decimal', '%1.']])
    expect(await numbersOf({ body, numbering })).toEqual(['1.', '2.'])
  })

  test('of bullets are left out, and told', async () => {
    const body = p('加强组织领导。', inList())
    const source = await document({ body, numbering: list([['bullet', '\uf06c']]) })
    expect(source.blocks).toMatchObject([{ text: '加强组织领导。', autoNumber: null }])
    expect(source.warnings.map(({ code }) => code)).toEqual(['bullets-left-out'])
  })
})
