import { describe, expect, test } from 'vitest'
import { inList, list, p, r, type MadeDocx } from './make-docx'
import { blocks, document, seen, told } from './read'

const tc = (content: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<') ? content : p(content)}</w:tc>`
const tr = (...cells: readonly string[]) => `<w:tr>${cells.join('')}</w:tr>`
const tbl = (...rows: readonly string[]) => `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`
const span = (count: number) => `<w:gridSpan w:val="${count}"/>`
const down = '<w:vMerge w:val="restart"/>'
const goesOn = '<w:vMerge/>'
const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const png = Buffer.concat([
  Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
  Buffer.from('0000012c000000c8', 'hex'),
  Buffer.alloc(40, 7),
])
const pictures: Pick<MadeDocx, 'relationships' | 'files'> = {
  relationships: [
    `<Relationship Id="i1" Type="${rel}/image" Target="media/章.png"/>`,
    `<Relationship Id="i2" Type="${rel}/image" Target="http://例.cn/a.png" TargetMode="External"/>`,
    `<Relationship Id="i3" Type="${rel}/image" Target="../../../../etc/passwd"/>`,
    `<Relationship Id="i4" Type="${rel}/image" Target="media/b.emf"/>`,
  ].join(''),
  files: [
    { name: 'word/media/章.png', bytes: png },
    { name: 'word/media/b.emf', bytes: Buffer.alloc(40, 1) },
  ],
}
const drawing = (id: string) =>
  `<w:r><w:drawing><wp:inline><a:graphic><a:graphicData uri="http://p"><pic:pic><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
const box = (content: string) =>
  `<w:r><w:drawing><wp:anchor><a:graphic><a:graphicData uri="http://s"><wps:wsp><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>`
const oldBox = (content: string) =>
  `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`
const either = (choice: string, fallback: string) =>
  `<mc:AlternateContent><mc:Choice Requires="wps">${choice}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent>`
const note = (id: number, kind = 'footnote') => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`
const noted = (id: number, content: string, kind = 'footnote') =>
  `<w:${kind} w:id="${id}">${p(`<w:r><w:${kind}Ref/></w:r>${r(` ${content}`)}`)}</w:${kind}>`

describe('a frame', () => {
  const framed = (...lines: readonly string[]) => tbl(tr(tc(lines.map((line) => p(line)).join(''))))

  test('of one cell around the whole text is none', async () => {
    const lines = ['一、主要举措', '办结213件。', '二、不足', '执法力量不足。']
    expect(await seen({ body: framed(...lines) })).toEqual(lines)
  })

  test('of one column around the whole text is none', async () => {
    const lines = ['一、主要举措', '办结213件。', '二、不足', '执法力量不足。']
    const body = tbl(tr(tc('年报')), tr(tc(lines.map((line) => p(line)).join(''))))
    expect(await seen({ body })).toEqual(['年报', ...lines])
  })

  test('of one column with a word in each row is a table', async () => {
    const rows = ['甲', '乙', '丙', '丁', '戊'].map((text) => tr(tc(text)))
    expect(await blocks({ body: tbl(...rows) })).toMatchObject([{ kind: 'table' }])
  })

  test('around a remark is a table', async () => {
    expect(await blocks({ body: framed('说明', '数据截至年底。') })).toMatchObject([
      { kind: 'table', rows: [['说明\n数据截至年底。']] },
    ])
  })
})

describe('a table', () => {
  test.each<[string, string, readonly string[][], readonly object[]]>([
    ['plain', tbl(tr(tc('项目'), tc('数量')), tr(tc('复议'), tc('213'))), [['项目', '数量'], ['复议', '213']], []], // prettier-ignore
    [
      'with cells over columns',
      tbl(tr(tc('合计', span(2)), tc('9')), tr(tc('甲'), tc('乙'), tc('丙'))),
      [['合计', '', '9'], ['甲', '乙', '丙']], // prettier-ignore
      [{ row: 0, column: 0, rowSpan: 1, columnSpan: 2 }],
    ],
    [
      'with cells over rows',
      tbl(tr(tc('类', down), tc('一')), tr(tc('', goesOn), tc('二')), tr(tc('', goesOn), tc('三'))),
      [['类', '一'], ['', '二'], ['', '三']], // prettier-ignore
      [{ row: 0, column: 0, rowSpan: 3, columnSpan: 1 }],
    ],
    [
      'with both',
      tbl(tr(tc('类', span(2) + down), tc('一')), tr(tc('', span(2) + goesOn), tc('二'))),
      [['类', '', '一'], ['', '', '二']], // prettier-ignore
      [{ row: 0, column: 0, rowSpan: 2, columnSpan: 2 }],
    ],
    [
      'whose column begins anew',
      tbl(tr(tc('甲', down)), tr(tc('', goesOn)), tr(tc('乙', down)), tr(tc('', goesOn))),
      [['甲'], [''], ['乙'], ['']],
      [{ row: 0, column: 0, rowSpan: 2, columnSpan: 1 }, { row: 2, column: 0, rowSpan: 2, columnSpan: 1 }], // prettier-ignore
    ],
    [
      'joined in the old way',
      tbl(tr(tc('甲', '<w:hMerge w:val="restart"/>'), tc('', '<w:hMerge/>'), tc('乙'))),
      [['甲', '', '乙']],
      [{ row: 0, column: 0, rowSpan: 1, columnSpan: 2 }],
    ],
    ['of uneven rows', tbl(tr(tc('甲')), tr(tc('乙'), tc('丙'))), [['甲', ''], ['乙', '丙']], []], // prettier-ignore
    [
      'whose row begins later',
      tbl(
        tr(tc('甲'), tc('乙')),
        `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${tc('丙')}</w:tr>`,
      ),
      [['甲', '乙'], ['', '丙']], // prettier-ignore
      [],
    ],
    [
      'whose rows and cells are in content controls',
      tbl(
        `<w:sdt><w:sdtContent>${tr(`<w:sdt><w:sdtContent>${tc('甲')}</w:sdtContent></w:sdt>`)}</w:sdtContent></w:sdt>`,
        tr(tc('乙')),
      ),
      [['甲'], ['乙']],
      [],
    ],
    ['that goes on with a cell that never began', tbl(tr(tc('甲', goesOn))), [['甲']], []],
    [
      'with several paragraphs in a cell',
      tbl(tr(tc(p('甲') + p('') + p('乙')))),
      [['甲\n\n乙']],
      [],
    ],
  ])('is read as it is shown: %s', async (_, body, rows, merges) => {
    expect(await blocks({ body })).toEqual([
      { kind: 'table', rows, merges, caption: null, place: 1 },
    ])
  })

  test('has its automatic numbers in its cells', async () => {
    const numbering = list([['decimal', '%1.']])
    const body = tbl(tr(tc(p('甲', inList()))), tr(tc(p('', inList()))))
    expect(await seen({ body, numbering })).toEqual(['1.甲 // 2.'])
  })

  test('in another one gives its words to the cell, and is told', async () => {
    const body = tbl(tr(tc(p('前') + tbl(tr(tc('甲'), tc('乙')), tr(tc('丙'))) + p('后'))))
    expect(await seen({ body })).toEqual(['前\n甲\t乙\n丙\n后'])
    expect(await told({ body })).toEqual(['nested-table'])
  })

  test('has its notes and pictures behind it', async () => {
    const made: MadeDocx = {
      ...pictures,
      body: tbl(tr(tc(p(r('甲') + note(1) + drawing('i1') + box(p('盒')))))) + p('完。'),
      footnotes: noted(1, '含试点。'),
    }
    expect(await seen(made)).toEqual(['甲\n盒', '[1] 含试点。', '(章.png)', '完。'])
  })
})

describe('notes', () => {
  test('stand behind the paragraph that refers to them, counted by kind', async () => {
    const made: MadeDocx = {
      body: p(r('甲') + note(2) + r('乙') + note(5)) + p(r('丙') + note(1, 'endnote')) + p(r('丁') + note(3)), // prettier-ignore
      footnotes:
        '<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>' +
        noted(2, '注甲') + noted(3, '注丁') + noted(5, '注乙'), // prettier-ignore
      endnotes: noted(1, '注丙', 'endnote'),
    }
    expect(await seen(made)).toEqual(
      ['甲乙', '[1] 注甲', '[2] 注乙', '丙', '[i] 注丙', '丁', '[3] 注丁'], // prettier-ignore
    )
  })

  test('may have a mark of their own', async () => {
    const own = '<w:r><w:footnoteReference w:id="2" w:customMarkFollows="1"/><w:t>*</w:t></w:r>'
    const made = { body: p(r('甲') + own + r('乙')), footnotes: noted(2, '注') }
    expect(await seen(made)).toEqual(['甲乙', '[*] 注'])
  })

  test('that refer to themselves or to none are read once, and told', async () => {
    const footnotes = `<w:footnote w:id="2">${p(r('注') + note(2) + note(3))}</w:footnote>`
    const body = p(r('甲') + note(2) + note(2) + note(9))
    expect(await seen({ body, footnotes })).toEqual(['甲', '[1] 注'])
    expect((await document({ body, footnotes })).warnings[0]?.message).toContain('3处')
  })
})

describe('what is anchored', () => {
  test.each<[string, string, readonly string[]]>([
    ['a text box behind its paragraph', p('一。') + p(r('二。') + box(p('盒一') + p('盒二'))), ['一。', '二。', '盒一', '盒二']], // prettier-ignore
    ['a red head above the first', p(box(p('青司报〔2026〕3号')) + r('报告')), ['青司报〔2026〕3号', '报告']], // prettier-ignore
    ['a box of the old kind', p(r('一。') + oldBox(p('盒'))), ['一。', '盒']],
    ['a box that is there in two ways, once', p(r('一。') + either(box(p('盒')), oldBox(p('盒')))), ['一。', '盒']], // prettier-ignore
    ['the other way where the first gives nothing', p(either('<w:r/>', r('乙'))), ['乙']],
    ['paragraphs that are there in two ways, once', either(p('甲'), p('甲')), ['甲']],
    ['two ways in a run', p(`<w:r>${either('<w:t>甲</w:t>', '<w:t>乙</w:t>')}</w:r>`), ['甲']],
    ['a table in a box', p(r('一。') + box(tbl(tr(tc('甲'), tc('乙'))))), ['一。', '甲 | 乙']],
    ['letters as a shape', p('<w:r><w:pict><v:shape><v:textpath string="机密"/></v:shape></w:pict></w:r>'), ['机密']], // prettier-ignore
    ['a picture', p(r('甲') + drawing('i1')), ['甲', '(章.png)']],
    ['a picture of the old kind', p('<w:r><w:pict><v:shape><v:imagedata r:id="i1"/></v:shape></w:pict></w:r>'), ['(章.png)']], // prettier-ignore
    ['a picture twice', p(drawing('i1')) + p(drawing('i1')), ['(章.png)', '(章.png)']],
  ])('stands in its place: %s', async (_, body, expected) => {
    expect(await seen({ ...pictures, body })).toEqual(expected)
    expect(await told({ ...pictures, body })).toEqual([])
  })

  test('has the bytes of the file', async () => {
    const [picture] = await blocks({ ...pictures, body: p(drawing('i1')) })
    expect(picture).toMatchObject({ name: '章.png', width: 300, height: 200 })
    expect(picture?.kind === 'image' && Buffer.from(picture.bytes)).toEqual(png)
  })

  test.each([
    ['a picture outside of the file', drawing('i2'), 'pictures-left-out'],
    ['a picture out of the archive', drawing('i3'), 'pictures-left-out'],
    ['a picture that no window shows', drawing('i4'), 'pictures-left-out'],
    ['a picture that nothing names', drawing('i9'), 'pictures-left-out'],
    ['an object', '<w:r><w:object><v:shape><v:imagedata r:id="i1"/></v:shape></w:object></w:r>', 'objects-left-out'], // prettier-ignore
    ['a chart', drawing('i1').replace('http://p', 'http://x/drawingml/2006/chart'), 'objects-left-out'], // prettier-ignore
    ['a chart and its picture', either(drawing('i1').replace('http://p', 'http://x/2014/chartex'), drawing('i1')), 'objects-left-out'], // prettier-ignore
  ])('is left out and told where it is %s', async (_, runs, code) => {
    const body = p(r('甲') + runs)
    expect(await seen({ ...pictures, body })).toEqual(['甲'])
    expect(await told({ ...pictures, body })).toEqual([code])
  })

  test('files and macros are told', async () => {
    const files = [{ name: 'word/vbaProject.bin', bytes: 'Sub AutoOpen()' }]
    const body = `${p('甲')}<w:altChunk r:id="i1"/>`
    expect(await told({ body, files })).toEqual(['parts-left-out', 'macros-left-out'])
  })
})

describe('remarks', () => {
  const from = (id: number) => `<w:commentRangeStart w:id="${id}"/>`
  const to = (id: number) =>
    `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`
  const remark = (id: number, words: string) =>
    `<w:comment w:id="${id}" w:author="李科" w:date="2026-01-05T09:00:00Z">${p(words)}</w:comment>`
  const said = { author: '李科', date: '2026-01-05T09:00:00Z', text: '请核' }
  test.each<[string, string, object]>([
    ['on words', p(r('办结') + from(1) + r('213件') + to(1)), { place: 1, start: 2, end: 6 }],
    ['at a place', p(r('办结') + '<w:r><w:commentReference w:id="1"/></w:r>'), { place: 1, start: 2, end: 2 }], // prettier-ignore
    ['over paragraphs', p('一') + p(r('办') + from(1) + r('结')) + p(r('件') + to(1)), { place: 2, start: 1, end: 2 }], // prettier-ignore
    ['between paragraphs', p('一') + from(1) + p('办结') + `<w:commentRangeEnd w:id="1"/>`, { place: 2, start: 0, end: 2 }], // prettier-ignore
    ['behind a soft break', p(`${r('一。')}<w:r><w:br/></w:r>${r('办结')}${from(1)}${r('213件')}${to(1)}`), { place: 2, start: 2, end: 6 }], // prettier-ignore
    ['in a table', tbl(tr(tc(p(from(1) + r('甲') + to(1))))), { place: 1, start: 0, end: 0 }],
  ])('are kept with their place: %s', async (_, body, place) => {
    const source = await document({ body, comments: remark(1, '请核') + remark(2, '无处') })
    expect(source.comments).toEqual([{ ...said, ...place }])
    expect(source.warnings.map(({ code }) => code)).toEqual(['comments-kept'])
  })
})

describe('headers and footers', () => {
  test('are kept beside the text, page numbers left out', async () => {
    const page = p(`${r('— ')}<w:fldSimple w:instr="PAGE">${r('1')}</w:fldSimple>${r(' —')}`)
    const source = await document({
      body: p('正文。'),
      headers: [p('青司报〔2026〕3号　　签发人：周明'), page, p('青杨区司法局')],
    })
    expect(source.blocks).toHaveLength(1)
    expect(source.runningHeads).toEqual(['青司报〔2026〕3号　　签发人：周明', '青杨区司法局'])
    expect(source.warnings.map(({ code }) => code)).toEqual(['running-heads'])
  })
})
