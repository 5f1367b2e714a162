import { describe, expect, test } from 'vitest'
import { inList, list, p, r, style, type MadeDocx } from './make-docx'
import { document, recognised } from './read'

const headings = [
  [1, '主要举措和成效'],
  [2, '强化理论武装，筑牢思想根基'],
  [3, '抓实领导干部学法'],
  [3, '完善述法制度'],
  [2, '规范执法'],
  [3, '推行“三项制度”'],
  [1, '存在的不足和原因'],
  [2, '队伍建设仍需加强'],
] as const
const text =
  '全年举办专题讲座6期，参加420人次，覆盖全部执法岗位，执法人员持证上岗率保持在100%，未发生重大执法过错。'
const fonts = [
  '<w:rFonts w:eastAsia="黑体"/>',
  '<w:rFonts w:eastAsia="楷体_GB2312"/>',
  '<w:b/>',
] as const
const titled = p(
  r(
    '青禾市司法局2025年度法治政府建设情况报告',
    '<w:rFonts w:eastAsia="方正小标宋简体"/><w:sz w:val="44"/>',
  ),
  '<w:jc w:val="center"/>',
)
const outline = (level: number) => `<w:outlineLvl w:val="${level - 1}"/>`

/** The report with its headings set in one way. */
function set(heading: (level: 1 | 2 | 3, words: string) => string, more: Partial<MadeDocx> = {}) {
  const body = headings.map(([level, words]) => heading(level, words) + p(text).repeat(2))
  return { body: titled + p('市人民政府：') + p(text) + body.join(''), ...more }
}

const styles = (name: (level: number) => string) =>
  [1, 2, 3]
    .map((level) => style(`h${level}`, name(level), `<w:pPr>${outline(level)}</w:pPr>`))
    .join('')
const styled = (level: number, words: string) => p(words, `<w:pStyle w:val="h${level}"/>`)

describe('headings without a typed number', () => {
  test.each<[string, MadeDocx]>([
    ['only fonts', set((level, words) => p(r(words, fonts[level - 1])))],
    ['styles', set(styled, { styles: styles((level) => `heading ${level}`) })],
    ['styles of other names', set(styled, { styles: styles((level) => `局内标${level}`) })],
    ['styles by their names alone', set(styled, { styles: [1, 2, 3].map((level) => style(`h${level}`, `标题 ${level}`)).join('') })], // prettier-ignore
    ['outline levels alone', set((level, words) => p(words, outline(level)))],
    ['outline levels below that of the title', set((level, words) => p(words, outline(level + 1)))],
    ['outline levels and fonts', set((level, words) => p(r(words, fonts[level - 1]), level < 3 ? outline(level) : ''))], // prettier-ignore
  ])('are found alike by %s', async (_, made) => {
    const { title, blocks } = recognised(await document(made))
    expect(title).toBe('青禾市司法局2025年度法治政府建设情况报告')
    expect(
      blocks.flatMap((block) =>
        block.type === 'heading' ? [[block.level, block.text, block.number]] : [],
      ),
    ).toEqual(headings.map(([level, words]) => [level, words, null]))
  })

  test('are numbered by their list, whether or not a style says so', async () => {
    const levels = [
      ['chineseCounting', '%1、'],
      ['chineseCounting', '（%2）'],
      ['decimal', '%3．'],
    ] as const
    const numbering = list(levels)
    const plain = set((level, words) => p(words, inList(level - 1)), { numbering })
    const byStyle = (name: (level: number) => string) =>
      set(styled, {
        numbering: list(levels.map(([format, printed], at) => [format, printed, `<w:pStyle w:val="h${at + 1}"/>`])), // prettier-ignore
        styles: [1, 2, 3].map((level) => style(`h${level}`, name(level), `<w:pPr>${inList(level - 1)}</w:pPr>`)).join(''), // prettier-ignore
      })
    const expected = recognised(await document(plain))
    expect(
      expected.blocks.flatMap((block) => (block.type === 'heading' ? [block.number] : [])),
    ).toEqual(
      ['一、', '（一）', '1．', '2．', '（二）', '1．', '二、', '（一）'], // prettier-ignore
    )
    expect(recognised(await document(byStyle((level) => `heading ${level}`)))).toEqual(expected)
    expect(recognised(await document(byStyle((level) => `一二三${level}`)))).toEqual(expected)
  })

  test('are none where the whole report is in that font', async () => {
    const body = ['一、主要举措', text, '办结213件', text].map((words) =>
      p(r(words, fonts[0] + fonts[2])),
    )
    const { blocks } = recognised(await document({ body: body.join('') }))
    expect(blocks.map(({ type }) => type)).toEqual([
      'heading',
      'paragraph',
      'paragraph',
      'paragraph',
    ])
  })
})

describe('an opening in another look', () => {
  const sentence = '全年共审核重大执法决定213件，提出法律意见45条。'
  test.each([
    ['bold', r('1.严格审核把关，严守法律底线', '<w:b/>') + r(`。${sentence}`)],
    ['another font', r('1.') + r('严格审核把关，严守法律底线。', fonts[1]) + r(sentence)],
  ])('is a heading before its text: %s', async (_, runs) => {
    const { blocks } = recognised(await document({ body: p('一、举措') + p(runs) + p(text) }))
    expect(blocks.slice(1, 3)).toMatchObject([
      {
        type: 'heading',
        level: 3,
        number: '1.',
        text: '严格审核把关，严守法律底线。',
        runIn: true,
      },
      { type: 'paragraph', text: sentence },
    ])
  })
})

describe('what the file counts', () => {
  test('is read where it is no heading: captions, attachments, items', async () => {
    const numbering =
      list([['decimal', '表%1 ']], 1) + list([['decimal', '%1.']], 2) + list([['chineseCounting', '%1是']], 3) // prettier-ignore
    const table = `<w:tbl><w:tr><w:tc>${p('复议')}</w:tc><w:tc>${p('213')}</w:tc></w:tr></w:tbl>`
    const body = [
      p('一、主要举措'),
      p('加强组织领导。', inList(0, 3)),
      p('行政复议情况', inList(0, 1)),
      table,
      p('附件：'),
      p('执法证件台账', inList(0, 2)),
      p('行政复议清单', inList(0, 2)),
    ].join('')
    const { blocks } = recognised(await document({ body, numbering }))
    expect(blocks.slice(1)).toMatchObject([
      { type: 'paragraph', text: '一是加强组织领导。', item: '一是' },
      { type: 'table', caption: '表1行政复议情况' },
      { type: 'paragraph', role: 'attachments', text: '附件：' },
      { type: 'paragraph', role: 'attachments', text: '1.执法证件台账' },
      { type: 'paragraph', role: 'attachments', text: '2.行政复议清单' },
    ])
  })

  test('and the red head of a page header are read', async () => {
    const { head } = recognised(
      await document({ body: titled + p(text), headers: [p('青司报〔2026〕3号　　签发人：周明')] }),
    )
    expect(head).toEqual({ documentNumber: '青司报〔2026〕3号', signer: '周明' })
  })
})
