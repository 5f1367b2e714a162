import { PDFDocument } from '@cantoo/pdf-lib'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { limits } from '../../../../main/import/limits'
import { failureSentence } from '../../../../shared/model/failure'
import { codeOf, value } from '../../store/samples'
import { deflated, firstFree, line, makePdf } from './make-pdf'
import { document, imported, seen, told } from './read'

const words = line('青禾市二〇二五年法治政府建设情况报告', 111, 700)
const whole = makePdf({ pages: [words, line('一、主要工作', 111, 700)] })

async function locked(userPassword: string): Promise<Buffer> {
  const pdf = await PDFDocument.create()
  pdf.addPage().drawText('Rule of law', { x: 100, y: 700 })
  pdf.encrypt({ userPassword, ownerPassword: 'owner', permissions: { copying: false } })
  return Buffer.from(await pdf.save({ useObjectStreams: false }))
}

describe('a hostile or damaged PDF', () => {
  test.each<[string, () => Buffer | Promise<Buffer>, RegExp]>([
    ['of a header alone', () => Buffer.from('%PDF-1.7\n'), /损坏/u],
    ['cut behind its header', () => whole.subarray(0, 60), /损坏/u],
    ['of noise', () => Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(9000, 0x41)]), /损坏/u], // prettier-ignore
    ['with a password', () => locked('user'), /打开密码/u],
    ['without pages', () => makePdf({ pages: [] }), /损坏/u],
    ['whose pages are their own parents', () => makePdf({ pages: [], catalog: `/Pages ${firstFree} 0 R`, objects: [`<</Type/Pages/Count 9/Kids[${firstFree} 0 R]>>`] }), /损坏/u], // prettier-ignore
    [
      'of a packed page of nothing',
      () => makePdf({ pages: [' '.repeat(limits.drawing + 1)] }),
      /展开/u,
    ],
    ['of glyphs that are only counted', () => makePdf({ pages: [line('\u0103\u1a2b\u0f11\u0921\u0007', 111, 700)], unmapped: ['F1'] }), /乱码/u], // prettier-ignore
    ['of too many operators', () => makePdf({ pages: ['q Q '.repeat(limits.operators / 2 + 1)] }), /第1页/u], // prettier-ignore
  ])('is refused in one sentence: %s', async (_, make, sentence) => {
    const result = await imported(await make())
    if (result.ok) throw new Error(seen(result.value).join('\n'))
    expect(['file-unreadable', 'file-too-large']).toContain(result.failure.code)
    expect(failureSentence(result.failure)).toMatch(/^[^。]+。[^\n]+。$/u)
    expect(failureSentence(result.failure)).toMatch(sentence)
  })

  test('is read where the owner only forbade to copy', async () => {
    const source = value(await imported(await locked('')))
    expect(seen(source)).toEqual(['Rule of law'])
  })

  test.each([
    [
      'no table of its objects',
      (pdf: string) =>
        pdf.replace(/xref[\s\S]*trailer/u, 'trailer').replace(/startxref[\s\S]*$/u, ''),
    ],
    [
      'a billion pages by its own account',
      (pdf: string) => pdf.replace('/Count 2', '/Count 1000000000'),
    ],
    ['a wrong one', (pdf: string) => pdf.replace(/\d{10} 00000 n/gu, '0000000007 00000 n')],
    ['a mail before it', (pdf: string) => `Content-Type: application/pdf\n\n${pdf}`],
    ['lines behind it', (pdf: string) => `${pdf}\n<html>`],
  ])('is read with %s', async (_, damage) => {
    const source = value(await imported(Buffer.from(damage(whole.toString('latin1')), 'latin1')))
    expect(seen(source)).toEqual(['青禾市二〇二五年法治政府建设情况报告', '一、主要工作'])
  })

  test('is read but for a page that is damaged, and that is said', async () => {
    const pdf = whole.toString('latin1').replace(/\/Type\/Page\/Parent/u, '/Type/Pxge/Pxrent')
    const source = value(await imported(Buffer.from(pdf, 'latin1')))
    expect(seen(source).at(-1)).toBe('一、主要工作')
    expect(told(source).filter((code) => code === 'damaged-pages').length).toBeLessThan(2)
  })

  test('is read but for glyphs that are only counted, and that is said', async () => {
    const counted = line('\u0103\u1a2b\u0007', 79, 600, 16, 'F2')
    const fonts = { F1: 'FangSong', F2: 'FZHTK' }
    const source = await document({ pages: [`${words} ${counted}`], fonts, unmapped: ['F2'] })
    expect(seen(source)).toEqual(['青禾市二〇二五年法治政府建设情况报告', '\uFFFD\uFFFD\uFFFD'])
    expect(told(source)).toEqual(['broken-characters'])
  })

  test('runs no script', async () => {
    const script = 'globalThis.ranInPdf = true; app.alert(1)'
    const source = await document({
      pages: [words],
      catalog: `/OpenAction<</S/JavaScript/JS(${script})>>/AcroForm<</XFA(${script})>>`,
    })
    expect(seen(source)).toHaveLength(1)
    expect('ranInPdf' in globalThis).toBe(false)
  })

  test('with forms that draw themselves ends', async () => {
    const form = (of: number) => deflated(Buffer.from(`${words} /Im1 Do /F Do`, 'latin1'), `/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</XObject<</F ${of} 0 R>>>>`) // prettier-ignore
    const pdf = makePdf({
      pages: [`${words} /Im1 Do`],
      pictures: [form(firstFree)],
      objects: [form(firstFree)],
    })
    expect(codeOf(await imported(pdf))).toBe('ok')
  })

  test('with numbers out of all bounds is read without them', async () => {
    const other = line('办结案件', 111, 700)
    const odd = `1e38 0 0 1e38 0 0 cm ${'9'.repeat(60)} 0 Td ${other} 0 0 0 0 0 0 cm ${other} q `
    const source = value(
      await imported(makePdf({ pages: [words, odd.repeat(200)], size: [1e7, 1e7] })),
    )
    expect(seen(source)[0]).toBe('青禾市二〇二五年法治政府建设情况报告')
  })

  test('with one name for very many glyphs that say nothing ends', async () => {
    const named = `/Span<</ActualText<FEFF7532>>>BDC ${line('\0'.repeat(200_000), 79, 300, 0.01)} EMC`
    expect(codeOf(await imported(makePdf({ pages: [`${words}\n${named}`] })))).toBe(
      'file-unreadable',
    )
  })

  test('with thousands of raised marks and notes is read', async () => {
    const marks = Array.from({ length: 5000 }, (_, at) => line('1', 79 + (at % 400), 706, 9))
    const notes = Array.from({ length: 5000 }, (_, at) => line('1数据', 79 + (at % 400), 80 - (at % 60), 8))
    const page = [words, line('办结件', 79, 700), ...marks, ...notes].join('\n')
    expect(seen(await document({ pages: [page] })).length).toBeGreaterThan(1)
  }) // prettier-ignore

  test('with thousands of rulings is text', async () => {
    const rulings = Array.from({ length: 8000 }, (_, at) => `${at % 90} ${at % 700} m ${(at % 90) + 400} ${at % 700} l S`) // prettier-ignore
    const source = await document({ pages: [`${rulings.join(' ')} ${words}`] })
    expect(seen(source)).toEqual(['青禾市二〇二五年法治政府建设情况报告'])
    expect(told(source)).toEqual([])
  })

  test.each([
    ['changed', (at: number) => Buffer.from(whole).fill(at % 251, at, at + 1)],
    ['cut', (at: number) => whole.subarray(0, at)],
    ['torn', (at: number) => Buffer.concat([whole.subarray(0, at), whole.subarray(at + 40)])],
  ])('%s at any byte is read or refused, and never throws', async (_, damage) => {
    const anywhere = fc.asyncProperty(fc.nat(whole.length - 1), async (at) => {
      const result = await imported(damage(at))
      return result.ok || failureSentence(result.failure).endsWith('。')
    })
    expect(await fc.check(anywhere, { numRuns: 100 })).toMatchObject({ failed: false })
  })
})
