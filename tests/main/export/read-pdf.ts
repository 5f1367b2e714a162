import { PDFBool, PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A line of type as it stands on the paper; lengths in millimetres from the upper left corner. */
export interface PdfLine {
  readonly text: string
  readonly baseline: number
  /** The upper edge of the em box: 0.88 of the size over the baseline. */
  readonly top: number
  readonly left: number
  readonly right: number
  /** Of the largest type in it, in points. */
  readonly size: number
  /** Full-width characters; what is half as wide counts as half. */
  readonly characters: number
}

export interface PdfPage {
  /** In order from the top, without the page's number. */
  readonly lines: readonly PdfLine[]
  readonly number: PdfLine | null
  /** Printed on its side and turned: its lines are as it lies, its number as it is shown. */
  readonly turned: boolean
}

export interface ReadPdf {
  readonly pages: readonly PdfPage[]
  readonly text: string
  readonly title: string | null
  readonly author: string | null
  readonly language: string | null
  readonly tagged: boolean
  /** The outline's entries in order. */
  readonly outline: readonly string[]
  readonly fonts: readonly { readonly name: string; readonly kind: string }[]
}

/** 37 mm and 225 mm: below this foot only the number stands. */
const footOfTypeArea = 262.5

/** Reads a PDF with pdf.js as a ruler and a reader would. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const inside = await PDFDocument.load(bytes, { updateMetadata: false })
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const pdf = await loading.promise
  const pages: PdfPage[] = []
  for (let index = 1; index <= pdf.numPages; index += 1) {
    const page = await pdf.getPage(index)
    const { items } = await page.getTextContent()
    const height = page.view[3] ?? 0
    const all = items.flatMap((item) => ('str' in item ? [item] : []))
    const turned = page.rotate === 270
    // What is stamped on a turned page stands upright: its type runs down the page as it lies.
    const upright = all.filter(({ transform }) => turned === Number(transform[1]) < 0)
    if (turned) {
      const lying = all.filter((item) => !upright.includes(item))
      const number = linesOf(upright.flatMap((item) => piece(shown(item, height), 0))).at(0) ?? null
      pages.push({ lines: linesOf(lying.flatMap((item) => piece(item, height))), number, turned })
      continue
    }
    const lines = linesOf(all.flatMap((item) => piece(item, height)))
    pages.push({
      turned,
      lines: lines.filter(({ baseline }) => baseline < footOfTypeArea),
      number: lines.find(({ baseline }) => baseline >= footOfTypeArea) ?? null,
    })
    page.cleanup()
  }
  const metadata = await pdf.getMetadata()
  const { Title, Author, Language } = recordOf(metadata.info)
  const outline = await pdf.getOutline()
  await loading.destroy()
  return {
    pages,
    text: pages.flatMap(({ lines }) => lines.map(({ text }) => text)).join('\n'),
    title: textOr(Title),
    author: textOr(Author),
    language: textOr(Language),
    tagged: isTagged(inside),
    outline: flattened(outline),
    fonts: fontsOf(inside),
  }
}

/** How far to the right lines reach; a mark before one that opens the next line has its empty half over the type area. */
export function rightOf(lines: readonly PdfLine[]): number {
  const inked = lines.filter(({ text }, at) => {
    const next = lines[at + 1]?.text ?? '“'
    return !(/\p{P}$/u.test(text) && /^[（《〈【〔「『“‘]/u.test(next))
  })
  return Math.max(...inked.map(({ right }) => right))
}

interface Piece {
  readonly text: string
  readonly baseline: number
  readonly left: number
  readonly right: number
  readonly size: number
}

interface TextItem {
  readonly str: string
  readonly transform: readonly unknown[]
  readonly width: number
}

/** Of a page `height` points high as it lies, whose head is shown at the left. */
function shown({ str, transform, width }: TextItem, height: number): TextItem {
  const [, size, , , x, y] = transform.map(Number)
  // Down from the upper edge, as `piece` takes it from a page without height.
  return {
    str,
    width,
    transform: [0, 0, 0, Math.abs(size ?? 0), height - (y ?? 0), -(841.92 - (x ?? 0))],
  }
}

const millimetresPerPoint = 25.4 / 72

function piece({ str, transform, width }: TextItem, height: number): Piece[] {
  const [, , , size, x, y] = transform.map(Number)
  if (str === '' || size === undefined || x === undefined || y === undefined) return []
  const [left, right] = [x * millimetresPerPoint, (x + width) * millimetresPerPoint]
  return [{ text: str, baseline: (height - y) * millimetresPerPoint, left, right, size }]
}

function linesOf(pieces: readonly Piece[]): readonly PdfLine[] {
  const lines: Piece[][] = []
  for (const each of pieces.toSorted((a, b) => a.baseline - b.baseline)) {
    const last = lines.at(-1)
    if (last?.[0] && each.baseline - last[0].baseline < 1) last.push(each)
    else lines.push([each])
  }
  return lines.flatMap((line) => {
    const inked = line.toSorted((a, b) => a.left - b.left).filter(({ text }) => text.trim() !== '')
    const text = inked.map((each) => each.text).join('')
    const [first] = inked
    if (!first) return []
    const size = Math.max(...inked.map((each) => each.size))
    const { baseline, left } = first
    const right = Math.max(...inked.map((each) => each.right))
    const top = baseline - 0.88 * size * millimetresPerPoint
    return [{ text, baseline, top, left, right, size, characters: widthInCharacters(text) }]
  })
}

function widthInCharacters(text: string): number {
  return Array.from(text).reduce((sum, each) => sum + (each < '\u{2000}' ? 0.5 : 1), 0)
}

interface OutlineNode {
  readonly title: string
  readonly items: readonly OutlineNode[]
}

function flattened(nodes: readonly OutlineNode[] | null): readonly string[] {
  return (nodes ?? []).flatMap(({ title, items }) => [title, ...flattened(items)])
}

function isTagged({ catalog }: PDFDocument): boolean {
  const mark = catalog.lookupMaybe(PDFName.of('MarkInfo'), PDFDict)
  const marked = mark?.lookup(PDFName.of('Marked')) === PDFBool.True
  return marked && catalog.has(PDFName.of('StructTreeRoot'))
}

function fontsOf(pdf: PDFDocument): ReadPdf['fonts'] {
  return pdf.context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFDict) || object.get(PDFName.of('Type')) !== PDFName.of('Font')) {
      return []
    }
    const [kind, name] = ['Subtype', 'BaseFont'].map((key) =>
      object.lookupMaybe(PDFName.of(key), PDFName)?.decodeText(),
    )
    return [{ name: name ?? '', kind: kind ?? '' }]
  })
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

function textOr(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
