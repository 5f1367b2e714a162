import { expect } from 'vitest'
import type { Report } from '../../shared/model/report'
import type { ResolvedBlock } from '../../shared/resolve/resolved'
import { resolve } from '../../shared/resolve/resolve'
import type { PdfLine, PdfPage, ReadPdf } from '../main/export/read-pdf'
import { blockText } from '../words'

/** In millimetres: the white margins of GB/T 9704-2012, 5.2.1, and the width of the type area. */
const [top, left, width] = [37, 28, 156]

/** A printed report says all of its words, in their order, and has an outline of its headings. */
export function expectWords(pdf: ReadPdf, report: Report): void {
  const { title, head, blocks } = resolve(report)
  const printed = bare(pdf.text)
  let at = printed.indexOf(bare(title))
  // Over it stands the red head alone.
  const over = bare(Object.values(head).join('') + '签发人：')
  expect(at, 'the title').toBeGreaterThanOrEqual(0)
  expect(Array.from(printed.slice(0, at)).filter((each) => !over.includes(each))).toEqual([])
  for (const words of blocks.flatMap(proseOf)) {
    const found = printed.indexOf(bare(words), at)
    expect(found, words).toBeGreaterThanOrEqual(0)
    at = found + bare(words).length
  }
  // A cell that is broken over two lines is read beside its neighbours: only its characters count.
  const wanted = charactersOf(title + blocks.flatMap(wordsOf).join(''))
  const got = charactersOf(pdf.text)
  const missing = [...wanted].filter(([character, count]) => (got.get(character) ?? 0) < count)
  expect(missing).toEqual([])
  expect(pdf.outline).toEqual(headingsOf(report))
  expect(pdf.text).not.toMatch(/[\0\u{2e80}-\u{2fdf}\u{fffd}\u{2060}]/u)
}

/** Numbers and words of a report's headings in order, run-in ones included. */
export function headingsOf(report: Report): readonly string[] {
  return resolve(report).blocks.flatMap(headingOf)
}

/** The ruler on every page: margins, lines, characters and the page's number. */
export function expectMeasures({ pages }: ReadPdf, report: Report): void {
  for (const [index, page] of pages.entries()) {
    const where = `page ${index + 1}`
    // Type of another size stands in the middle of its line: the grid is the body's.
    const [first] = page.lines
    if (first && isBody(first)) expect(Math.abs(first.top - top), where).toBeLessThan(0.5)
    const full = page.lines.filter((line) => isBody(line) && isFull(line))
    const edge = Math.min(...full.map((line) => line.left))
    if (full.length > 4) expect(Math.abs(edge - left), where).toBeLessThan(0.5)
    expect(page.number?.text).toBe(`— ${index + 1} —`)
    expect(Math.abs(asideOf(index, page) - millimetres(14)), where).toBeLessThan(0.5)
  }
  const counts = pages.slice(1, -1).flatMap((page, index) => {
    const next = pages[index + 2]?.lines[0]
    return isProse(page) && next && !mustNotBeTorn(next, report) ? [page.lines.length] : []
  })
  expect(new Set(counts)).toEqual(new Set([22]))
  const lines = pages.flatMap((page) => page.lines)
  // A number stays with its unit, so that the line before it may be wide.
  const plain = lines.filter((line, at) => {
    const next = lines[at + 1]?.text ?? ''
    // A last line of two characters has one of them from this one, to be no single one.
    const gives = next.replaceAll(/\p{P}/gu, '').length === 2
    const isPlain = !/[\d.“”]/u.test(line.text) && !/^[\d“]/u.test(next)
    return isBody(line) && isFull(line) && isPlain && !gives
  })
  expect(plain.length).toBeGreaterThan(10)
  for (const line of plain) {
    const count = line.characters + indent(line)
    if (/^\p{Script=Han}+$/u.test(line.text)) expect(count, line.text).toBe(28)
    else expect([27, 28], line.text).toContain(count)
  }
}

/** What a page gives up its last lines for: a heading, a table, what stands at the report's end. */
function mustNotBeTorn({ text, size }: PdfLine, report: Report): boolean {
  const begins = headingsOf(report).some(
    (each) => each.startsWith(text.slice(0, 10)) || text.startsWith(each),
  )
  const end = bare(report.back.blocks.map(blockText).join(''))
  return begins || Math.round(size) !== 16 || end.includes(bare(text))
}

/** How far the page's number stands from the outer edge of the type area, in millimetres. */
function asideOf(index: number, { number }: PdfPage): number {
  if (!number) return Number.NaN
  return index % 2 === 0 ? left + width - number.right : number.left - left
}

function isFull({ right }: PdfLine): boolean {
  return right > left + width - 0.5
}

function isProse({ lines }: PdfPage): boolean {
  return lines.every(isBody)
}

function isBody({ size }: PdfLine): boolean {
  return Math.round(size) === 16
}

/** In characters. */
function indent(line: PdfLine): number {
  return Math.round((line.left - left) / (width / 28))
}

function millimetres(points: number): number {
  return (points / 72) * 25.4
}

function proseOf(block: ResolvedBlock): readonly string[] {
  if (block.type !== 'heading' && block.type !== 'paragraph') return []
  return [(block.number ?? '') + block.runs.map(({ text }) => text).join('')]
}

function wordsOf(block: ResolvedBlock): readonly string[] {
  if (block.type === 'image') return [block.label, block.caption]
  if (block.type !== 'table') return proseOf(block)
  const cells = block.rows.flat().flatMap(({ runs }) => runs.map(({ text }) => text))
  return [block.label, block.caption, ...cells]
}

function headingOf(block: ResolvedBlock): readonly string[] {
  if (block.type !== 'heading' && block.type !== 'paragraph') return []
  const runs = block.type === 'heading' ? block.runs : block.runs.filter(({ lead }) => lead)
  return runs.length > 0 ? [(block.number ?? '') + runs.map(({ text }) => text).join('')] : []
}

function charactersOf(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const each of bare(text)) counts.set(each, (counts.get(each) ?? 0) + 1)
  return counts
}

/** Without white space, and with the half-width point that attachments are numbered with. */
function bare(text: string): string {
  return text.replaceAll(/\s/gu, '').replaceAll('．', '.')
}
