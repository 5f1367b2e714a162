import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../../main/import/read-document'
import type { SourceDocument } from '../../../../shared/model/source'
import { codeOf, value } from '../../store/samples'
import { recognised } from '../docx/read'
import { textOfReport, writtenFiles } from '../text-of-report'
import { makeOdt, p, type MadeOdt } from './make-odt'

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

async function read(made: MadeOdt): Promise<SourceDocument> {
  return value(await readDocument({ name: '报告.bin', bytes: makeOdt(made) }))
}

async function seen(made: MadeOdt): Promise<readonly string[]> {
  const { blocks } = await read(made)
  return blocks.map((block) => {
    if (block.kind === 'table') return block.rows.map((row) => row.join('|')).join('/')
    if (block.kind === 'image') return `(${block.name})`
    const note = block.note === undefined ? '' : `[${block.note}]`
    return `${note}${block.autoNumber ?? ''}${block.text}`
  })
}

async function told(made: MadeOdt): Promise<readonly string[]> {
  return (await read(made)).warnings.map(({ code }) => code)
}

test.each(writtenFiles('odt'))('$file is recognised as the text is', async ({ file, report }) => {
  const source = value(await readDocument({ name: file, bytes: readFileSync(file) }))
  expect(source.format).toBe('odt')
  expect(recognised(source)).toEqual(recognised(await textOfReport(report)))
})

const counted = `<text:list-style style:name="L">
  <text:list-level-style-number text:level="1" style:num-format="一, 二, 三, ..." style:num-suffix="、"/>
  <text:list-level-style-number text:level="2" style:num-format="一, 二, 三, ..." style:num-prefix="（" style:num-suffix="）"/>
  <text:list-level-style-number text:level="3" style:num-format="1" style:num-suffix="." text:display-levels="1"/>
  <text:list-level-style-bullet text:level="4" text:bullet-char="•"/></text:list-style>`
const item = (content: string, attributes = '') =>
  `<text:list-item ${attributes}>${content}</text:list-item>`
const list = (content: string, attributes = 'text:style-name="L"') =>
  `<text:list ${attributes}>${content}</text:list>`

describe('numbers of lists', () => {
  test.each<[string, string, string[]]>([
    ['count through levels', list(item(p('甲') + list(item(p('乙')) + item(p('丙')), '')) + item(p('丁') + list(item(p('戊')), ''))), ['一、甲', '（一）乙', '（二）丙', '二、丁', '（一）戊']],
    ['go on where the file says so', list(item(p('甲'))) + p('正文') + list(item(p('乙')), 'text:style-name="L" text:continue-numbering="true"'), ['一、甲', '正文', '二、乙']],
    ['go on with the list that is named', list(item(p('甲')), 'text:style-name="L" xml:id="a"') + list(item(p('乙'))) + list(item(p('丙')), 'text:style-name="L" text:continue-list="a"'), ['一、甲', '一、乙', '二、丙']],
    ['begin where an item says so', list(item(p('甲'), 'text:start-value="5"') + item(p('乙'))), ['五、甲', '六、乙']],
    ['stand on the first paragraph of an item', list(item(p('甲') + p('乙'))), ['一、甲', '乙']],
    ['are not on a list’s header', list(`<text:list-header>${p('甲')}</text:list-header>${item(p('乙'))}`), ['甲', '一、乙']],
    ['of bullets are none', list(item(list(item(list(item(list(item(p('甲')), '')), '')), ''))), ['甲']],
    ['of empty paragraphs are not counted', list(item(p('')) + item(p('甲'))), ['一、甲']],
  ])('%s', async (_, body, words) => {
    expect(await seen({ automatic: counted, body })).toEqual(words)
  }) // prettier-ignore

  test('of headings are those of the outline', async () => {
    const styles = `<text:outline-style style:name="Outline">
      <text:outline-level-style text:level="1" style:num-format="一, 二, 三, ..." style:num-suffix="、"/>
      <text:outline-level-style text:level="2" style:num-format=""/></text:outline-style>`
    const h = (level: number, words: string) =>
      `<text:h text:outline-level="${level}">${words}</text:h>`
    expect(await seen({ styles, body: h(1, '甲') + h(2, '乙') + h(1, '丙') })).toEqual([
      '一、甲',
      '乙',
      '二、丙',
    ])
  })
})

describe('text', () => {
  test.each<[string, string, string[]]>([
    ['white space is what the format says', p('  甲 \n\t 乙<text:s text:c="2"/><text:tab/>丙 '), ['甲 乙  \t丙']],
    ['a line break parts a paragraph', p('甲。<text:line-break/>一、乙'), ['甲。', '一、乙']],
    ['spans, links and fields are words', p('<text:span>甲</text:span><text:a xlink:href="http://a">乙</text:a><text:date>3月</text:date>'), ['甲乙3月']],
    ['what is deleted is gone', `<text:tracked-changes><text:changed-region><text:deletion>${p('旧')}</text:deletion></text:changed-region></text:tracked-changes>${p('新<text:change text:change-id="a"/>')}`, ['新']],
    ['sections are walked through', `<text:section>${p('甲')}</text:section><text:section text:display="none">${p('乙')}</text:section>`, ['甲']],
    ['a text box stands after its paragraph', p('甲') + p(`乙<draw:frame><draw:text-box>${p('丙')}</draw:text-box></draw:frame>`), ['甲', '乙', '丙']],
    ['a red head in a box comes first', p(`<draw:frame><draw:text-box>${p('文件')}</draw:text-box></draw:frame>甲`), ['文件', '甲']],
    ['notes stand after their paragraph', p(`甲<text:note><text:note-citation>1</text:note-citation><text:note-body>${p('注')}</text:note-body></text:note>乙`), ['甲乙', '[1]注']],
    ['readings are left out', p('<text:ruby><text:ruby-base>镕</text:ruby-base><text:ruby-text>róng</text:ruby-text></text:ruby>'), ['镕']],
  ])('%s', async (_, body, words) => {
    expect(await seen({ body })).toEqual(words)
  }) // prettier-ignore

  test('has the look of its styles', async () => {
    const styles = `<style:style style:name="Title_20_1" style:display-name="公文标题" style:family="paragraph" style:default-outline-level="1">
      <style:paragraph-properties fo:text-align="center" fo:text-indent="0.5in"/>
      <style:text-properties style:font-name-asian="黑体" fo:font-weight="bold" style:font-size-asian="16pt"/></style:style>`
    const automatic = `<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title_20_1"/>
      <style:style style:name="T1" style:family="text"><style:text-properties style:text-underline-style="solid" fo:font-weight="normal"/></style:style>`
    const body = p('甲<text:span text:style-name="T1">乙</text:span>', 'text:style-name="P1"')
    const { blocks } = await read({ styles, automatic, body })
    expect(blocks).toMatchObject([
      {
        look: {
          style: '公文标题',
          outlineLevel: 1,
          centered: true,
          indent: 36,
          font: '黑体',
          size: 16,
        },
        runs: [
          { start: 0, end: 1, bold: true },
          { start: 1, end: 2, underline: true },
        ],
      },
    ])
  })

  test('hidden words are left out and told', async () => {
    const automatic =
      '<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>'
    const body = p('甲<text:span text:style-name="H">乙</text:span>')
    expect(await seen({ automatic, body })).toEqual(['甲'])
    expect(await told({ automatic, body })).toEqual(['hidden-text'])
  })

  test('a table of contents is left out and told', async () => {
    const body = `<text:table-of-content><text:index-body>${p('目 录')}${p('一、甲<text:tab/>1')}</text:index-body></text:table-of-content>${p('甲')}`
    expect(await seen({ body })).toEqual(['甲'])
    expect(await told({ body })).toEqual(['contents-left-out'])
  })

  test('lines of page heads are kept beside it', async () => {
    const master = `<style:master-page><style:header>${p('青杨政报〔2026〕3号')}</style:header><style:footer>${p('— 1 —')}</style:footer></style:master-page>`
    const source = await read({ master, body: p('甲') })
    expect(source.runningHeads).toEqual(['青杨政报〔2026〕3号'])
    expect(source.warnings.map(({ code }) => code)).toEqual(['running-heads'])
  })
})

test('remarks are kept with their place', async () => {
  const remark = `<office:annotation office:name="a"><dc:creator>李科</dc:creator><dc:date>2026-01-05T09:00:00</dc:date>${p('请核')}</office:annotation>`
  const source = await read({ body: p('甲') + p(`办结${remark}213件<office:annotation-end office:name="a"/>。`) }) // prettier-ignore
  expect(source.comments).toEqual([
    { author: '李科', date: '2026-01-05T09:00:00', text: '请核', place: 2, start: 2, end: 6 },
  ])
})

describe('tables', () => {
  const cell = (words: string, attributes = '') =>
    `<table:table-cell ${attributes}>${p(words)}</table:table-cell>`
  const covered = '<table:covered-table-cell/>'
  const row = (...cells: readonly string[]) =>
    `<table:table-row>${cells.join('')}</table:table-row>`
  const wide = 'table:number-columns-spanned="2"'
  const high = 'table:number-rows-spanned="2"'

  test.each<[string, string, string, number[][]]>([
    ['plain, its head apart', `<table:table-header-rows>${row(cell('甲'), cell('乙'))}</table:table-header-rows>${row(cell('1'), cell('2'))}`, '甲|乙/1|2', []],
    ['wide cells', row(cell('甲', wide), covered, cell('乙')) + row(cell('1'), cell('2'), cell('3')), '甲||乙/1|2|3', [[0, 0, 1, 2]]],
    ['high cells', row(cell('甲', high), cell('乙')) + row(covered, cell('丙')), '甲|乙/|丙', [[0, 0, 2, 1]]],
    ['both', row(cell('甲', `${wide} ${high}`), covered, cell('乙')) + row(covered, covered, cell('丙')), '甲||乙/||丙', [[0, 0, 2, 2]]],
    ['repeated cells', row(cell('甲', 'table:number-columns-repeated="3"')), '甲|甲|甲', []],
    ['a table in a cell is text', row(`<table:table-cell>${p('甲')}<table:table>${row(cell('1'), cell('2'))}</table:table></table:table-cell>`), '甲\n1\t2', []],
  ])('%s', async (_, rows, words, merges) => {
    const body = `<table:table>${rows}</table:table>`
    expect(await seen({ body })).toEqual([words])
    const [table] = (await read({ body })).blocks
    expect(
      table?.kind === 'table' &&
        table.merges.map((each) => [each.row, each.column, each.rowSpan, each.columnSpan]),
    ).toEqual(merges)
  }) // prettier-ignore

  test('of gigantic declared sizes end', async () => {
    const empty = `<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`
    expect(await seen({ body: `<table:table>${row(cell('甲'))}${empty}</table:table>` })).toEqual([
      `甲${'|'.repeat(255)}/${'|'.repeat(255)}`,
    ])
    const full = `<table:table-row table:number-rows-repeated="1048576">${cell('甲', 'table:number-columns-repeated="16384"')}</table:table-row>`
    const bytes = makeOdt({ body: `<table:table>${full}</table:table>` })
    expect(codeOf(await readDocument({ name: 'a', bytes }))).toBe('file-too-large')
  })
})

describe('pictures', () => {
  const frame = (href: string) => p(`甲<draw:frame><draw:image xlink:href="${href}"/></draw:frame>`)
  test('in the package are kept', async () => {
    const made = { body: frame('Pictures/a.png'), files: [{ name: 'Pictures/a.png', bytes: png }] }
    expect(await seen(made)).toEqual(['甲', '(a.png)'])
  })

  test.each(['https://example.com/a.png', '../a.png', 'Pictures/none.png'])(
    'elsewhere are left out and told: %s',
    async (href) => {
      expect(await seen({ body: frame(href) })).toEqual(['甲'])
      expect(await told({ body: frame(href) })).toEqual(['pictures-left-out'])
    },
  )

  test('objects are told', async () => {
    const body = p('甲<draw:frame><draw:object xlink:href="./Object 1"/><draw:image/></draw:frame>')
    expect(await told({ body })).toEqual(['objects-left-out'])
  })
})

describe('what is no sound document is refused', () => {
  const encrypted =
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>'
  test.each<[string, Uint8Array, string]>([
    ['encrypted', makeOdt({ body: p('甲'), manifest: encrypted }), 'file-unreadable'],
    ['empty', makeOdt({ body: p(' ') }), 'file-empty'],
    ['broken XML', makeOdt({ body: '<text:p>' }), 'file-unreadable'],
    ['cut', makeOdt({ body: p('甲') }).subarray(0, 200), 'file-unreadable'],
    ['deep', makeOdt({ body: `${'<text:section>'.repeat(5000)}${p('甲')}${'</text:section>'.repeat(5000)}` }), 'file-too-large'],
    ['styles in a circle', makeOdt({ body: p(''), styles: '<style:style style:name="a" style:family="paragraph" style:parent-style-name="a"/>' }), 'file-empty'],
  ])('%s', async (_, bytes, code) => {
    expect(codeOf(await readDocument({ name: 'a.odt', bytes }))).toBe(code)
  }) // prettier-ignore

  test('a password is said', async () => {
    const bytes = makeOdt({ body: p('甲'), manifest: encrypted })
    const refused = await readDocument({ name: 'a.odt', bytes })
    expect(!refused.ok && refused.failure.message).toContain('密码')
  })
})
