import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../../main/import/read-document'
import type { SourceDocument } from '../../../../shared/model/source'
import { codeOf, value } from '../../store/samples'
import { recognised } from '../docx/read'
import { encode } from '../encode'
import { reportFiles, textOfReport, writtenFiles } from '../text-of-report'

const png =
  '89504e470d0a1a0a0000000d4948445200000001000000010806000000 1f15c4890000000d49444154789c6364f8cf500f0003860180 5a347d6b0000000049454e44ae426082'

/** As Word writes it on a Chinese Windows: GBK bytes, fonts by halves. */
function rtfOf(body: string): Buffer {
  return Buffer.from(
    `{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\froman\\fcharset0 Times New Roman;}{\\f13\\fnil\\fcharset134{\\*\\panose 0201}\\'cb\\'ce\\'cc\\'e5{\\*\\falt SimSun};}{\\f31\\fcharset134 \\'ba\\'da\\'cc\\'e5;}}{\\colortbl;\\red0;}{\\stylesheet{\\s0 Normal;}{\\s1\\outlinelevel0\\qc heading 1;}{\\s2\\sbasedon1 \\'b1\\'ea\\'cc\\'e2;}{\\*\\cs10 Default;}}{\\info{\\author \\'c0\\'ee}}\r\n${body}}`,
    'latin1',
  )
}

/** Words as GBK bytes. */
function gbk(words: string): string {
  return [...encode(words, 'gb18030')]
    .map((byte) =>
      byte < 0x80 && byte !== 0x5c && byte !== 0x7b && byte !== 0x7d
        ? String.fromCharCode(byte)
        : `\\'${byte.toString(16).padStart(2, '0')}`,
    )
    .join('')
}

/** Words as `\u`, each with a stand-in. */
function unicode(words: string): string {
  return Array.from({ length: words.length }, (_, index) => {
    const unit = words.charCodeAt(index)
    return unit < 0x80 ? words.charAt(index) : `\\u${unit > 0x7fff ? unit - 0x10000 : unit}?`
  }).join('')
}

async function read(body: string): Promise<SourceDocument> {
  return value(await readDocument({ name: '报告.doc', bytes: rtfOf(body) }))
}

async function seen(body: string): Promise<readonly string[]> {
  return (await read(body)).blocks.map((block) => {
    if (block.kind === 'table') return block.rows.map((row) => row.join('|')).join('/')
    if (block.kind === 'image') return `(${block.width}×${block.height})`
    const note = block.note === undefined ? '' : `[${block.note}]`
    return `${note}${block.autoNumber ?? ''}${block.text}`
  })
}

test('that is cut off says so, and is refused before its first word', async () => {
  const whole = rtfOf(`\\pard ${gbk('一、甲')}\\par ${gbk('办结213件。')}\\par`)
  const cut = async (end: number) =>
    readDocument({ name: '报告.rtf', bytes: whole.subarray(0, end) })
  const codes = (source: SourceDocument) => source.warnings.map(({ code }) => code)
  expect(codes(value(await cut(whole.length)))).toEqual([])
  expect(codes(value(await cut(whole.length - 12)))).toEqual(['cut-off'])
  expect(codeOf(await cut(120))).toBe('file-unreadable')
})

test('marks without width are left out, and a frame of one cell is none', async () => {
  const framed = `\\trowd\\cellx5000\\intbl ${['一、甲', '乙。', '二、丙', '丁。'].map(unicode).join('\\par ')}\\cell\\row\\pard `
  expect(await seen(`${framed}\\u8203?${unicode('三、戊')}\\-\\par`)).toEqual([
    '一、甲',
    '乙。',
    '二、丙',
    '丁。',
    '三、戊',
  ])
})

test.each(writtenFiles('rtf'))('$file is recognised as the text is', async ({ file, report }) => {
  const source = value(await readDocument({ name: file, bytes: readFileSync(file) }))
  expect(source.format).toBe('rtf')
  expect(recognised(source)).toEqual(recognised(await textOfReport(report)))
})

test.each([...reportFiles.keys()])('%s in GBK bytes is recognised as the text is', async (name) => {
  const text = await textOfReport(name)
  const body = text.blocks.map((block) => {
    if (block.kind !== 'paragraph') return ''
    const cells = block.text.split('\t')
    if (cells.length === 1) return `\\pard\\plain\\dbch\\af13 ${gbk(block.text)}\\par\r\n`
    const edges = cells.map((_, index) => `\\cellx${2000 * (index + 1)}`).join('')
    return `\\trowd${edges}\\pard\\intbl ${cells.map((cell) => `${gbk(cell)}\\cell `).join('')}\\row\\pard `
  })
  const source = await read(body.join(''))
  expect(recognised(source)).toEqual(recognised(text))
})

describe('numbers of lists', () => {
  const level = (format: number, text: string, more = '') =>
    `{\\listlevel\\levelnfc${format}\\levelnfcn${format}\\leveljc0\\levelstartat1${more}{\\leveltext\\leveltemplateid1 ${text};}{\\levelnumbers\\'01;}\\fi0}`
  const tables =
    `{\\*\\listtable{\\list\\listtemplateid1${level(39, `\\'02\\'00${unicode('、')}`)}${level(39, `\\'03${gbk('（')}\\'01${gbk('）')}`)}${level(0, "\\'02\\'02.")}{\\listname ;}\\listid77}` +
    `{\\list${level(23, `\\'01\\u-3929?`)}\\listid78}}` +
    `{\\*\\listoverridetable{\\listoverride\\listid77\\listoverridecount0\\ls1}{\\listoverride\\listid78\\listoverridecount0\\ls2}` +
    `{\\listoverride\\listid77\\listoverridecount3{\\lfolevel}{\\lfolevel\\listoverridestartat\\levelstartat4}{\\lfolevel\\listoverrideformat${level(0, `\\'03(\\'02)`, '')}}\\ls3}}`
  const line = (list: number, at: number, more = '') =>
    `\\pard\\plain\\ls${list}\\ilvl${at} ${more}${unicode('甲')}\\par`

  test.each<[string, string, string[]]>([
    ['are counted where the file prints none', line(1, 0) + line(1, 1) + line(1, 1) + line(1, 2) + line(1, 0) + line(1, 1), ['一、甲', '（一）甲', '（二）甲', '1.甲', '二、甲', '（一）甲']],
    ['stay as printed, and count', line(1, 0, '{\\listtext\\pard A)\\tab}') + line(1, 0), ['A)甲', '二、甲']],
    ['begin and look as a paragraph\'s list changes them', line(3, 1) + line(3, 1) + line(3, 2), ['（四）甲', '（五）甲', '(1)甲']],
    ['are none for bullets', line(2, 0, `{\\listtext ${unicode('·')}\\tab}`) + line(2, 0), ['甲', '甲']],
    ['are none without a list', line(0, 0) + line(9, 0), ['甲', '甲']],
    ['of a note are not those of its paragraph', `\\pard\\ls1{\\listtext A)\\tab}a{\\footnote b\\par}\\par`, ['A)a', '[1]b']],
  ])('%s', async (_, body, words) => {
    expect(await seen(tables + body)).toEqual(words)
  }) // prettier-ignore
})

describe('text', () => {
  test.each<[string, string, string[]]>([
    ['bytes of GBK', `${gbk('依法行政')}\\par`, ['依法行政']],
    ['signs of Unicode with stand-ins', `\\uc1 ${unicode('依法𠀀镕')}a\\par`, ['依法𠀀镕a']],
    ['stand-ins of two bytes', `\\uc2\\u20381\\'d2\\'c0\\u27861\\'b7\\'a8\\par`, ['依法']],
    ['no stand-in', '\\uc0\\u20381\\u27861 a\\par', ['依法a']],
    ['stand-ins end with their group', '{\\u20381}a\\par', ['依a']],
    ['signs by name', `a\\emdash\\ldblquote b\\rdblquote\\~c\\{\\}\\\\\\par`, ['a—“b”\u00a0c{}\\']],
    ['a line break parts', `${gbk('甲。')}\\line ${gbk('一、乙')}\\par`, ['甲。', '一、乙']],
    ['an escaped line end is a paragraph', 'a\\\r\nb', ['a', 'b']],
    ['the last paragraph needs no end', 'a\\par b', ['a', 'b']],
    ['numbers of lists as printed', `{\\listtext\\pard\\plain ${gbk('一、')}\\tab}\\ls1 ${gbk('甲')}\\par`, ['一、甲']],
    ['old numbers too', `{\\pntext\\f0 1.\\tab}{\\*\\pn\\pnlvlbody{\\pntxtb (}{\\pntxta )}}${gbk('甲')}\\par`, ['1.甲']],
    ['fields by their result', '{\\field{\\*\\fldinst PAGE}{\\fldrslt 3}}a\\par', ['3a']],
    ['a code that is shown, where it has no result', `{\\field{\\*\\fldinst EQ \\\\* jc2 \\\\o\\\\al(\\\\s\\\\up 9(shui),${unicode('水')})}{\\fldrslt }}${gbk('务')}\\par`, ['水务']],
    ['signs of symbol fonts', `{\\fonttbl{\\f7\\fcharset2 Wingdings;}}{\\f7\\u-3842?}a\\par`, ['☑a']],
    ['a hyphen that never breaks', `0317\\_12\\par`, ['0317-12']],
    ['notes after their paragraph', `a{\\super\\chftn}{\\footnote\\chftn ${gbk('注')}\\par}b\\par`, ['ab', `[1]注`]],
    ['boxes after their paragraph', `b\\par a{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv 1}}{\\shptxt c\\par}}}\\par`, ['b', 'a', 'c']],
    ['a red head in a box comes first', `{\\shp{\\*\\shpinst{\\shptxt c\\par}}}a\\par`, ['c', 'a']],
    ['what nobody knows is left out', 'a{\\*\\unknown b{c}}{\\unknown d}\\par', ['ad']],
    ['the better of two forms', `{\\upr{a}{\\*\\ud{${unicode('甲')}}}}\\par`, ['甲']],
    ['properties of a document are no words', '{\\info{\\title b}}a\\par', ['a']],
    ['objects by what is shown of them', '{\\object{\\*\\objdata 0102}{\\result a}}\\par', ['a']],
  ])('%s', async (_, body, words) => {
    expect(await seen(body)).toEqual(words)
  }) // prettier-ignore

  test('has its look', async () => {
    const { blocks } = await read(
      `\\pard\\plain\\s2\\fi640\\li0{\\b\\fs32\\loch\\af0\\hich\\af0\\dbch\\af31 ${gbk('甲')}}{\\ul\\fs32\\dbch\\af31 ${gbk('乙')}}\\par`,
    )
    expect(blocks).toMatchObject([
      {
        look: {
          style: '标题',
          outlineLevel: 1,
          centered: true,
          font: '黑体',
          size: 16,
          indent: 32,
        },
        runs: [{ bold: true }, { underline: true }],
      },
    ])
  })

  test.each([
    ['hidden', `{\\v b}a\\par`, 'hidden-text'],
    ['deleted', `{\\deleted\\revauthdel1 b}{\\revised a}\\par`, 'changes-accepted'],
    ['an object', `{\\object{\\*\\objdata 01}{\\result a}}\\par`, 'objects-left-out'],
    ['a table of contents', `{\\field{\\*\\fldinst TOC \\\\o}{\\fldrslt b\\tab 3\\par c\\tab 4\\par}}a\\par`, 'contents-left-out'],
    ['a table of contents that ends in its last line', `{\\field{\\*\\fldinst TOC \\\\o}{\\fldrslt b\\tab 3\\par c\\tab 4}}\\par a\\par`, 'contents-left-out'],
    ['a drawing of Windows', `{\\pict\\wmetafile8 0102}a\\par`, 'pictures-left-out'],
  ])('%s is left out and told', async (_, body, code) => {
    const source = await read(body)
    expect(source.blocks).toMatchObject([{ text: 'a' }])
    expect(source.warnings.map((warning) => warning.code)).toEqual([code])
  }) // prettier-ignore

  test('page heads are kept beside it', async () => {
    const source = await read(`{\\header ${gbk('青杨政报')}\\par}{\\footer - 1 -\\par}a\\par`)
    expect(source.runningHeads).toEqual(['青杨政报'])
    expect(source.blocks).toHaveLength(1)
  })

  test('remarks are kept with who made them', async () => {
    const source = await read(
      `${gbk('办结')}{\\*\\atnid L}{\\*\\atnauthor ${gbk('李科')}}\\chatn{\\*\\annotation{\\*\\atnref 1}{\\*\\atndate 2125551168}${gbk('请核')}\\par}213\\par`,
    )
    expect(source.comments).toMatchObject([
      { author: '李科', text: '请核', place: 1, start: 2, end: 2 },
    ])
    expect(source.comments?.[0]?.date).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:00$/u)
    expect(source.blocks).toMatchObject([{ text: '办结213' }])
  })
})

describe('tables and pictures', () => {
  const row = (edges: string, ...cells: readonly string[]) =>
    `\\trowd${edges}\\pard\\intbl ${cells.map((cell) => `${cell}\\cell `).join('')}\\row\\pard `
  test.each<[string, string, string[]]>([
    ['plain', row('\\cellx1000\\cellx2000', 'a', 'b') + row('\\cellx1000\\cellx2000', '1', '2'), ['a|b/1|2']],
    ['wide cells by their edges', row('\\cellx2000', 'a') + row('\\cellx1000\\cellx2000', '1', '2'), ['a|/1|2']],
    ['wide cells by their marks', row('\\clmgf\\cellx1000\\clmrg\\cellx2000', 'a', '') + row('\\cellx1000\\cellx2000', '1', '2'), ['a|/1|2']],
    ['high cells', row('\\clvmgf\\cellx1000\\cellx2000', 'a', 'b') + row('\\clvmrg\\cellx1000\\cellx2000', '', '2'), ['a|b/|2']],
    ['several lines in a cell', row('\\cellx1000', 'a\\par b'), ['a\nb']],
    ['two tables with a text between', `${row('\\cellx1000', 'a')}b\\par ${row('\\cellx1000', 'c')}`, ['a', 'b', 'c']],
    ['a row without an end keeps its words', '\\trowd\\cellx1000\\pard\\intbl a\\cell\\pard b\\par', ['a\tb']],
    ['a picture', `a{\\*\\shppict{\\pict\\pngblip\\picw1 ${png}}}{\\nonshppict{\\pict\\wmetafile8 01}}\\par`, ['a', '(1×1)']],
  ])('%s', async (_, body, words) => {
    expect(await seen(body)).toEqual(words)
  }) // prettier-ignore

  test('merged cells are named', async () => {
    const { blocks } = await read(
      row('\\clvmgf\\cellx1000\\cellx3000', 'a', 'b') +
        row('\\clvmrg\\cellx1000\\cellx2000\\cellx3000', '', '1', '2'),
    )
    expect(blocks).toMatchObject([
      {
        merges: [
          { row: 0, column: 0, rowSpan: 2, columnSpan: 1 },
          { row: 0, column: 1, rowSpan: 1, columnSpan: 2 },
        ],
      },
    ])
  })
})

describe('what is no sound document', () => {
  test.each<[string, string, string]>([
    ['empty', '\\par', 'file-empty'],
    ['deep', '{'.repeat(200_000), 'file-too-large'],
    ['notes in notes', '{\\footnote a'.repeat(1000), 'file-too-large'],
    ['cells without end', `\\trowd\\intbl ${'a\\cell '.repeat(5000)}`, 'file-too-large'],
  ])('%s is refused', async (_, body, code) => {
    expect(codeOf(await readDocument({ name: 'a.rtf', bytes: rtfOf(body) }))).toBe(code)
  })

  test.each(['}}}}a\\par', 'a\\par}{\\fonttbl', "a\\'", 'a\\u', '{\\pict\\pngblip 0', '\\bin999999 a'])(
    'is read as far as it goes: %s',
    async (body) => {
      const cut = await readDocument({ name: 'a.rtf', bytes: rtfOf(`a\\par ${body}`) })
      expect(cut.ok && cut.value.blocks.length).toBeGreaterThan(0)
    },
  ) // prettier-ignore
})
