import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseXml, type XmlElement } from '../../../../main/import/containers/xml'
import { elementsOf } from '../../../../main/import/containers/xml-tree'
import { openZip } from '../../../../main/import/containers/zip'
import { namespaces } from '../../../../main/import/readers/docx/namespaces'
import { writeDocx } from '../../../../main/export/docx/write-docx'
import { profiles } from '../../../../shared/layout/page-metrics'
import type { Block } from '../../../../shared/model/block'
import { sealings } from '../../../../shared/model/head'
import type { ProfileName } from '../../../../shared/model/page-profile'
import type { Report } from '../../../../shared/model/report'
import { resolve } from '../../../../shared/resolve/resolve'
import { fullHead } from '../official'
import { smallPng } from '../../import/docx/docx-with-picture'
import { line, note, reference } from '../../../shared/model/inlines'
import { value } from '../../store/samples'
import {
  anyReport,
  chapter,
  heading,
  image,
  pageBreak,
  paragraph,
  reportOf,
  table,
} from '../../../shared/model/reports'

/** Orders of children in the schema, which Word insists on (ECMA-376-1, annex A.1). */
const orders: Readonly<Record<string, string>> = {
  'w:pPr': 'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
  'w:rPr': 'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath',
  'w:tblPr': 'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook',
  'w:tblBorders': 'top left start bottom right end insideH insideV',
  'w:tcPr': 'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark',
  'w:tbl': 'tblPr tblGrid tr',
  'w:tc': 'tcPr p',
  'w:tr': 'trPr tc',
  'w:sectPr': 'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid',
  'w:style': 'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal rsid pPr rPr tblPr trPr tcPr tblStylePr',
  'w:lvl': 'start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr',
  'w:abstractNum': 'nsid multiLevelType tmpl name styleLink numStyleLink lvl',
  'w:num': 'abstractNumId lvlOverride',
  'w:numbering': 'numPicBullet abstractNum num',
  'w:styles': 'docDefaults latentStyles style',
  'w:settings': 'writeProtection view zoom removePersonalInformation embedTrueTypeFonts mirrorMargins bordersDoNotSurroundHeader trackRevisions defaultTabStop evenAndOddHeaders bookFoldPrinting drawingGridHorizontalSpacing drawingGridVerticalSpacing displayHorizontalDrawingGridEvery displayVerticalDrawingGridEvery characterSpacingControl footnotePr endnotePr compat docVars rsids mathPr themeFontLang clrSchemeMapping decimalSymbol listSeparator',
  'w:pBdr': 'top left bottom right between bar',
  'w:tcBorders': 'top start left bottom end right insideH insideV tl2br tr2bl',
  'w:sdt': 'sdtPr sdtEndPr sdtContent',
  'w:body': '',
  'w:compat': 'spaceForUL balanceSingleByteDoubleByteWidth doNotLeaveBackslashAlone ulTrailSpace doNotExpandShiftReturn adjustLineHeightInTable useFELayout compatSetting',
  'w:docDefaults': 'rPrDefault pPrDefault',
  'w:docPartObj': 'docPartGallery docPartCategory docPartUnique',
  'w:numPr': 'ilvl numId',
  'w:footnotePr': 'pos numFmt numStart numRestart footnote',
  'w:tblCellMar': 'top start left bottom end right',
  'w:font': 'altName panose1 charset family notTrueType pitch sig',
} // prettier-ignore

/** What can be said of a report, once each. */
function everything() {
  const merged: Block = {
    ...table('合计', [['项目', '数', ''], ['甲', '1', '2.5%'], ['', '3', '一句比十六个字更长的话要左右对齐。']]),
  } // prettier-ignore
  const own = note('含派出所。')
  const wide: Block = { ...table('横表', [['甲', '乙']]), landscape: true } as Block
  return reportOf(
    [
      chapter('主要举措', [
        heading(2, '依法决策'),
        paragraph('“引号”——省略……', 3),
        paragraph('行一\n行二\t后'),
        merged,
        pageBreak(),
        image('流程'),
        wide,
        { ...paragraph('粗'), children: [{ text: '粗', bold: true }, { text: '线', underline: true }] } as Block,
        line('收案', reference(own), '，见', reference(merged), '，结案', reference(own), '。'),
        own,
        heading(3, '其他'),
        pageBreak(),
        heading(2, '再述'),
      ]),
      chapter('不足', [paragraph('措辞', 4)]),
    ],
    { head: fullHead, back: chapter('', [heading(null, '附件1'), heading(null, '清单'), heading(2, '甲'), { ...paragraph('白苇镇人民政府'), role: 'signature' } as Block, { ...paragraph('2026年1月8日'), role: 'date' } as Block], { kind: 'back', level: null }) },
  ) // prettier-ignore
}

function written(profile: ProfileName = 'ruler'): Uint8Array {
  return docxOf(everything(), profile)
}

function docxOf(report: Report, profile: ProfileName = 'ruler'): Uint8Array {
  return writeDocx(resolve(report), {
    report,
    numbering: report.numbering,
    profile,
    picture: () => ({ mediaType: 'image/png', bytes: smallPng }),
  }).docx
}

async function partsOf(docx: Uint8Array): Promise<ReadonlyMap<string, XmlElement>> {
  const zip = value(await openZip(docx))
  return new Map(
    zip.names
      .filter((name) => /\.(?:xml|rels)$/u.test(name))
      .map((name) => {
        const part = zip.read(name)
        if (!part) throw new Error(`${name} is not there.`)
        return [name, value(parseXml(value(part), namespaces))]
      }),
  )
}

function* all(element: XmlElement, without = ''): Generator<XmlElement> {
  if (element.name === without) return
  yield element
  for (const child of elementsOf(element)) yield* all(child, without)
}

/** The elements with children in another order than the schema's, or in none that this test knows. */
async function outOfPlace(docx: Uint8Array): Promise<{ wrong: string[]; seen: number }> {
  const wrong: string[] = []
  let seen = 0
  for (const [name, root] of await partsOf(docx)) {
    for (const element of all(root)) {
      const children = elementsOf(element).map((child) => child.name)
      const order = orders[element.name]?.split(' ') ?? []
      const isFree = !element.name.startsWith('w:') || free.test(element.name)
      if (order.length === 0 && !isFree && new Set(children).size > 1) wrong.push(`${name}: ${element.name}?`)
      if (order[0] === '' || order.length === 0) continue
      seen += 1
      const places = children.map((child) => order.indexOf(child.replace('w:', '')))
      if (places.some((place, at) => place < 0 || place < (places[at - 1] ?? 0))) {
        wrong.push(`${name}: ${element.name} ${children.join(' ')}`)
      }
    }
  }
  return { wrong, seen }
} // prettier-ignore

/** Their children may stand in any order. */
const free = /^w:(?:p|r|trPr|hyperlink|sdtContent)$/u

describe('a Word document', () => {
  test('has every element in the place that the schema gives it', async () => {
    const { wrong, seen } = await outOfPlace(written())
    expect(wrong).toEqual([])
    expect(seen).toBeGreaterThan(150)
  })

  test('and so has any report, with any of the official elements', async () => {
    const cells = Array.from({ length: 64 }, (_, at) => String(at))
    const odd = reportOf([chapter('甲\n乙', [table('', [cells]), table('', [['长'.repeat(60_000), '']])])])
    const noted = note('含派出所。')
    const notes = reportOf([chapter('甲', [line('收案', reference(noted), '多。'), noted])])
    const heads = sealings.map((sealing) => ({ ...fullHead, sealing, authority: '甲\n乙文件', cover: false }))
    const reports = [odd, notes, ...heads.map((head) => reportOf([], { head })), ...fc.sample(anyReport, 40)]
    for (const report of reports) expect((await outOfPlace(docxOf(report))).wrong).toEqual([])
    const rows = [...all((await partsOf(docxOf(odd))).get('word/document.xml') ?? fail())].filter(({ name }) => name === 'w:trHeight')
    const heights = rows.map(({ attributes }) => Number(attributes.get('w:val')))
    // Word allows no more than 22 inches.
    expect(Math.max(...heights)).toBeLessThan(31_680)
  }) // prettier-ignore

  test('names every part with its type, and every relationship leads to one', async () => {
    const docx = written()
    const parts = await partsOf(docx)
    const { names } = value(await openZip(docx))
    const types = parts.get('[Content_Types].xml')
    const overrides = [...all(types ?? { name: '', attributes: new Map(), children: [] })].flatMap(
      ({ attributes }) => attributes.get('PartName')?.slice(1) ?? [],
    )
    const defaults = new Set(
      [...all(types ?? { name: '', attributes: new Map(), children: [] })].flatMap(
        ({ attributes }) => attributes.get('Extension') ?? [],
      ),
    )
    for (const name of names) {
      expect(overrides.includes(name) || defaults.has(name.split('.').at(-1) ?? '')).toBe(true)
    }
    const targets = [...all(parts.get('word/_rels/document.xml.rels') ?? fail())].flatMap(
      ({ attributes }) => attributes.get('Target') ?? [],
    )
    expect(targets.map((target) => `word/${target}`.replace('word/../', '')).filter((name) => !names.includes(name))).toEqual([])
    const used = [...all(parts.get('word/document.xml') ?? fail())].flatMap(({ attributes }) =>
      ['r:id', 'r:embed'].flatMap((name) => attributes.get(name) ?? []),
    )
    const ids = [...all(parts.get('word/_rels/document.xml.rels') ?? fail())].flatMap(
      ({ attributes }) => attributes.get('Id') ?? [],
    )
    expect(used.filter((id) => !ids.includes(id))).toEqual([])
  }) // prettier-ignore

  test('has each bookmark, picture and field once, whole, and the table of contents asks for nothing', async () => {
    const document = (await partsOf(written())).get('word/document.xml')
    const found = [...all(document ?? fail())]
    const ids = (name: string, key: string) =>
      found.filter((each) => each.name === name).map(({ attributes }) => attributes.get(key) ?? '')
    for (const [name, key] of [['w:bookmarkStart', 'w:id'], ['w:bookmarkStart', 'w:name'], ['wp:docPr', 'id']] as const) {
      expect(ids(name, key).length).toBeGreaterThan(0)
      expect(new Set(ids(name, key)).size).toBe(ids(name, key).length)
    }
    expect(ids('w:bookmarkEnd', 'w:id')).toEqual(ids('w:bookmarkStart', 'w:id'))
    const marks = ids('w:fldChar', 'w:fldCharType')
    for (const type of ['separate', 'end']) expect(marks.filter((mark) => mark === type).length).toBeGreaterThan(5)
    expect(marks.filter((mark) => mark === 'begin').length).toBe(marks.filter((mark) => mark === 'end').length)
    expect(found.filter(({ attributes }) => attributes.has('w:dirty'))).toEqual([])
    const anchors = ids('w:hyperlink', 'w:anchor')
    expect(anchors.length).toBeGreaterThan(2)
    expect(anchors.filter((anchor) => !ids('w:bookmarkStart', 'w:name').includes(anchor))).toEqual([])
    const settings = (await partsOf(written())).get('word/settings.xml')
    expect([...all(settings ?? fail())].filter(({ name }) => name === 'w:updateFields')).toEqual([])
  }) // prettier-ignore

  test('has no number of a heading in its words', async () => {
    const document = (await partsOf(written())).get('word/document.xml')
    // What a table of contents shows is the result of a field.
    const words = [...all(document ?? fail(), 'w:sdt')].flatMap(({ name, children }) =>
      name === 'w:t' ? children.filter((child) => typeof child === 'string') : [],
    )
    expect(words.filter((text) => /^(?:[一二三]、|（[一二三]）|\d\.(?!\d))/u.test(text))).toEqual([]) // prettier-ignore
    expect(words.join('')).toContain('“引号”——省略……')
  })

  test('names a font for every kind of character, and asks for the Chinese one', async () => {
    const parts = await partsOf(written())
    for (const root of [parts.get('word/document.xml'), parts.get('word/styles.xml')]) {
      for (const { name, attributes } of all(root ?? fail())) {
        if (name === 'w:rFonts') expect(attributes.get('w:hint')).toBe('eastAsia')
      }
    }
    const [first] = [...all(parts.get('word/styles.xml') ?? fail())].filter(({ name }) => name === 'w:rFonts') // prettier-ignore
    const families = ['w:ascii', 'w:eastAsia', 'w:hAnsi', 'w:cs'].map((kind) => first?.attributes.get(kind)) // prettier-ignore
    expect(new Set(families)).toEqual(new Set(['仿宋_GB2312']))
  })

  test('has page numbers at the outer side, each mark of the field in a run of its own', async () => {
    const parts = await partsOf(written())
    for (const [part, side] of [['word/footer1.xml', 'right'], ['word/footer2.xml', 'left']]) {
      const footer = parts.get(part ?? '') ?? fail()
      const found = [...all(footer)]
      expect(found.find(({ name }) => name === 'w:jc')?.attributes.get('w:val')).toBe(side)
      const runs = found.filter(({ name }) => name === 'w:r')
      expect(runs.map((run) => elementsOf(run).filter(({ name }) => /fldChar|instrText/u.test(name)).length)).toEqual([0, 1, 1, 1, 0, 1, 0])
    }
    const settings = [...all(parts.get('word/settings.xml') ?? fail())].map(({ name }) => name)
    expect(settings).toContain('w:evenAndOddHeaders')
  }) // prettier-ignore

  test('lets marks that meet stand closer, as Chinese documents of Word do', async () => {
    const settings = (await partsOf(written())).get('word/settings.xml')
    const found = [...all(settings ?? fail())].find(({ name }) => name === 'w:characterSpacingControl')
    expect(found?.attributes.get('w:val')).toBe('compressPunctuation')
  }) // prettier-ignore

  test.each(Object.keys(profiles) as ProfileName[])(
    'fills the page of %s with 22 lines of 28 characters',
    async (profile) => {
      const parts = await partsOf(written(profile))
      const section = [...all(parts.get('word/document.xml') ?? fail())].findLast(({ name }) => name === 'w:sectPr') // prettier-ignore
      const [size, margin, grid] = ['w:pgSz', 'w:pgMar', 'w:docGrid'].map((name) => elementsOf(section).find((child) => child.name === name)?.attributes) // prettier-ignore
      const number = (from: typeof size, name: string): number => Number(from?.get(name))
      expect([number(size, 'w:w'), number(size, 'w:h')]).toEqual([11906, 16838])
      expect(Math.abs(number(margin, 'w:left') - 1588)).toBeLessThanOrEqual(1)
      expect(Math.abs(number(margin, 'w:right') - 1474)).toBeLessThanOrEqual(1)
      const height = number(size, 'w:h') - number(margin, 'w:top') - number(margin, 'w:bottom')
      const lines = height / number(grid, 'w:linePitch')
      expect(lines).toBeGreaterThanOrEqual(22)
      expect(lines).toBeLessThan(23)
      expect(grid?.get('w:type')).toBe('linesAndChars')
      expect(number(grid, 'w:charSpace')).toBe(-848)
      const normal = [...all(parts.get('word/styles.xml') ?? fail())].find(({ attributes }) => attributes.get('w:styleId') === 'Normal') // prettier-ignore
      const spacing = [...all(normal ?? fail())].filter(({ name }) => name === 'w:spacing')
      const pitch = 16 + Number(spacing.at(-1)?.attributes.get('w:val')) / 20
      const measure = (11906 - 1588 - 1474) / 20
      expect(28 * pitch).toBeLessThanOrEqual(measure)
      expect(29 * pitch).toBeGreaterThan(measure)
    },
  )

  test('is the same, byte for byte, at any time', () => {
    const report = everything()
    const write = () =>
      writeDocx(resolve(report), { report,
    numbering: report.numbering, profile: 'ruler', picture: () => null })
    expect(Buffer.from(write().docx).equals(Buffer.from(write().docx))).toBe(true)
    expect(write().warnings).toEqual(['图片“流程”Word 显示不了，格式不对或者文件不完整，Word 文件里只有图题；请另存为 .png 再插入。'])
  }) // prettier-ignore
})

function fail(): never {
  throw new Error('The part is not there.')
}
