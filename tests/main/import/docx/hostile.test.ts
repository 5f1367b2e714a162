import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { limits } from '../../../../main/import/limits'
import { failureSentence } from '../../../../shared/model/failure'
import { codeOf } from '../../store/samples'
import { makeZip } from '../containers/make-zip'
import { escaped, inList, list, makeDocx, p, r, style } from './make-docx'
import { document, imported } from './read'

const whole = makeDocx({
  body: p('青禾市2025年法治政府建设情况报告') + p('一、主要举措', inList()),
  numbering: list([['decimal', '%1.']]),
  styles: style('a', 'heading 1'),
})
const of = (name: string, bytes: string) =>
  makeZip([
    { name: '[Content_Types].xml', bytes: '<a/>' },
    { name, bytes },
  ])
const many = (count: number) =>
  Array.from({ length: count }, (_, at) => p(`${at}项${(at * 7919) % 10007}`)).join('')
const deep = (open: string, close: string, count: number) =>
  open.repeat(count) + p('底') + close.repeat(count)

describe('a hostile document', () => {
  test.each<[string, Buffer, string]>([
    ['cut', whole.subarray(0, 900), 'file-unreadable'],
    ['without a text', of('word/styles.xml', '<a/>'), 'file-unreadable'],
    ['of other XML', of('word/document.xml', '<html><body>报告</body></html>'), 'file-unreadable'],
    ['of no XML', of('word/document.xml', '报告'), 'file-unreadable'],
    ['with a DOCTYPE', of('word/document.xml', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'), 'file-unreadable'], // prettier-ignore
    ['without words', makeDocx({ body: p('') }), 'file-empty'],
    ['nested deep', makeDocx({ body: deep('<w:sdt><w:sdtContent>', '</w:sdtContent></w:sdt>', 150) }), 'file-too-large'], // prettier-ignore
    ['of nested tables', makeDocx({ body: deep('<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>', 100) }), 'file-too-large'], // prettier-ignore
    ['of too many rows', makeDocx({ body: `<w:tbl>${'<w:tr><w:tc/></w:tr>'.repeat(limits.rows + 1)}</w:tbl>` }), 'file-too-large'], // prettier-ignore
    ['of too many paragraphs', makeDocx({ body: many(limits.blocks + 1) }), 'file-too-large'],
    ['of zeros', makeDocx({ body: p('甲'), files: [{ name: 'word/styles.xml', bytes: Buffer.alloc(3e6) }] }), 'file-too-large'], // prettier-ignore
  ])('is refused in one sentence: %s', async (_, bytes, code) => {
    const result = await imported(bytes)
    expect(codeOf(result)).toBe(code)
    if (!result.ok) expect(failureSentence(result.failure)).toMatch(/^[^。]+。[^\n]+。$/u)
  })

  test('with cells over a million columns is held to the widest table', async () => {
    const cell = (span: number) =>
      `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/></w:tcPr>${p('甲')}</w:tc>`
    const body = `<w:tbl><w:tr>${cell(1_000_000)}${cell(2)}</w:tr></w:tbl>`
    const { blocks, warnings } = await document({ body })
    expect(blocks).toMatchObject([{ merges: [{ column: 0, columnSpan: limits.columns }] }])
    expect(warnings.map(({ code }) => code)).toEqual(['merges-clamped'])
  })

  test('of long chains and circles of styles, lists and names ends', async () => {
    const chain = Array.from({ length: 3000 }, (_, at) =>
      style(`s${at}`, `s${at}`, `<w:basedOn w:val="s${(at + 1) % 3000}"/>`),
    )
    const body = Array.from({ length: 3000 }, (_, at) => p('甲', `<w:pStyle w:val="s${at}"/>`))
    const source = await document({ body: body.join(''), styles: chain.join('') })
    expect(source.blocks).toHaveLength(3000)
  })

  test('takes no name for a property of all objects', async () => {
    const name = '__proto__'
    const made = {
      body: p(`<w:commentRangeStart w:id="${name}"/>${r('甲')}`, `<w:pStyle w:val="${name}"/>`),
      styles: style(name, 'constructor', '<w:basedOn w:val="toString"/>'),
      comments: `<w:comment w:id="${name}" w:author="${escaped('<b>')}">${p('乙')}</w:comment>`,
      numbering: list([['constructor', '%1%2%9']]),
    }
    const source = await document({ ...made, body: made.body + p('丙', inList()) })
    expect(source.blocks).toMatchObject([{ text: '甲' }, { autoNumber: '1' }])
    expect('val' in {}).toBe(false)
  })

  test('changed at any byte is read or refused, and never throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, byte) => {
        const changed = Buffer.from(whole)
        changed[at] = byte
        const result = await imported(changed)
        expect(result.ok || /^(?:file|format)-/u.test(result.failure.code)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  test('of any elements in any order is read or refused, and never throws', async () => {
    const names = 'p r t pPr rPr numPr tbl tr tc tcPr sdt sdtContent ins del fldChar instrText footnoteReference drawing pict txbxContent ruby br sym hyperlink altChunk'.split(' ') // prettier-ignore
    const tree = fc.letrec<{ node: string }>((tie) => ({
      node: fc.oneof(
        { depthSize: 'medium', withCrossShrink: true },
        fc.constantFrom('甲', '', ' '),
        fc
          .tuple(fc.constantFrom(...names), attribute, fc.array(tie('node'), { maxLength: 4 }))
          .map(([name, value, inner]) => `<w:${name}${value}>${inner.join('')}</w:${name}>`),
      ),
    })).node
    await fc.assert(
      fc.asyncProperty(fc.array(tree, { maxLength: 6 }), async (nodes) => {
        const result = await imported(makeDocx({ body: nodes.join('') }))
        expect(result.ok || result.failure.code.startsWith('file-')).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})

const attribute = fc.constantFrom(
  '',
  ' w:val="1"',
  ' w:val="-99999999999"',
  ' w:id="1"',
  ' w:fldCharType="begin"',
  ' w:fldCharType="separate"',
  ' w:fldCharType="end"',
  ' w:char="FFFFFFFF" w:font="Wingdings"',
)
