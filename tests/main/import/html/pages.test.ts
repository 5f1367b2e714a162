import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../../main/import/read-document'
import type { SourceDocument } from '../../../../shared/model/source'
import { codeOf, value } from '../../store/samples'
import { recognised } from '../docx/read'
import { encode } from '../encode'
import { pageOf } from './page-of'
import { reportFiles, textOfReport, writtenFiles } from '../text-of-report'

const png =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

async function read(page: string, name = '报告.bin'): Promise<SourceDocument> {
  return value(await readDocument({ name, bytes: Buffer.from(page) }))
}

function seen({ blocks }: SourceDocument): readonly string[] {
  return blocks.map((block) => {
    if (block.kind === 'paragraph') {
      const note = block.note === undefined ? '' : `[${block.note}] `
      return `${note}${block.autoNumber ?? ''}${block.text}`
    }
    return block.kind === 'image' ? `(${block.name})` : block.rows.flat().join('|')
  })
}

test.each([...reportFiles.keys()])('%s as a page is recognised as the text is', async (name) => {
  const text = await textOfReport(name)
  const page = await read(pageOf(text))
  expect(page.format).toBe('html')
  expect(recognised(page)).toEqual(recognised(text))
})

test.each(writtenFiles('html'))('$file is recognised as the text is', async ({ file, report }) => {
  const page = value(await readDocument({ name: file, bytes: readFileSync(file) }))
  expect(recognised(page)).toEqual(recognised(await textOfReport(report)))
})

test.each([
  ['LibreOffice 7.4.7.2 (Linux)', '<ol><li><p>甲</p></li></ol><ol start="2"><li><h1>乙</h1></li></ol><ul><li>丙</ul>', '有2段带自动编号'],
  ['LibreOffice 7.4.7.2 (Linux)', '<p>一、甲</p>', null],
  ['Word', '<ol><li><p>甲</p></li></ol>', null],
])('a page of %s tells whether the forms of its numbers are lost: %s', async (program, body, told) => {
  const head = `<head><meta name="generator" content="${program}"/></head>`
  const { warnings } = await read(`<!DOCTYPE html><html>${head}<body>${body}</body></html>`)
  expect(warnings.map(({ message }) => message.split('，')[0])).toEqual(told === null ? [] : [told])
}) // prettier-ignore

describe('a page', () => {
  test.each<[string, string, string[]]>([
    ['keeps pictures that are in it, in their place', `<html><p>甲<img alt="图一" src="data:image/png;base64,${png}">乙</p>`, ['甲', '(图一)', '乙']],
    ['never takes what is linked', '<html><p>甲<img src="https://example.com/a.png"><iframe src="http://example.com"></iframe></p>', ['甲']],
    ['never runs its scripts', '<html><p>甲</p><script>document.write("乙")</script>', ['甲']],
    ['has its numbers of lists', '<html><ol type="1"><li>甲</li><li>乙</li></ol>', ['1.甲', '2.乙']],
    ['has no number of a list for headings', '<html><ol><li><h1>甲</h1></li></ol><p>乙</p>', ['甲', '乙']],
    ['has entities as signs', '<html><p>甲&nbsp;&mdash;&#12289;&lt;b&gt;</p>', ['甲 —、<b>']],
    ['has tables with merged cells', '<html><table><tr><td rowspan=2>甲<td>乙<tr><td>丙</table>', ['甲|乙||丙']],
    ['that is laid out by one cell is text', '<html><table><tr><td><h1>甲</h1><p>乙<p>丙<p>丁<p>戊</table>', ['甲', '乙', '丙', '丁', '戊']],
    ['that is laid out by one column is text', '<html><table><tr><td>甲<tr><td>乙<br><br>丙<br><br>丁</table>', ['甲', '乙', '丙', '丁']],
    ['of a list in one column is a table', '<html><table><tr><td><p>甲<tr><td><p>乙<tr><td><p>丙<tr><td><p>丁</table>', ['甲|乙|丙|丁']],
    ['has nothing that is marked as hidden', '<html><p>甲</p><p hidden>乙</p><p hidden="until-found">丙</p>', ['甲']],
    ['that is laid out by tables is text', '<html><table><tr><td><p>甲</p><table><tr><td>乙<td>丙</table></table>', ['甲', '乙|丙']],
    ['has no text of its head', '<html><head><title>网页</title><style>p{}</style></head><body>甲</body>', ['甲']],
    ['counts lists in letters and Roman numbers', '<html><ol type=a start=26><li>甲<li>乙</ol><ol style="list-style: upper-roman inside"><li>丙</ol>', ['z.甲', 'aa.乙', 'I.丙']],
    ['has readings of signs left out', '<html><ruby>汉<rp>(</rp><rt>han</rt><rp>)</rp></ruby>字', ['汉字']],
    ['may be XHTML, whose elements close where they open', '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body><p/><p>甲<br/>乙<a name="b"/></p><script src="c"/><p>丙</p></body></html>', ['甲', '乙', '丙']],
    ['may be a part of one', '<div class=TRS_Editor><p>甲</p></div>', ['甲']],
    ['of nothing but a table', '<table><tr><td>甲<td>乙</table>', ['甲|乙']],
    ['may begin with a comment', '<!-- saved from url=(0014)about:internet -->\n<html><p>甲', ['甲']],
  ])('%s', async (_, page, words) => {
    expect(seen(await read(page))).toEqual(words)
  }) // prettier-ignore

  test.each([
    ['Word', 'href="#_ftn1" name="_ftnref1"', '<div style="mso-element:footnote" id=ftn1><p><a href="#_ftnref1" name="_ftn1">[1]</a>丙</p><p>丁</p></div>'],
    ['LibreOffice', 'name="sdfootnote1anc" href="#sdfootnote1sym"', '<div id="sdfootnote1"><p><a name="sdfootnote1sym" href="#sdfootnote1anc">1</a>丙</p><p>丁</p></div>'],
    ['pandoc', 'href="#fn1" id="fnref1"', '<section><ol><li id="fn1"><p>丙</p><p>丁<a href="#fnref1">↩︎</a></p></li></ol></section>'],
    ['a browser that saves it', 'href="https://example.com/a.htm#fn1" id="fnref1"', '<ol><li id="fn1"><p>丙</p><p>丁<a href="https://example.com/a.htm#fnref1">返回</a></p></li></ol>'],
  ])('has its footnotes after their paragraphs, as of %s', async (_, mark, note) => {
    const page = await read(`<html><p>甲<a ${mark}><sup>[1]</sup></a>。</p><p>乙</p>${note}`)
    expect(seen(page)).toEqual(['甲。', '[1] 丙', '[1] 丁', '乙'])
    const inTable = await read(`<html><table><tr><td>甲<a ${mark}>1</a></table><p>乙</p>${note}`)
    expect(seen(inTable)).toEqual(['甲', '[1] 丙', '[1] 丁', '乙'])
  }) // prettier-ignore

  test.each([
    ['a table of contents', '<ol><li><a id=t1 href="#h1">甲</a></ol><h1><a id=h1 href="#t1">1</a></h1><p>乙</p>', ['1.甲', '1', '乙']],
    ['a link without a way back', '<p>甲<a href="#n1">1</a></p><p id=n1>乙</p>', ['甲1', '乙']],
    ['a link whose mark is hidden', '<p>甲<span style="display:none"><a id=m href="#n">1</a></span></p><p id=n>乙<a href="#m">↑</a></p><p>丙</p>', ['甲', '丙', '[1] 乙']],
  ])('loses no words of %s', async (_, page, words) => {
    expect(seen(await read(`<html>${page}`))).toEqual(words)
  }) // prettier-ignore

  test('has the looks of its style sheets, those of an element and its class before others', async () => {
    const page = await read(
      `<html><head><style><!-- /* Word */ p.a1, .b { mso-outline-level:2; font-weight:bold }
        p { text-align:center; mso-fareast-font-family:黑体 } @media print { p.a1 { text-align:left } }
        .hidden { display:none } p.a1 { text-align:left } div p { font-weight:bold } --></style></head>
        <p class="x a1">甲</p><p style="text-align:right;font-family:宋体">乙</p><p class=hidden>丙</p>`,
    )
    expect(page.blocks).toMatchObject([
      { text: '甲', look: { outlineLevel: 2, bold: true, font: '黑体' } },
      { text: '乙', look: { font: '宋体' } },
      { text: '丙', look: { centered: true } },
    ])
    for (const block of page.blocks.slice(0, 2)) expect(block).not.toHaveProperty('look.centered')
    expect(page.blocks[1]).not.toHaveProperty('look.bold')
  })

  test.each([
    ['rules of one class', `<style>${'p.a{font-weight:bold}'.repeat(90_000)}</style>${'<p class="a a a a a">甲'.repeat(20_000)}`, 20_000],
    ['footnotes at one place', Array.from({ length: 10_000 }, (_, at) => `<p><a id=a${at} href="#b${at}">1</a></p><p id=b${at}>甲<a href="#a${at}">1</a></p>`).join(''), 10_000],
  ])('of very many %s is read in bounded memory', async (_, page, count) => {
    expect((await read(`<html>${page}`)).blocks).toHaveLength(count)
  }) // prettier-ignore

  test('tells of changes, remarks and what is hidden', async () => {
    const page = await read(
      '<html><p>办<del datetime="2025">70</del><ins datetime="2025">72</ins>件<span style="display:none">藏</span></p><div style="mso-element:comment-list">注</div>',
    )
    expect(seen(page)).toEqual(['办72件'])
    expect(page.warnings.map(({ message }) => message)).toEqual([
      '文件里有2处修订，已按接受修订后的文字导入（删去的不导入，增加的导入）。',
      '有1处隐藏的文字，网页上不显示，没有导入。',
      '文件里有批注，没有导入；要保留批注，请另存为 .docx 再导入。',
    ])
  })

  test('tells what was left out', async () => {
    const page = await read(
      '<html><p>甲<img src="a.png"><img src="b.png"></p><script>1</script><video></video>',
    )
    expect(page.warnings.map(({ message }) => message)).toEqual([
      '有2张图片没有导入：只有链接，图片不在文件里，或者格式不通用。',
      '网页里有脚本，没有运行，也没有导入。',
      '有1个嵌入的内容（框架、视频等）没有导入。',
    ])
  })

  test.each([
    ['gb2312', 'gb18030', false],
    ['utf-8', 'gb18030', false],
    ['gb2312', 'utf-8', false],
    ['utf-16', 'utf-16le', true],
    ['utf-16', 'utf-16be', true],
  ] as const)('that says %s and is in %s', async (says, encoding, mark) => {
    const page = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${says}"></head><body><p>依法行政办结案件，镕。</p>`
    const bytes = encode(page, encoding, mark)
    expect(seen(value(await readDocument({ name: 'a', bytes })))).toEqual([
      '依法行政办结案件，镕。',
    ])
  })

  test.each([
    ['deep', `<html>${'<div>'.repeat(100_000)}甲`, 'file-too-large'],
    ['unclosed', `<html>${'<span>甲'.repeat(30_000)}`, 'file-too-large'],
    ['empty', '<html><body><p>&nbsp;</p></body></html>', 'file-empty'],
    ['a wide table', `<html><table><tr>${'<td>甲'.repeat(300)}</table>`, 'file-too-large'],
    ['no end', `<!DOCTYPE html><html><p title="${'甲'.repeat(100)}`, 'file-empty'],
  ])('that is %s is refused', async (_, page, code) => {
    expect(codeOf(await readDocument({ name: 'a.html', bytes: Buffer.from(page) }))).toBe(code)
  })
})
