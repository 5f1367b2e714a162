import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import { fail } from '../../../../shared/model/failure'
import { limits } from '../../limits'
import { Refusal } from '../../refusal'
import { drawn, type Drawn, type Glyph, type Operators } from './drawing'
import { identity, matrixOf, product, type Matrix } from './matrix'
import type { PdfJs } from './open'

/** What stands on a page; `number` counts from 1, lengths are points. */
export interface Page extends Omit<Drawn, 'glyphs'> {
  readonly number: number
  readonly width: number
  readonly height: number
  /** Upright, as most of the page is read. */
  readonly glyphs: readonly Glyph[]
  /** Askew: watermarks and stamps. */
  readonly turned: readonly Glyph[]
}

/** Reads one page; null for one that is too damaged. */
export async function readPage(
  document: PDFDocumentProxy,
  number: number,
  pdfjs: PdfJs,
): Promise<Page | null> {
  const page = await parsed(async () => document.getPage(number))
  const operators: Operators | null = page && (await parsed(async () => page.getOperatorList()))
  if (!page || !operators) return null
  const read = pageOf(page, operators, pdfjs)
  page.cleanup()
  return read
}

/** What pdf.js gives; null where it says in one of its exceptions that it cannot. */
async function parsed<T>(parse: () => Promise<T>): Promise<T | null> {
  try {
    return await parse()
  } catch {
    return null
  }
}

/** What a page's operators draw. */
export function pageOf(page: PDFPageProxy, operators: Operators, pdfjs: PdfJs): Page {
  if (operators.fnArray.length > limits.operators) throw new Refusal(tooBusy(page.pageNumber))
  const fontOf = (name: string): unknown =>
    page.commonObjs.has(name) ? page.commonObjs.get(name) : null
  const viewport = page.getViewport({ scale: 1 })
  const shown = matrixOf(viewport.transform) ?? identity
  const { width, height } = viewport
  const upright = drawn(operators, pdfjs, shown, fontOf)
  const turn = mainTurn(upright.glyphs)
  const [way, isLying] = turned(turn, width, height)
  const read = turn === 0 ? upright : drawn(operators, pdfjs, product(way, shown), fontOf)
  const [w, h] = isLying ? [height, width] : [width, height]
  return {
    ...read,
    number: page.pageNumber,
    width: w,
    height: h,
    glyphs: read.glyphs.filter((glyph) => isUpright(glyph) && isOnPage(glyph, w, h)),
    turned: read.glyphs.filter((glyph) => !isUpright(glyph)),
  }
}

/** Whether a page has words of its own, and not only the stamp of a scanner's program. */
export function isWorded({ glyphs }: Page): boolean {
  return glyphs.filter(({ text }) => text.trim() !== '').length > 40
}

function isUpright({ turn }: Glyph): boolean {
  return turn <= 2 || turn >= 358
}

function isOnPage({ left, right, y, size }: Glyph, width: number, height: number): boolean {
  return right > 0 && left < width && y > 0 && y - size < height
}

/** 0, 90, 180 or 270: how most of a page's words run. */
function mainTurn(glyphs: readonly Glyph[]): number {
  const counts = new Map<number, number>()
  for (const { turn } of glyphs) counts.set(turn, (counts.get(turn) ?? 0) + 1)
  const [turn = 0] = [...counts].toSorted((one, other) => other[1] - one[1])[0] ?? []
  return turn % 90 === 0 ? turn : 0
}

/** Turns a page back, and whether its width becomes its height. */
function turned(turn: number, width: number, height: number): readonly [Matrix, boolean] {
  switch (turn) {
    case 90:
      return [[0, -1, 1, 0, 0, width], true]
    case 180:
      return [[-1, 0, 0, -1, width, height], false]
    case 270:
      return [[0, 1, -1, 0, height, 0], true]
    default:
      return [identity, false]
  }
}

function tooBusy(page: number) {
  return fail(
    'file-too-large',
    `第${page}页画的东西太多，不像报告的一页，无法读取。`,
    '请把报告所在的页另存为一个 PDF，再导入。',
  )
}
