import { describe, expect, test } from 'vitest'
import { inList, list, p, r, style, type MadeDocx } from './make-docx'
import { blocks, document } from './read'

const defaults = (run: string, paragraph = '') =>
  `<w:docDefaults><w:rPrDefault><w:rPr>${run}</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>${paragraph}</w:pPr></w:pPrDefault></w:docDefaults>`
const font = (name: string) => `<w:rFonts w:eastAsia="${name}"/>`
const of = (id: string, more = '') => `<w:pStyle w:val="${id}"/>${more}`

describe('a look', () => {
  test.each<[string, MadeDocx, object]>([
    ['is nothing where the file says nothing', { body: p('甲') }, {}],
    [
      'comes from the run',
      { body: p(r('甲', `${font('黑体')}<w:b/><w:sz w:val="32"/>`)) },
      { font: '黑体', bold: true, size: 16 },
    ],
    [
      'comes from the style and its bases, the nearest first',
      {
        body: p('甲', of('c')),
        styles:
          defaults('<w:sz w:val="21"/>') +
          style(
            'a',
            '基',
            `<w:pPr><w:jc w:val="center"/></w:pPr><w:rPr>${font('楷体')}<w:b/></w:rPr>`,
          ) +
          style('b', '中', `<w:basedOn w:val="a"/><w:rPr>${font('黑体')}</w:rPr>`) +
          style('c', '末', '<w:basedOn w:val="b"/><w:rPr><w:b w:val="false"/></w:rPr>'),
      },
      { style: '末', font: '黑体', centered: true, size: 10.5 },
    ],
    [
      'of bases in a circle is cut where it closes',
      {
        body: p('甲', of('a')),
        styles: style('a', '甲', `<w:basedOn w:val="b"/><w:rPr>${font('黑体')}</w:rPr>`) + style('b', '乙', '<w:basedOn w:val="a"/><w:rPr><w:b/></w:rPr>'), // prettier-ignore
      },
      { style: '甲', font: '黑体', bold: true },
    ],
    [
      'comes from the default style where a paragraph names none, or one that is not there',
      {
        body: p('甲', of('没有')),
        styles: `<w:style w:type="paragraph" w:default="1" w:styleId="n"><w:name w:val="Normal"/><w:rPr>${font('仿宋')}</w:rPr></w:style>`,
      },
      { style: 'Normal', font: '仿宋' },
    ],
    [
      'has the fonts of the theme',
      {
        body: p(r('甲', '<w:rFonts w:eastAsiaTheme="majorEastAsia"/>')),
        theme:
          '<a:majorFont><a:ea typeface=""/><a:font script="Hans" typeface="等线 Light"/></a:majorFont>',
      },
      { font: '等线 Light' },
    ],
    [
      'has the outline level of the style, of the paragraph before it',
      {
        body: p('甲', of('a', '<w:outlineLvl w:val="1"/>')),
        styles: style('a', 'x', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'),
      },
      { style: 'x', outlineLevel: 2 },
    ],
    [
      'has none where the paragraph takes it back',
      {
        body: p('甲', of('a', '<w:outlineLvl w:val="9"/>')),
        styles: style('a', 'x', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'),
      },
      { style: 'x' },
    ],
    ['has the level of a heading’s name', { body: p('甲', of('a')), styles: style('a', '标题 3') }, { style: '标题 3', outlineLevel: 3 }], // prettier-ignore
    [
      'has indents in characters of its size',
      {
        body: p(r('甲', '<w:sz w:val="32"/>'), '<w:ind w:firstLine="640" w:firstLineChars="200"/>'),
      },
      { size: 16, indent: 32 },
    ],
    [
      'has hanging indents',
      { body: p('甲', '<w:ind w:left="840" w:hanging="420"/>') },
      { indent: 21 },
    ],
    [
      'names the list',
      {
        body: p('甲', inList(1, 7)),
        numbering: list(
          [
            ['decimal', '%1.'],
            ['decimal', '（%2）'],
          ],
          7,
        ),
      },
      { list: '7', listLevel: 2 },
    ],
    [
      'is that of most letters',
      { body: p(r('办结', font('黑体')) + r('行政复议', font('仿宋'))) },
      { font: '仿宋' },
    ],
    [
      'is bold only where all words are',
      { body: p(r('甲', '<w:b/>') + r('　') + r('乙', '<w:b/>')) },
      { bold: true },
    ],
    ['does not take the font of Latin letters for that of the words', { body: p(r('A', `${font('仿宋')}<w:rFonts w:ascii="Arial"/>`)) }, { font: '仿宋' }], // prettier-ignore
  ])('%s', async (_, made, look) => {
    expect(await blocks(made)).toMatchObject([{ text: expect.stringMatching(/./u), look }])
    const [block] = await blocks(made)
    expect(block?.kind === 'paragraph' && block.look).toEqual(look)
  })

  test('of a bold character style in a bold paragraph is not bold', async () => {
    const styles =
      style('a', '粗段', '<w:rPr><w:b/></w:rPr>') +
      style('b', '粗字', '<w:rPr><w:b/></w:rPr>', 'character')
    const [block] = await blocks({ body: p(r('甲', '<w:rStyle w:val="b"/>'), of('a')), styles })
    expect(block).toMatchObject({ look: { style: '粗段' } })
    expect(block?.kind === 'paragraph' && block.look.bold).toBeUndefined()
  })

  test('of each stretch is kept where there are several', async () => {
    const bold = `<w:b/>${font('楷体')}`
    const body = p(r('1.严格', bold) + r('审核。', bold) + r('全年审核213件', '<w:u w:val="single"/>') + r('。')) // prettier-ignore
    const [block] = await blocks({ body })
    expect(block?.kind === 'paragraph' && block.runs).toEqual([
      { start: 0, end: 7, bold: true, font: '楷体' },
      { start: 7, end: 15, underline: true },
      { start: 15, end: 16 },
    ])
  })
})

describe('a document', () => {
  const made: MadeDocx = {
    body: p('一、主要举措', of('a')) + p('办结213件。', inList()),
    styles: style('a', 'heading 1', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'),
    numbering: list([['chineseCounting', '（%1）']]),
  }
  test('is read alike in strict Open XML and in folders of other names', async () => {
    const usual = await document(made)
    expect(usual.blocks).toMatchObject([{ look: { outlineLevel: 1 } }, { autoNumber: '（一）' }])
    expect(await document({ ...made, strict: true })).toEqual(usual)
    expect(await document({ ...made, folder: 'word/inner' })).toEqual(usual)
    expect(await document({ ...made, folder: 'content' })).toEqual(usual)
  })
})
