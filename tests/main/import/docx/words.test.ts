import { describe, expect, test } from 'vitest'
import { document, seen, told } from './read'
import { p, r, style, type MadeDocx } from './make-docx'

const change = 'w:id="1" w:author="甲" w:date="2026-01-05T09:00:00Z"'
const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
const separate = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
const code = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`
const field = (text: string, result: string) => begin + code(text) + separate + result + end
const del = (words: string) => `<w:del ${change}><w:r><w:delText>${words}</w:delText></w:r></w:del>`
const ins = (content: string) => `<w:ins ${change}>${content}</w:ins>`
const gone = `<w:rPr><w:del ${change}/></w:rPr>`
const contents = (more: string) =>
  `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${more}</w:sdtContent></w:sdt>`
const toc = style('toc1', 'toc 1')
const entry = (content: string) => p(content, '<w:pStyle w:val="toc1"/>')

describe('the words of a paragraph', () => {
  test.each<[string, string, readonly string[]]>([
    ['runs in order', p(r('办结') + r('213', '<w:b/>') + r('件。')), ['办结213件。']],
    ['white space that is kept', p(r('　　办结 213 件。')), ['　　办结 213 件。']],
    [
      'no white space that is not',
      p('<w:r><w:t> 办结 </w:t></w:r><w:r><w:t>\n 213件</w:t></w:r>'),
      ['办结213件'],
    ],
    [
      'tabs and hyphens',
      p(
        '<w:r><w:t>甲</w:t><w:tab/><w:t>0317</w:t><w:noBreakHyphen/><w:t>12</w:t><w:softHyphen/><w:ptab/></w:r>',
      ),
      ['甲\t0317-12\t'],
    ],
    [
      'symbols by their fonts',
      p(
        '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="Wingdings" w:char="0084"/><w:sym w:font="Symbol" w:char="F0B3"/><w:sym w:font="宋体" w:char="2460"/></w:r>',
      ),
      ['☑④≥①'],
    ],
    [
      'symbols typed in a symbol font',
      p('<w:r><w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr><w:t>\uf0fc已办结</w:t></w:r>'),
      ['✓已办结'],
    ],
    [
      'what content controls, links, tags and directions hold',
      p(
        `<w:hyperlink>${r('一')}</w:hyperlink><w:smartTag>${r('二')}</w:smartTag><w:sdt><w:sdtPr/><w:sdtContent>${r('三')}</w:sdtContent></w:sdt><w:customXml><w:bdo>${r('四')}</w:bdo></w:customXml>`,
      ),
      ['一二三四'],
    ],
    [
      'no marks without width',
      p(r('\u202a\u200b一、\u00ad主要\u2060举措\ufeff\u202c')),
      ['一、主要举措'],
    ],
    [
      'words without their reading',
      p(
        `<w:r><w:ruby><w:rt>${r('liàng')}</w:rt><w:rubyBase>${r('量')}</w:rubyBase></w:ruby></w:r>`,
      ),
      ['量'],
    ],
    [
      'formulas in their order',
      p(
        '<m:oMath><m:r><m:t>x=</m:t></m:r><m:f><m:num><m:r><m:t>213</m:t></m:r></m:num><m:den><m:r><m:t>365</m:t></m:r></m:den></m:f></m:oMath>',
      ),
      ['x=213/365'],
    ],
    ['radicals as ideographs', p('⼀、⾏政执法'), ['一、行政执法']],
    ['nothing where nothing is said', p('') + p('　') + p('<w:r><w:br/></w:r>'), []],
  ])('are %s', async (_, body, expected) => {
    expect(await seen({ body: body + p('完。') })).toEqual([...expected, '完。'])
  })

  test.each<[string, string, readonly string[]]>([
    ['a title', title('关于2025年度', '工作情况的报告'), ['关于2025年度', '工作情况的报告']],
    ['headings', lines('一、主要举措和成效', '（一）强化理论武装'), ['一、主要举措和成效', '（一）强化理论武装']], // prettier-ignore
    ['sentences', lines('全年办结213件。', '同比上升8%。'), ['全年办结213件。', '同比上升8%。']],
    [
      'no sentence',
      lines('全年共受理人民群众来信来访和行政复议申请', '213件，办结207件。'),
      ['全年共受理人民群众来信来访和行政复议申请213件，办结207件。'],
    ],
    [
      'no heading',
      p(`${r('主要举措')}<w:r><w:br/></w:r>${r('和成效')}`, '<w:outlineLvl w:val="0"/>'),
      ['主要举措和成效'],
    ],
    ['a page', p(`${r('前。')}<w:r><w:br w:type="page"/></w:r>${r('后。')}`), ['前。', '后。']],
  ])('are parted by soft breaks into %s', async (_, body, expected) => {
    expect(await seen({ body })).toEqual(expected)
  })
})

describe('changes', () => {
  test.each<[string, string, readonly string[]]>([
    ['added words', p(r('办结') + ins(r('213件')) + r('。')), ['办结213件。']],
    ['deleted words', p(r('办结') + del('200件') + ins(r('213件'))), ['办结213件']],
    [
      'words moved',
      p(`<w:moveFrom ${change}>${r('旧处')}</w:moveFrom>${r('甲。')}`) +
        p(`<w:moveTo ${change}>${r('旧处')}</w:moveTo>`),
      ['甲。', '旧处'],
    ],
    ['a deleted end of a paragraph', p('全年', gone) + p('办结213件。'), ['全年办结213件。']],
    ['a deleted paragraph', p(del('旧'), gone) + p('新。'), ['新。']],
    ['a deleted end before a table', p('全年', gone) + table('甲'), ['全年', '甲']],
    ['a deleted end at the end', p('全年', gone), ['全年']],
    [
      'a deleted row',
      `<w:tbl><w:tr><w:trPr><w:del ${change}/></w:trPr><w:tc>${p('旧')}</w:tc></w:tr><w:tr><w:tc>${p('新')}</w:tc></w:tr></w:tbl>`,
      ['新'],
    ],
    ['a deleted field', p(`<w:del ${change}>${field('REF a', r('旧'))}</w:del>${r('新')}`), ['新']],
  ])('are accepted, and told: %s', async (_, body, expected) => {
    expect(await seen({ body })).toEqual(expected)
    expect(await told({ body })).toEqual(['changes-accepted'])
  })

  test('are counted', async () => {
    const { warnings } = await document({ body: p(ins(r('一')) + del('二') + ins(r('三'))) })
    expect(warnings[0]?.message).toContain('3处修订')
  })
})

describe('hidden text', () => {
  const hidden = '<w:vanish/>'
  test.each<[string, MadeDocx, readonly string[]]>([
    ['by the run', { body: p(r('甲') + r('密', hidden) + r('乙')) }, ['甲乙']],
    [
      'by a style',
      {
        body: p(r('甲') + r('密', '<w:rStyle w:val="h"/>')),
        styles: style('h', '隐藏', `<w:rPr>${hidden}</w:rPr>`, 'character'),
      },
      ['甲'],
    ],
    [
      'by the paragraph’s style, unless the run is shown',
      {
        body: p(r('密') + r('明', '<w:vanish w:val="0"/>'), '<w:pStyle w:val="h"/>'),
        styles: style('h', '隐藏', `<w:rPr>${hidden}</w:rPr>`),
      },
      ['明'],
    ],
  ])('is left out, and told: %s', async (_, made, expected) => {
    expect(await seen(made)).toEqual(expected)
    expect(await told(made)).toEqual(['hidden-text'])
  })

  test('at a heading’s end lets its text go on in its line', async () => {
    const body =
      p('1.严格审核。', '<w:rPr><w:vanish/><w:specVanish/></w:rPr>') + p('全年审核213件。')
    expect(await seen({ body })).toEqual(['1.严格审核。全年审核213件。'])
  })
})

describe('a field', () => {
  test.each<[string, string, readonly string[]]>([
    ['its result', p(r('见') + field('REF a', r('表1')) + r('。')), ['见表1。']],
    ['a simple one’s', p(`<w:fldSimple w:instr="SEQ 表">${r('2')}</w:fldSimple>`), ['2']],
    ['one in another’s', p(field('IF a', r('甲') + field('REF b', r('乙')))), ['甲乙']],
    ['one in an instruction', p(begin + code('IF ') + field('REF b', r('乙')) + separate + r('甲') + end), ['甲']], // prettier-ignore
    ['one over paragraphs', p(begin + code('X') + separate + r('甲')) + p(r('乙') + end), ['甲', '乙']], // prettier-ignore
    ['nothing of one without a result', p(r('甲') + begin + code('XE "乙"') + end), ['甲']],
    ['a circled number', p(begin + code('EQ \\o\\ac(○,21)') + end), ['㉑']],
    ['a circled word', p(begin + code('eq \\o\\ac(○,密)') + end), ['密']],
    ['a word below its reading', p(begin + code('EQ \\* jc0 \\* hps10 \\o(\\s\\up 9(liàng),量)') + end), ['量']], // prettier-ignore
    ['a button’s words', p(begin + code('MACROBUTTON NoMacro 填写单位') + end), ['填写单位']],
    ['words behind one that never ends', p(begin + code('REF')) + p('甲。'), ['甲。']],
    ['words behind ends that never began', p(end + separate + r('甲。')), ['甲。']],
  ])('gives %s', async (_, body, expected) => {
    expect(await seen({ body })).toEqual(expected)
  })
})

describe('a table of contents', () => {
  test.each<[string, string, readonly string[]]>([
    [
      'in a field',
      entry(begin + code('TOC \\o "1-3"') + separate + r('一、举措\t1')) +
        entry(field('PAGEREF a', r('（一）学习\t2'))) +
        p(end) +
        p('正文。'),
      ['正文。'],
    ],
    [
      'in a control, with its title',
      contents(p('目　录') + entry('一、举措……1') + entry('二、不足……9')) + p('正文。'),
      ['正文。'],
    ],
    ['without either', entry('一、举措\t1') + p('正文。'), ['正文。']],
    [
      'but not words that stand in its control by mistake',
      contents(p('目录') + entry('一、举措\t1') + p('全年办结213件。')) + p('正文。'),
      ['全年办结213件。', '正文。'],
    ],
    [
      'but not words behind a field that never ends',
      entry(begin + code('TOC') + separate + r('一、举措\t1')) + p('正文。') + p('完。'),
      ['正文。', '完。'],
    ],
  ])('is left out, and told: %s', async (_, body, expected) => {
    expect(await seen({ body, styles: toc })).toEqual(expected)
    expect(await told({ body, styles: toc })).toContain('contents-left-out')
  })

  test('style alone leaves nothing out', async () => {
    expect(await seen({ body: entry('一、举措'), styles: toc })).toEqual(['一、举措'])
  })
})

function lines(one: string, other: string): string {
  return p(`${r(one)}<w:r><w:br/></w:r>${r(other)}`)
}

function title(one: string, other: string): string {
  return p(`${r(one)}<w:r><w:br/></w:r>${r(other)}`, '<w:jc w:val="center"/>')
}

function table(cell: string): string {
  return `<w:tbl><w:tr><w:tc>${p(cell)}</w:tc></w:tr></w:tbl>`
}
